package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.game.AlternatingOffers;
import org.parley.analysis.game.AlternatingOffers.Side;
import org.parley.analysis.game.DivideTheDollar;
import org.parley.analysis.game.ShadowOfPower;
import org.parley.model.equilibrium.Offer;
import org.parley.model.equilibrium.Solution;

/** Answers about alternating offers and legislatures from {@code org.parley.analysis.game}, which the engine solves. */
final class AlternatingOffersAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "RUB-INF", AlternatingOffersAnswers::forEver,
                "RUB-FIN", AlternatingOffersAnswers::withDeadlines,
                "RUB-OUT", AlternatingOffersAnswers::outsideOptions,
                "RUB-WAR", AlternatingOffersAnswers::insideOptions,
                "RUB-LIM", AlternatingOffersAnswers::shortRounds,
                "RUB-BRK", AlternatingOffersAnswers::breakdown,
                "RUB-POW", AlternatingOffersAnswers::shadowOfPower,
                "RUB-N", AlternatingOffersAnswers::inTurns,
                "RUB-BF", AlternatingOffersAnswers::legislature);
    }

    private static double number(JsonNode in, String name) {
        return in.get(name).asDouble();
    }

    private static AlternatingOffers talks(double good, Side first, Side second) {
        return new AlternatingOffers(good, first, second, 0);
    }

    static Map<String, Object> forEver(JsonNode in) {
        Solution solution = talks(number(in, "pie"), Side.of(number(in, "delta1")), Side.of(number(in, "delta2")))
                .forEver();
        double[] first = solution.offer(0, 0).worth();
        return Map.of(
                "share1_first", first[0],
                "share2_when_1_proposes", first[1],
                "share2_first", solution.offer(1, 1).worth()[1],
                "agreement_round", solution.agreement() + 1);
    }

    static Map<String, Object> withDeadlines(JsonNode in) {
        AlternatingOffers talks = talks(1, Side.of(number(in, "delta1")), Side.of(number(in, "delta2")));
        double limit = talks.forEver().value()[0];
        List<Object> shares = new ArrayList<>();
        Map<String, Object> found = new HashMap<>();
        for (JsonNode offers : in.get("T")) {
            double share = talks.withOffers(offers.asInt()).value()[0];
            shares.add(share);
            found.put("abs_gap_at_" + offers.asInt(), Math.abs(share - limit));
        }
        found.put("share1_by_T", shares);
        found.put("limit", limit);
        return found;
    }

    static Map<String, Object> outsideOptions(JsonNode in) {
        Solution solution = talks(
                        1,
                        Side.withOutside(number(in, "deltaA"), number(in, "wA")),
                        Side.withOutside(number(in, "deltaB"), number(in, "wB")))
                .forEver();
        boolean firstLeaves = solution.leaves()[1][0];
        boolean secondLeaves = solution.leaves()[0][1];
        return Map.of(
                "shareA_first",
                solution.offer(0, 0).worth()[0],
                "shareB_first",
                solution.offer(1, 1).worth()[1],
                "regime",
                firstLeaves && secondLeaves
                        ? "both bind"
                        : firstLeaves ? "A's option binds" : secondLeaves ? "B's option binds" : "options not binding");
    }

    static Map<String, Object> insideOptions(JsonNode in) {
        AlternatingOffers talks = talks(
                1,
                Side.withInside(number(in, "delta1"), number(in, "w1")),
                Side.withInside(number(in, "delta2"), number(in, "w2")));
        Solution solution = talks.forEver();
        return Map.of(
                "share1_first", solution.offer(0, 0).worth()[0],
                "share2_first", solution.offer(1, 1).worth()[1],
                "split_the_difference_limit", talks.splitTheDifference());
    }

    static Map<String, Object> shortRounds(JsonNode in) {
        Map<String, Object> shares = new LinkedHashMap<>();
        for (JsonNode length : in.get("dt")) {
            // As the file writes it: 0.0001, not 1.0E-4.
            String name = new BigDecimal(length.asText()).stripTrailingZeros().toPlainString();
            shares.put(name, discounting(in, length.asDouble()).forEver().value()[0]);
        }
        return Map.of("share1_first_by_dt", shares, "limit", discounting(in, 1).limit());
    }

    private static AlternatingOffers discounting(JsonNode in, double length) {
        return talks(
                1,
                Side.discounting(number(in, "r1"), length, number(in, "w1")),
                Side.discounting(number(in, "r2"), length, number(in, "w2")));
    }

    static Map<String, Object> breakdown(JsonNode in) {
        AlternatingOffers talks = new AlternatingOffers(
                1,
                new Side(1, 0, Double.NaN, number(in, "w1")),
                new Side(1, 0, Double.NaN, number(in, "w2")),
                number(in, "q"));
        return Map.of("share1_first", talks.forEver().offer(0, 0).worth()[0], "limit_q0", talks.limit());
    }

    static Map<String, Object> shadowOfPower(JsonNode in) {
        ShadowOfPower.End end =
                new ShadowOfPower(number(in, "q"), number(in, "p"), number(in, "cD"), number(in, "cS")).end();
        return Map.of(
                "dissatisfied", end.isChallengerDissatisfied(),
                "final_share_challenger", end.challengerShare(),
                "war", end.isWar());
    }

    static Map<String, Object> inTurns(JsonNode in) {
        double[] patience = new double[in.get("n").asInt()];
        Arrays.fill(patience, number(in, "delta"));
        return Map.of(
                "shares_in_proposal_order",
                WarAnswers.list(DivideTheDollar.inTurns(patience)
                        .stationary()
                        .offer(0, 0)
                        .worth()));
    }

    static Map<String, Object> legislature(JsonNode in) {
        int members = in.get("n").asInt();
        double patience = number(in, "delta");
        Offer majority = DivideTheDollar.legislature(members, patience, members / 2 + 1)
                .stationary()
                .offer(0, 0);
        Offer unanimity = DivideTheDollar.legislature(members, patience, members)
                .stationary()
                .offer(0, 0);
        return Map.of(
                "proposer_majority", majority.worth()[0],
                "partner_majority", majority.worth()[1] / majority.sought()[1],
                "partners_paid", majority.partners(),
                "proposer_unanimity", unanimity.worth()[0],
                "responder_unanimity", unanimity.worth()[1]);
    }
}
