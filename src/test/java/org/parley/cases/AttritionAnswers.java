package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.parley.analysis.game.HiddenValueAttrition;
import org.parley.analysis.game.PeriodicAttrition;
import org.parley.analysis.game.WarOfAttrition;

/** Answers about wars of attrition from {@code org.parley.analysis.game}. */
final class AttritionAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "WOA-C", AttritionAnswers::known,
                "WOA-D", AttritionAnswers::periodic,
                "WOA-I", AttritionAnswers::hidden);
    }

    private static double number(JsonNode in, String name) {
        return in.get(name).asDouble();
    }

    static Map<String, Object> known(JsonNode in) {
        WarOfAttrition war = new WarOfAttrition(number(in, "v1"), number(in, "c1"), number(in, "v2"), number(in, "c2"));
        return Map.of(
                "hazard1", war.firstHazard(),
                "hazard2", war.secondHazard(),
                "expected_duration", war.expectedDuration(),
                "median_duration", war.medianDuration(),
                "prob_1_quits_first", war.firstGivesUp(),
                "expected_payoffs", List.of(war.firstPayoff(3), war.secondPayoff(3)),
                "prob_still_going_at_5", war.stillGoing(5));
    }

    static Map<String, Object> periodic(JsonNode in) {
        PeriodicAttrition war = new PeriodicAttrition(number(in, "v"), number(in, "c"));
        return Map.of(
                "quit_probability", war.leaves(),
                "expected_periods", war.expectedPeriods(),
                "prob_simultaneous_quit", war.bothLeave());
    }

    static Map<String, Object> hidden(JsonNode in) {
        HiddenValueAttrition war = new HiddenValueAttrition(values(in), 1);
        Map<String, Object> stays = new LinkedHashMap<>();
        for (String value : new String[] {"0.5", "1", "2"}) {
            stays.put(value, war.stays(Double.parseDouble(value)));
        }
        return Map.of(
                "s_at", stays,
                "expected_duration", war.expectedDuration(),
                "prob_duration_gt_1", war.lastsLongerThan(1));
    }

    private static RealDistribution values(JsonNode in) {
        return switch (in.get("dist").asText()) {
            case "exponential" -> new ExponentialDistribution(null, 1 / number(in, "rate"));
            case "uniform" -> new UniformRealDistribution(null, number(in, "low"), number(in, "high"));
            default -> throw new IllegalArgumentException("no distribution " + in.get("dist"));
        };
    }
}
