package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.model.guarantee.CeasefireHazard;

/** Answers about the hazard of cease-fires from {@code org.parley.model.guarantee}. */
final class HazardAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of("SUR-PH", HazardAnswers::proportionalHazards);
    }

    @Override
    public Map<String, String> notHere() {
        return Map.of(
                "SUR-W", "the model's hazard is worked out anew each round; there is no Weibull in it",
                "SUR-CR", "competing risks are counted in the results, not solved",
                "SUR-PE", "the model's hazard is worked out anew each round; it is not piecewise constant",
                "SUR-FR", "there is no gamma frailty in the model",
                "SUR-KM", "results do not hold survival curves",
                "SUR-ALT", "a run ends when its cease-fire does; there is no renewal");
    }

    static Map<String, Object> proportionalHazards(JsonNode in) {
        double base = in.get("baseline").asDouble();
        List<Object> rows = new ArrayList<>();
        for (JsonNode profile : in.get("profiles")) {
            double effects = 0;
            int i = 0;
            for (JsonNode coefficient : in.get("coefficients")) {
                effects += coefficient.asDouble() * profile.get(i++).asDouble();
            }
            double hazard = CeasefireHazard.of(base, effects);
            rows.add(Map.of(
                    "x",
                    numbers(profile),
                    "hazard",
                    hazard,
                    "hazard_ratio",
                    hazard / base,
                    "survival",
                    CeasefireHazard.survivalInContinuousTime(hazard, in.get("t").asDouble()),
                    "mean",
                    1 / hazard));
        }
        return Map.of("rows", rows);
    }

    private static List<Object> numbers(JsonNode array) {
        List<Object> list = new ArrayList<>();
        array.forEach(n -> list.add(n.asDouble()));
        return list;
    }
}
