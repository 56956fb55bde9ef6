package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.model.guarantee.CeasefireHazard;

/** Answers about the hazard of cease-fires from {@code org.parley.model.guarantee}. */
final class HazardAnswers {

    private HazardAnswers() {}

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
