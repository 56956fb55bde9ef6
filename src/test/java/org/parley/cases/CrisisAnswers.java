package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.parley.analysis.game.BargainingRange;
import org.parley.analysis.game.RiskReturn;

/** Answers about crises from {@code org.parley.analysis.game}, and about commitment by {@link PreventiveWar}. */
final class CrisisAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "FEA-RNG", CrisisAnswers::range,
                "FEA-RRT", CrisisAnswers::riskReturn,
                "FEA-2T", CrisisAnswers::twoTypes,
                "FEA-COM", CrisisAnswers::commitment,
                "FEA-SPD", CrisisAnswers::speed,
                "FEA-IND", CrisisAnswers::indivisible);
    }

    private static double number(JsonNode in, String name) {
        return in.get(name).asDouble();
    }

    static Map<String, Object> range(JsonNode in) {
        BargainingRange range = war(in);
        return Map.of("lower", range.lower(), "upper", range.upper(), "width", range.width());
    }

    private static BargainingRange war(JsonNode in) {
        return BargainingRange.of(number(in, "p") - number(in, "cA"), 1 - number(in, "p") - number(in, "cB"));
    }

    static Map<String, Object> riskReturn(JsonNode in) {
        RiskReturn crisis = new RiskReturn(number(in, "p"), number(in, "cA"), number(in, "L"), number(in, "H"));
        double demand = crisis.demand();
        return Map.of(
                "optimal_demand", demand,
                "war_probability", crisis.warProbability(demand),
                "expected_utility_A", crisis.worth(demand),
                "ex_ante_war_loss", crisis.expectedLoss(demand));
    }

    /** Only the resolute type, to which war costs little, refuses the risky demand (Powell 1999, ch. 3). */
    static Map<String, Object> twoTypes(JsonNode in) {
        double low = number(in, "c_low");
        double high = number(in, "c_high");
        double victory = number(in, "p");
        double safe = Math.min(1, victory + low);
        double risky = Math.min(1, victory + high);
        boolean isResolve = low < risky - victory && risky - victory <= high;
        return Map.of(
                "threshold_q",
                (risky - safe) / (risky - victory + number(in, "cA")),
                "safe_demand",
                safe,
                "risky_demand",
                risky,
                "war_probability_if_risky",
                isResolve ? "q" : "not q");
    }

    static Map<String, Object> commitment(JsonNode in) {
        PreventiveWar game = new PreventiveWar(
                new double[] {number(in, "p1"), number(in, "p2")},
                number(in, "cA"),
                number(in, "cB"),
                number(in, "delta"));
        return Map.of(
                "war", game.war()[0],
                "war_payoff_A", game.warWorth(),
                "best_peace_A", game.mostOfPeace(),
                "critical_p2", game.criticalVictory());
    }

    static Map<String, Object> speed(JsonNode in) {
        Map<String, Object> wars = new LinkedHashMap<>();
        Integer peaceful = null;
        for (JsonNode steps : in.get("n")) {
            boolean war = PreventiveWar.inSteps(
                            number(in, "p1"),
                            number(in, "p_final"),
                            steps.asInt(),
                            number(in, "cA"),
                            number(in, "cB"),
                            number(in, "delta"))
                    .isWarSomewhere();
            wars.put(steps.asText(), war);
            peaceful = war ? null : peaceful == null ? Integer.valueOf(steps.asInt()) : peaceful;
        }
        Map<String, Object> found = new HashMap<>();
        found.put("war_somewhere_by_n", wars);
        found.put("smallest_n_peaceful_from_there_on", peaceful);
        return found;
    }

    static Map<String, Object> indivisible(JsonNode in) {
        BargainingRange range = war(in);
        double[] shares = DoubleStream.of(0, 1).filter(range::contains).toArray();
        return Map.of("zopa", WarAnswers.list(shares), "war", shares.length == 0);
    }
}
