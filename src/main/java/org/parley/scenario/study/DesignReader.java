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
import org.parley.scenario.schema.StudySchema;

/** Reads the design of a study. */
final class DesignReader {

    private static final Place AT = Place.of("design");

    private final JsonNode study;

    private DesignReader(JsonNode study) {
        this.study = study;
    }

    /**
     * Reads it; what the schema has refused is taken for points at random, which ask nothing of factors.
     *
     * @param study a study without short forms
     * @param problems of the study
     */
    static StudyDesign read(JsonNode study, Problems problems) {
        return problems.hasErrorWithin(AT)
                ? new StudyDesign(StudyDesign.Kind.RANDOM, 0, 0, 0, 0, 0, List.of())
                : new DesignReader(study).read();
    }

    private StudyDesign read() {
        JsonNode design = StudySchema.valueOrDefault(study, AT);
        String word = design.isTextual() ? design.asText() : design.fieldNames().next();
        StudyDesign.Kind kind = StudyDesign.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        return new StudyDesign(
                kind,
                (int) number(word, "points", 0),
                (int) number(word, "trajectories", 0),
                (int) number(word, "levels", 0),
                (int) number(word, "resolution", 0),
                number(
                        word,
                        "seed",
                        StudySchema.valueOrDefault(study, Place.of("seed")).asLong()),
                kind == StudyDesign.Kind.LIST ? rows(design.get(word)) : List.of());
    }

    private long number(String word, String key, long ifNone) {
        return StudySchema.valueOrDefault(study, AT.then(word, key)).asLong(ifNone);
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
