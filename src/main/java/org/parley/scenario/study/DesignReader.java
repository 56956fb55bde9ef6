package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.format.SettingText;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;

/** Reads the design of a study. */
final class DesignReader {

    private static final Place AT = Place.of("design");

    private final JsonNode node;
    private final Problems problems;

    DesignReader(JsonNode node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /**
     * Reads it; what the schema has refused is taken for points at random, which ask nothing of factors.
     *
     * @param seed the study's seed
     */
    StudyDesign read(long seed) {
        if (problems.hasErrorWithin(AT)) {
            return new StudyDesign(StudyDesign.Kind.RANDOM, 0, 0, 0, 0, seed, List.of());
        }
        if (node.isMissingNode()) {
            return new StudyDesign(StudyDesign.Kind.GRID, 0, 0, 0, 0, seed, List.of());
        }
        String word = node.fieldNames().next();
        JsonNode settings = node.get(word);
        StudyDesign.Kind kind = StudyDesign.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        return new StudyDesign(
                kind,
                settings.path("points").asInt(),
                settings.path("trajectories").asInt(),
                kind == StudyDesign.Kind.MORRIS ? settings.path("levels").asInt(4) : 0,
                kind == StudyDesign.Kind.FRACTIONAL
                        ? settings.path("resolution").asInt(4)
                        : 0,
                settings.path("seed").asLong(seed),
                kind == StudyDesign.Kind.LIST ? rows(settings) : List.of());
    }

    private static List<Map<String, String>> rows(JsonNode list) {
        List<Map<String, String>> rows = new ArrayList<>();
        list.forEach(row -> {
            Map<String, String> values = new LinkedHashMap<>();
            row.properties().forEach(e -> values.put(e.getKey(), SettingText.of(e.getValue())));
            rows.add(values);
        });
        return rows;
    }
}
