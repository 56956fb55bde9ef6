package org.parley.scenario.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.Range;
import org.parley.scenario.Rate;
import org.parley.scenario.problem.Place;

/** The JSON Schema of scenario files: for editors, for the reader's checks, and the one place that states ranges. */
public final class ScenarioSchema {

    /** Key by which a file names the one that it extends. */
    public static final String EXTENDS = "extends";

    private static final String RESOURCE = "scenario.schema.json";
    private static final String TEXT = load();
    private static final JsonNode ROOT = parse();

    private ScenarioSchema() {}

    /** Returns the schema as JSON text (draft 2020-12). */
    public static String text() {
        return TEXT;
    }

    /** Returns the schema of files that extend another: what they do not speak of is the base's, and null removes. */
    public static String variantText() {
        ObjectNode schema = ROOT.deepCopy();
        relax(schema);
        schema.remove(List.of("if", "else"));
        schema.put("title", "Parley variant");
        schema.put("description", "A few lines on top of another scenario.");
        schema.putArray("required").add(EXTENDS).add("name");
        return schema.toPrettyString() + "\n";
    }

    /** Lets a schema and all within it be incomplete, or null. */
    private static void relax(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("required").isArray()) {
                object.remove("required");
            }
            if (object.path("minProperties").isNumber()) {
                object.remove("minProperties");
            }
            JsonNode type = object.path("type");
            if (type.isTextual()) {
                object.putArray("type").add(type).add("null");
            } else if (type instanceof ArrayNode types) {
                types.add("null");
            }
            object.properties().stream().filter(e -> !e.getKey().equals("if")).forEach(e -> relax(e.getValue()));
        }
    }

    public static JsonNode root() {
        return ROOT;
    }

    /** Returns the schema of a place, with references followed, or null if the format has no such place. */
    public static JsonNode at(Place place) {
        return at(ROOT, place);
    }

    /** Returns the schema of a place below a schema, or null if there can be none. */
    public static JsonNode at(JsonNode root, Place place) {
        JsonNode schema = root;
        for (Object step : place.steps()) {
            schema = child(schema, step);
            if (schema == null) {
                return null;
            }
        }
        return schema;
    }

    /** Returns the schema of one step below a schema, or null if there can be none. */
    public static JsonNode child(JsonNode schema, Object step) {
        if (schema == null) {
            return null;
        }
        for (JsonNode layer : layers(schema)) {
            JsonNode next = step instanceof Integer
                    ? layer.path("items")
                    : layer.path("properties").path((String) step);
            if (next.isMissingNode() && step instanceof String) {
                next = layer.path("additionalProperties");
            }
            if (next.isObject()) {
                return next;
            }
        }
        return null;
    }

    /** Returns a keyword's value for a schema: its own, or that of the definition that it refers to; else missing. */
    public static JsonNode keyword(JsonNode schema, String keyword) {
        return layers(schema).stream()
                .map(layer -> layer.path(keyword))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElse(ROOT.path("no such keyword"));
    }

    /** Returns the range that a schema gives to its number. */
    public static Range range(JsonNode schema) {
        JsonNode above = keyword(schema, "exclusiveMinimum");
        JsonNode below = keyword(schema, "exclusiveMaximum");
        JsonNode least = keyword(schema, "minimum");
        JsonNode most = keyword(schema, "maximum");
        return new Range(
                above.isNumber() ? above.asDouble() : least.asDouble(Double.NEGATIVE_INFINITY),
                above.isNumber(),
                below.isNumber() ? below.asDouble() : most.asDouble(Double.POSITIVE_INFINITY),
                below.isNumber());
    }

    /** Returns the schema that has a name among the definitions. */
    public static JsonNode definition(String name) {
        return ROOT.path("$defs").path(name);
    }

    /** Returns the keys of an object. */
    public static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Whether a schema describes a number in all its forms. */
    public static boolean isQuantity(JsonNode schema) {
        return isDefinedAs(schema, "number");
    }

    /** Whether a schema describes a condition. */
    public static boolean isCondition(JsonNode schema) {
        return isDefinedAs(schema, "condition");
    }

    /** Whether a schema describes a yes or no. */
    public static boolean isFlag(JsonNode schema) {
        return isDefinedAs(schema, "flag");
    }

    /** Whether a schema describes a parameter. */
    public static boolean isParameter(JsonNode schema) {
        return isDefinedAs(schema, "parameter");
    }

    /** Whether a schema describes what has a name among the definitions. */
    public static boolean isDefinedAs(JsonNode schema, String name) {
        return layers(schema).contains(definition(name));
    }

    /** Whether a schema describes a number that must be whole. */
    public static boolean isWhole(JsonNode schema) {
        return keyword(schema, "x-whole").asBoolean()
                || keyword(schema, "type").asText().equals("integer");
    }

    /** Returns how a number depends on the length of time, or null if it does not. */
    public static Rate rate(JsonNode schema) {
        JsonNode rate = keyword(schema, "x-rate");
        return rate.isMissingNode() ? null : Rate.valueOf(rate.asText().toUpperCase(Locale.ROOT));
    }

    /** Returns what a schema says of its part in words, or null if it says no more than that it is a number. */
    public static String meaning(JsonNode schema) {
        JsonNode meaning = keyword(schema, "description");
        return meaning.equals(ROOT.path("$defs").path("number").path("description")) ? null : meaning.asText(null);
    }

    /** Whether a schema describes a list of cited claims. */
    public static boolean isCitations(JsonNode schema) {
        return isDefinedAs(schema, "citations");
    }

    /** Whether there is a method of a kind ({@code tactic}, {@code protocol}) by this name. */
    public static boolean isMethod(String kind, String name) {
        return ROOT.path("$defs").path(kind).path("properties").has(name);
    }

    private static List<JsonNode> layers(JsonNode schema) {
        List<JsonNode> layers = new ArrayList<>();
        for (JsonNode layer = schema; layer != null; ) {
            layers.add(layer);
            String reference = layer.path("$ref").asText();
            layer = reference.isEmpty() ? null : ROOT.at(reference.substring(1));
        }
        return layers;
    }

    private static String load() {
        try (InputStream in = ScenarioSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse() {
        try {
            return new ObjectMapper().readTree(TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
