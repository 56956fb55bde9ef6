package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replaces each {@code $name} by the parameter of that name. */
final class References {

    /** Key by which a number remembers the parameter that it comes from. */
    static final String PARAMETER = "parameter";

    private final JsonNode parameters;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    private References(JsonNode parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    static void resolve(ObjectNode root, Problems problems) {
        References references = new References(root.path("parameters"), problems);
        List<String> keys = new ArrayList<>();
        root.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            if (!Set.of("parameters", "about", "evidence", "name").contains(key)) {
                root.set(key, references.replaced(root.get(key), key));
            }
        }
        references.parameters.fieldNames().forEachRemaining(name -> {
            references.checkChoice(name);
            if (!references.used.contains(name)) {
                problems.warning("parameters." + name, null, "is never used", "refer to it as $" + name);
            }
        });
    }

    private JsonNode replaced(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> object.set(key, replaced(object.get(key), path + "." + key)));
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), path + "[" + i + "]"));
            }
            return array;
        }
        if (node instanceof TextNode text && text.asText().matches("\\$[a-z][a-z0-9_]*")) {
            return parameter(text.asText().substring(1), text, path);
        }
        return node;
    }

    private JsonNode parameter(String name, JsonNode reference, String path) {
        JsonNode parameter = parameters.get(name);
        if (parameter == null) {
            List<String> known = new ArrayList<>();
            parameters.fieldNames().forEachRemaining(known::add);
            problems.error(path, "$" + name, "is no parameter", Suggestion.forUnknown(name, known));
            return reference;
        }
        used.add(name);
        if (parameter.has("options")) {
            return isAnOption(parameter)
                    ? parameter.get("value")
                    : parameter.get("options").get(0);
        }
        ObjectNode number = parameter instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode().set("value", parameter);
        return number.put(PARAMETER, name);
    }

    /** A value that is none of the options is reported once; where it is used the first option stands for it. */
    private void checkChoice(String name) {
        JsonNode parameter = parameters.get(name);
        if (parameter.has("options") && !isAnOption(parameter)) {
            List<String> options = new ArrayList<>();
            parameter.get("options").forEach(o -> options.add(o.asText()));
            String value = parameter.path("value").asText();
            problems.error(
                    "parameters." + name + ".value",
                    value,
                    "is none of its options",
                    Suggestion.forUnknown(value, options));
        }
    }

    private static boolean isAnOption(JsonNode parameter) {
        for (JsonNode option : parameter.get("options")) {
            if (option.equals(parameter.get("value"))) {
                return true;
            }
        }
        return false;
    }
}
