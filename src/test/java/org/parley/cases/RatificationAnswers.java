package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.parley.analysis.ratification.Constituency;
import org.parley.analysis.ratification.TwoLevelGame;

/** Answers about consent at home from {@code org.parley.analysis.ratification}, or by formulas here. */
final class RatificationAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "RAT-P", RatificationAnswers::unknownDemands,
                "RAT-K", RatificationAnswers::severalRatifiers,
                "RAT-LEG", RatificationAnswers::legislature,
                "RAT-CORR", RatificationAnswers::legislature,
                "RAT-SCH", RatificationAnswers::oneSideConstrained,
                "RAT-BOTH", RatificationAnswers::bothSidesConstrained,
                "RAT-OFF", RatificationAnswers::oneOffer,
                "RAT-SEQ", RatificationAnswers::thirdParty);
    }

    static Map<String, Object> unknownDemands(JsonNode in) {
        TwoLevelGame game = new TwoLevelGame(constituency(in, "a"), constituency(in, "b"));
        TwoLevelGame.Deal likeliest = game.likeliest();
        return Map.of(
                "prob_both", game.probabilityRatified(in.get("x").asDouble()),
                "max_over_x", likeliest.probability(),
                "argmax_x", likeliest.share(),
                "prob_winsets_overlap", game.probabilityWinSetsOverlap());
    }

    static Map<String, Object> severalRatifiers(JsonNode in) {
        TwoLevelGame game = new TwoLevelGame(new Constituency(1, in.get("k").asInt()), new Constituency(1, 1));
        TwoLevelGame.Deal likeliest = game.likeliest();
        return Map.of(
                "prob", game.probabilityRatified(in.get("x").asDouble()),
                "best_x", likeliest.share(),
                "prob_at_best", likeliest.probability());
    }

    static Map<String, Object> legislature(JsonNode in) {
        int members = in.get("n").asInt();
        int needed = in.get("q").asInt();
        double yes = in.get("p").asDouble();
        double correlation = in.path("rho").asDouble();
        double probability = correlation == 1
                ? yes
                : correlation == 0
                        ? 1 - new BinomialDistribution(null, members, yes).cumulativeProbability(needed - 1)
                        : IntStream.rangeClosed(needed, members)
                                .mapToDouble(k -> betaBinomial(k, members, yes, 1 / correlation - 1))
                                .sum();
        return Map.of("prob_ratified", probability);
    }

    /** The members' inclination to vote yes is beta distributed, so that their votes hang together (Skellam 1948). */
    private static double betaBinomial(int k, int members, double yes, double concentration) {
        double alpha = yes * concentration;
        double beta = concentration - alpha;
        return Math.exp(CombinatoricsUtils.binomialCoefficientLog(members, k)
                + Beta.logBeta(k + alpha, members - k + beta)
                - Beta.logBeta(alpha, beta));
    }

    static Map<String, Object> oneSideConstrained(JsonNode in) {
        TwoLevelGame game = new TwoLevelGame(constituency(in, "a"), Constituency.NONE);
        return Map.of(
                "expected_share_constraint", game.meanShareIfDemandsBind(),
                "expected_share_reservation", game.meanShareIfDemandsAreReservationValues(),
                "prob_agreement", game.probabilityWinSetsOverlap());
    }

    static Map<String, Object> bothSidesConstrained(JsonNode in) {
        TwoLevelGame game = new TwoLevelGame(constituency(in, "a"), constituency(in, "b"));
        return Map.of(
                "prob_agreement", game.probabilityWinSetsOverlap(),
                "expected_share_A_given_agreement", game.meanShareIfDemandsBind());
    }

    static Map<String, Object> oneOffer(JsonNode in) {
        Constituency counterpart = constituency(in, "b");
        double failure = in.get("w").asDouble();
        double best = bestOffer(counterpart, failure);
        double probability = counterpart.probabilityRatified(1 - best);
        return Map.of(
                "best_x", best,
                "prob_ratified", probability,
                "expected_A", probability * best + (1 - probability) * failure);
    }

    /** The share to ask for in the only offer to who ratifies it or not: maximises (1−x)ⁿ (x − failure). */
    static double bestOffer(Constituency counterpart, double failure) {
        double n = counterpart.ratifiers();
        double sure = n == 0 ? 1 : 1 - counterpart.mostDemanded();
        return Math.min(1, Math.max(0, Math.max(sure, (1 + n * failure) / (1 + n))));
    }

    static Map<String, Object> thirdParty(JsonNode in) {
        // Two principals agree on half each and leave the rest to a third party, which may refuse (Sebenius 1983).
        double demand = in.get("r_U").asDouble();
        boolean accepted = demand <= 0.5;
        return Map.of(
                "naive_x",
                0.5,
                "naive_accepted",
                accepted,
                "anticipating_x",
                Math.min(0.5, 1 - demand),
                "loss_of_naive_if_revised",
                accepted ? 0 : 2 * in.get("revision_cost").asDouble());
    }

    private static Constituency constituency(JsonNode in, String mostDemanded) {
        return new Constituency(in.get(mostDemanded).asDouble(), 1);
    }
}
