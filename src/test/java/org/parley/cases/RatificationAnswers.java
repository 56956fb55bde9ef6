package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.analysis.ratification.Constituency;
import org.parley.analysis.ratification.Legislature;
import org.parley.analysis.ratification.SequencedTalks;
import org.parley.analysis.ratification.TwoLevelGame;

/** Answers about consent at home from {@code org.parley.analysis.ratification}. */
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
        Legislature legislature = new Legislature(
                in.get("n").asInt(),
                in.get("q").asInt(),
                in.get("p").asDouble(),
                in.path("rho").asDouble());
        return Map.of("prob_ratified", legislature.probabilityRatified());
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
        TwoLevelGame.Offer offer =
                TwoLevelGame.bestOffer(constituency(in, "b"), in.get("w").asDouble());
        return Map.of(
                "best_x", offer.share(), "prob_ratified", offer.probability(), "expected_A", offer.expectedShare());
    }

    static Map<String, Object> thirdParty(JsonNode in) {
        SequencedTalks talks = new SequencedTalks(
                in.get("r_U").asDouble(), in.get("revision_cost").asDouble());
        return Map.of(
                "naive_x", talks.naive(),
                "naive_accepted", talks.isNaiveAccepted(),
                "anticipating_x", talks.anticipating(),
                "loss_of_naive_if_revised", talks.lossOfNaive());
    }

    private static Constituency constituency(JsonNode in, String mostDemanded) {
        return new Constituency(in.get(mostDemanded).asDouble(), 1);
    }
}
