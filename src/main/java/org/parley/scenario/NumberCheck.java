package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Checks that each distribution is one, and that it cannot leave the range that the schema gives its number. */
final class NumberCheck {

    private final JsonNode schema = ScenarioSchema.tree();
    private final Problems problems;

    private NumberCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(JsonNode tree, Problems problems) {
        NumberCheck check = new NumberCheck(problems);
        check.walk(tree, check.schema, "");
    }

    private void walk(JsonNode node, JsonNode part, String path) {
        if (part == null) {
            return;
        }
        if (ScenarioSchema.isNumber(part)) {
            number(node, part, path);
            return;
        }
        if (path.startsWith("parameters.") && node.isObject() && !node.has("options")) {
            number(node, part, path);
            return;
        }
        for (Map.Entry<String, JsonNode> field : iterable(node)) {
            walk(
                    field.getValue(),
                    ScenarioSchema.part(schema, part, field.getKey()),
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey());
        }
    }

    private static Iterable<Map.Entry<String, JsonNode>> iterable(JsonNode node) {
        return node::fields;
    }

    private void number(JsonNode node, JsonNode range, String path) {
        if (!node.isObject() || problems.touches(path)) {
            return;
        }
        Distribution distribution;
        try {
            distribution = ScenarioBinder.quantity(node).distribution();
        } catch (IllegalArgumentException e) {
            problems.error(path, null, e.getMessage(), null);
            return;
        }
        double low = distribution.lower();
        double high = distribution.upper();
        boolean open =
                distribution instanceof Distribution.Normal && (Double.isInfinite(low) || Double.isInfinite(high));
        String rule = ruleBroken(range, low, high);
        if (rule == null) {
            return;
        }
        if (open) {
            problems.warning(
                    path, null, "can be drawn outside its range (" + rule + "); such a run fails", "add min and max");
        } else {
            problems.error(path, low == high ? low : low + " to " + high, rule, null);
        }
    }

    private static String ruleBroken(JsonNode range, double low, double high) {
        if (range.has("minimum") && low < range.get("minimum").asDouble()) {
            return "must be at least " + range.get("minimum").asText();
        }
        if (range.has("exclusiveMinimum")
                && low <= range.get("exclusiveMinimum").asDouble()) {
            return "must be above " + range.get("exclusiveMinimum").asText();
        }
        if (range.has("maximum") && high > range.get("maximum").asDouble()) {
            return "must be at most " + range.get("maximum").asText();
        }
        if (range.has("exclusiveMaximum")
                && high >= range.get("exclusiveMaximum").asDouble()) {
            return "must be below " + range.get("exclusiveMaximum").asText();
        }
        return null;
    }
}
