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
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.Offer;
import org.parley.model.equilibrium.Solution;

/** Answers about alternating offers and legislatures, which the engine's backward induction solves. */
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

    /** A side that gets nothing without agreement. */
    static Side side(double patience) {
        return inside(patience, 0);
    }

    /** A side that has something while talks last. */
    static Side inside(double patience, double inside) {
        return new Side(patience, inside, Double.NaN, 0);
    }

    /** A side that discounts time and not rounds. */
    static Side discounting(double rate, double length, double inside) {
        return inside(Math.exp(-rate * length), inside);
    }

    /** A side that may leave after it has refused, and gets the same if the other leaves. */
    static Side outside(double patience, double outside) {
        return new Side(patience, 0, outside, outside);
    }

    private static AlternatingOffers talks(double good, Side first, Side second) {
        return new AlternatingOffers(good, first, second, 0);
    }

    static Map<String, Object> forEver(JsonNode in) {
        Solution solution = talks(number(in, "pie"), side(number(in, "delta1")), side(number(in, "delta2")))
                .forEver();
        double[] first = solution.offer(0, 0).worth();
        return Map.of(
                "share1_first", first[0],
                "share2_when_1_proposes", first[1],
                "share2_first", solution.offer(1, 1).worth()[1],
                "agreement_round", solution.agreement() + 1);
    }

    static Map<String, Object> withDeadlines(JsonNode in) {
        AlternatingOffers talks = talks(1, side(number(in, "delta1")), side(number(in, "delta2")));
        double limit = talks.forEver().value()[0];
        List<Object> shares = new ArrayList<>();
        Map<String, Object> found = new HashMap<>();
        for (JsonNode offers : in.get("T")) {
            double share = new BackwardInduction(talks.game())
                    .withDeadline(offers.asInt())
                    .value()[0];
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
                        outside(number(in, "deltaA"), number(in, "wA")),
                        outside(number(in, "deltaB"), number(in, "wB")))
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
                1, inside(number(in, "delta1"), number(in, "w1")), inside(number(in, "delta2"), number(in, "w2")));
        Solution solution = talks.forEver();
        return Map.of(
                "share1_first", solution.offer(0, 0).worth()[0],
                "share2_first", solution.offer(1, 1).worth()[1],
                "split_the_difference_limit",
                        new AlternatingOffers(1, inside(0.5, number(in, "w1")), inside(0.5, number(in, "w2")), 0)
                                .limit());
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
                discounting(number(in, "r1"), length, number(in, "w1")),
                discounting(number(in, "r2"), length, number(in, "w2")));
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
        double war = number(in, "p") - number(in, "cD");
        double before = number(in, "q");
        // Nothing but the status quo follows a refusal without war: the future does not count.
        Solution solution = new BackwardInduction(new BargainingGame(
                        new double[][] {{1, 0}, {0, 1}},
                        new boolean[] {true, true},
                        new double[] {1 - before, before},
                        new double[] {1 - number(in, "p") - number(in, "cS"), war},
                        new double[] {Double.NaN, war},
                        new double[2],
                        new BargainingGame.Rules(new boolean[] {true, true}, new int[2], 0, new double[] {1, 0}, 0)))
                .stationary();
        boolean dissatisfied = solution.leaves()[0][1];
        return Map.of(
                "dissatisfied",
                dissatisfied,
                "final_share_challenger",
                solution.offer(0, 0).worth()[1],
                "war",
                dissatisfied && !solution.offer(0, 0).isAgreed());
    }

    static Map<String, Object> inTurns(JsonNode in) {
        double[] patience = all(in.get("n").asInt(), number(in, "delta"));
        return Map.of(
                "shares_in_proposal_order",
                WarAnswers.list(
                        dollar(patience, null, patience.length).offer(0, 0).worth()));
    }

    /** Divides a dollar: in turns or under random recognition, by votes or, if all must agree, by consent. */
    private static Solution dollar(double[] patience, double[] recognition, int votes) {
        int members = patience.length;
        boolean unanimous = votes == members;
        double[][] value = new double[members][members];
        int[] vote = new int[members];
        boolean[] open = new boolean[members];
        boolean[] vetoes = new boolean[members];
        for (int m = 0; m < members; m++) {
            value[m][m] = 1;
            open[m] = true;
            vetoes[m] = unanimous;
            vote[m] = unanimous ? 0 : 1;
        }
        double[] none = new double[members];
        return new BackwardInduction(new BargainingGame(
                        value,
                        open,
                        none,
                        none,
                        all(members, Double.NaN),
                        patience,
                        new BargainingGame.Rules(vetoes, vote, unanimous ? 0 : votes, recognition, 0)))
                .stationary();
    }

    private static double[] all(int members, double value) {
        double[] all = new double[members];
        Arrays.fill(all, value);
        return all;
    }

    static Map<String, Object> legislature(JsonNode in) {
        int members = in.get("n").asInt();
        double patience = number(in, "delta");
        double[] equal = all(members, 1.0 / members);
        Offer majority = dollar(all(members, patience), equal, members / 2 + 1).offer(0, 0);
        Offer unanimity = dollar(all(members, patience), equal, members).offer(0, 0);
        return Map.of(
                "proposer_majority", majority.worth()[0],
                "partner_majority", majority.worth()[1] / majority.sought()[1],
                "partners_paid", majority.partners(),
                "proposer_unanimity", unanimity.worth()[0],
                "responder_unanimity", unanimity.worth()[1]);
    }
}
