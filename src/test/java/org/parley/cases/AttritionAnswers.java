package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.parley.analysis.game.WarOfAttrition;

/** Answers about wars of attrition: from {@code org.parley.analysis.game} if all is known, else by formulas here. */
final class AttritionAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "WOA-C", AttritionAnswers::known,
                "WOA-D", AttritionAnswers::inPeriods,
                "WOA-I", AttritionAnswers::hidden);
    }

    private static double number(JsonNode in, String name) {
        return in.get(name).asDouble();
    }

    static Map<String, Object> known(JsonNode in) {
        WarOfAttrition war = new WarOfAttrition(number(in, "v1"), number(in, "c1"), number(in, "v2"), number(in, "c2"));
        Map<String, Object> found = new HashMap<>();
        found.put("hazard1", war.firstHazard());
        found.put("hazard2", war.secondHazard());
        found.put("expected_duration", war.expectedDuration());
        found.put("median_duration", war.medianDuration());
        found.put("prob_1_quits_first", war.firstGivesUp());
        found.put(
                "expected_payoffs",
                List.of(
                        payoff(war.firstValue(), war.firstCost(), war.secondHazard()),
                        payoff(war.secondValue(), war.secondCost(), war.firstHazard())));
        for (int time = 1; time <= 100; time++) {
            found.put("prob_still_going_at_" + time, Math.exp(-time / war.expectedDuration()));
        }
        return found;
    }

    /** Of who means to stay for 3: the other gives up before with probability 1 − exp(−3h), after (1 − exp(−3h))/h on average. */
    private static double payoff(double value, double cost, double othersHazard) {
        double over = -Math.expm1(-othersHazard * 3);
        return over * value - over / othersHazard * cost;
    }

    /** Each leaves with the probability q at which staying is worth nothing, q·v = (1 − q)·c (Maynard Smith 1974). */
    static Map<String, Object> inPeriods(JsonNode in) {
        double cost = number(in, "c");
        double leaves = cost / (number(in, "v") + cost);
        double ends = leaves * (2 - leaves);
        return Map.of(
                "quit_probability", leaves,
                "expected_periods", 1 / ends,
                "prob_simultaneous_quit", leaves * leaves / ends);
    }

    static Map<String, Object> hidden(JsonNode in) {
        HiddenValueAttrition war =
                new HiddenValueAttrition(distribution(in), in.path("cost").asDouble(1));
        Map<String, Object> stays = new LinkedHashMap<>();
        for (String value :
                List.of("0.1", "0.2", "0.25", "0.3", "0.5", "0.75", "0.8", "0.9", "1", "1.5", "2", "3", "4", "5")) {
            stays.put(value, war.stays(Double.parseDouble(value)));
        }
        Map<String, Object> found = new HashMap<>();
        found.put("s_at", stays);
        found.put("expected_duration", war.expectedDuration());
        for (String time : List.of("0.1", "0.25", "0.5", "1", "2", "3", "5")) {
            found.put("prob_duration_gt_" + time, war.lastsLongerThan(Double.parseDouble(time)));
        }
        return found;
    }

    private static RealDistribution distribution(JsonNode in) {
        return switch (in.get("dist").asText()) {
            case "exponential" -> new ExponentialDistribution(null, 1 / number(in, "rate"));
            case "uniform" ->
                new UniformRealDistribution(
                        null,
                        bound(in, 0, "low", "lower", "min", "a", "L"),
                        bound(in, 1, "high", "upper", "max", "b", "H"));
            default -> throw new IllegalArgumentException("no distribution " + in.get("dist"));
        };
    }

    /** The file has no uniform case yet, so its name for the ends is not known. */
    private static double bound(JsonNode in, double otherwise, String... names) {
        for (String name : names) {
            if (in.has(name)) {
                return number(in, name);
            }
        }
        return otherwise;
    }
}
