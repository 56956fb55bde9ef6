package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.schema.StudySchema;

/**
 * Writes the short forms of a study out in full.
 *
 * <ul>
 *   <li>a factor by its values, {@code seat: [never, from_start]}, or {@code seat: declared}
 *   <li>a design by its bare name, or without settings
 *   <li>a number of runs, {@code runs: 2000 per case}
 * </ul>
 */
final class StudyShorthand {

    private static final Pattern PER_CASE = Pattern.compile("([1-9][0-9]{0,11}) per case");

    private StudyShorthand() {}

    static void expand(ObjectNode root) {
        root.path("factors").properties().forEach(factor -> {
            JsonNode given = factor.getValue();
            if (given.isArray()) {
                factor.setValue(root.objectNode().set("values", given));
            } else if (given.asText().equals("declared")) {
                factor.setValue(root.objectNode().put("declared", true));
            }
        });
        JsonNode design = root.path("design");
        JsonNode known = StudySchema.root().at("/properties/design/properties");
        if (design.isTextual() && known.has(design.asText())) {
            root.set("design", root.objectNode().set(design.asText(), root.objectNode()));
        } else if (design.isObject()) {
            design.properties().stream().filter(e -> e.getValue().isNull()).forEach(e -> e.setValue(root.objectNode()));
        }
        if (root.has("runs")) {
            root.set("runs", runs(root.get("runs")));
        }
    }

    /** Returns a number of runs in full. */
    static JsonNode runs(JsonNode runs) {
        Matcher perCase = PER_CASE.matcher(runs.asText());
        if (runs.isTextual() && perCase.matches()) {
            return JsonNodeFactory.instance.objectNode().put("per_case", Long.parseLong(perCase.group(1)));
        }
        return runs.isIntegralNumber() && runs.asLong() > 0
                ? JsonNodeFactory.instance.objectNode().set("per_case", runs)
                : runs;
    }
}
