package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/** Holds a tree against the schema and says in plain words what does not fit. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void check(JsonNode tree, Problems problems) {
        JsonNode schemaTree = ScenarioSchema.tree();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaTree);
        for (Error error : schema.validate(tree)) {
            report(error, schemaTree, problems);
        }
    }

    private static void report(Error error, JsonNode schemaTree, Problems problems) {
        String path = path(error.getInstanceLocation());
        JsonNode value = error.getInstanceNode();
        String shown = value == null || value.isContainerNode() ? null : value.asText();
        Object limit = error.getArguments() == null || error.getArguments().length == 0
                ? null
                : error.getArguments()[error.getArguments().length - 1];
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, path, schemaTree, problems);
            case "required" -> problems.error(path, null, "needs '" + error.getProperty() + "'", null);
            case "type" -> problems.error(path, shown == null ? kind(value) : shown, "must be " + types(error), null);
            case "enum" -> problems.error(path, shown, "must be one of " + limit, null);
            case "minimum" -> problems.error(path, shown, "must be at least " + limit, null);
            case "maximum" -> problems.error(path, shown, "must be at most " + limit, null);
            case "exclusiveMinimum" -> problems.error(path, shown, "must be above " + limit, null);
            case "exclusiveMaximum" -> problems.error(path, shown, "must be below " + limit, null);
            case "minItems" -> problems.error(path, null, "needs at least " + schemaLimit(error) + " values", null);
            case "maxItems" -> problems.error(path, null, "takes at most " + schemaLimit(error) + " values", null);
            case "minProperties" -> problems.error(path, null, "needs at least " + schemaLimit(error), null);
            case "maxProperties" -> problems.error(path, null, "takes at most " + schemaLimit(error), null);
            case "uniqueItems" -> problems.error(path, null, "must not hold the same value twice", null);
            case "pattern" -> pattern(error, path, shown, problems);
            case "propertyNames" ->
                problems.error(
                        path,
                        error.getProperty(),
                        "is no name",
                        "use lower-case letters, digits and underscores, beginning with a letter");
            default -> problems.error(path, shown, error.getMessage(), null);
        }
    }

    private static void unknownKey(Error error, String path, JsonNode schemaTree, Problems problems) {
        String key = error.getProperty();
        List<String> known = new ArrayList<>();
        JsonNode schema = ScenarioSchema.resolved(schemaTree, schemaAt(error, schemaTree));
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        problems.error(
                path.isEmpty() ? key : path + "." + key,
                null,
                "is no key that is known here",
                Suggestion.forUnknown(key, known));
    }

    /** Walks the schema along the instance's path. */
    private static JsonNode schemaAt(Error error, JsonNode schemaTree) {
        JsonNode at = schemaTree;
        NodePath location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            JsonNode next = step instanceof Integer
                    ? ScenarioSchema.resolved(schemaTree, at).path("items")
                    : ScenarioSchema.part(schemaTree, at, step.toString());
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static void pattern(Error error, String path, String shown, Problems problems) {
        String form = String.valueOf(
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asText());
        if (form.startsWith("^\\$")) {
            problems.error(path, shown, "must be a number, a distribution or a $parameter", null);
        } else if (form.contains("week")) {
            problems.error(
                    path,
                    shown,
                    "is no span of time",
                    "'2 weeks' or '26 rounds'; a round's length in days," + " weeks, months or years");
        } else if (form.contains("\\d{4}")) {
            problems.error(path, shown, "is no date", "write it as 2025-02-18");
        } else {
            problems.error(path, shown, "must fit " + form, "use lower-case letters, digits and hyphens");
        }
    }

    private static String types(Error error) {
        String types = String.valueOf(error.getSchemaNode());
        if (types.contains("number") && types.contains("object")) {
            return "a number, a distribution or a $parameter";
        }
        if (types.contains("object") && types.contains("string")) {
            return "a word or a block of keys";
        }
        return types.contains("object")
                ? "a block of keys"
                : types.contains("array") && types.contains("string")
                        ? "a word or a list"
                        : types.contains("array")
                                ? "a list"
                                : types.contains("integer")
                                        ? "a whole number"
                                        : types.contains("boolean")
                                                ? "true or false"
                                                : types.contains("number") ? "a number" : "a text";
    }

    private static String kind(JsonNode value) {
        return value == null ? null : value.isObject() ? "a block of keys" : value.isArray() ? "a list" : "nothing";
    }

    private static String schemaLimit(Error error) {
        return error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
    }

    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            if (step instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
