package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * What a variant, or a value that is set, changes at one place of a scenario.
 *
 * @param path the place, with dots
 * @param from what the base has there, as text, or null if it has nothing
 * @param to what the variant has there, or null if it removes it
 */
public record Change(String path, String from, String to) {

    /** Parts that tell of a scenario and are not of it. */
    private static final List<String> ABOUT = List.of("name", "about");

    private static final List<String> GROUNDS = List.of("evidence", "assumption");

    /** Returns the changes from one scenario to another, in the order of the second; removals last. */
    public static List<Change> between(ScenarioFile base, ScenarioFile variant) {
        return between(ScenarioTree.written(base), ScenarioTree.written(variant));
    }

    /** Returns the changes from one tree to another, in the order of the second; removals last. */
    static List<Change> between(JsonNode base, JsonNode variant) {
        List<Change> changes = new ArrayList<>();
        compare(base, variant, ScenarioSchema.root(), Place.ROOT, changes);
        return changes;
    }

    private static void compare(JsonNode from, JsonNode to, JsonNode schema, Place place, List<Change> changes) {
        if (from.equals(to) || place.depth() == 1 && ABOUT.contains(place.last())) {
            return;
        }
        String before = text(from, schema, place);
        String after = text(to, schema, place);
        boolean isOther = isNumber(schema, place) && !Objects.equals(before, after) || isOneOfAKind(schema);
        if (isOther || !from.isObject() || !to.isObject()) {
            changes.add(new Change(place.toString(), before, after));
            return;
        }
        List<String> keys = new ArrayList<>(ScenarioSchema.names(to));
        ScenarioSchema.names(from).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        keys.forEach(key ->
                compare(from.path(key), to.path(key), ScenarioSchema.child(schema, key), place.then(key), changes));
    }

    /** Whether something is told as a number, or a choice by its word. */
    private static boolean isNumber(JsonNode schema, Place place) {
        boolean isParameter = place.depth() == 2 && place.steps().get(0).equals("parameters");
        return isParameter || schema != null && ScenarioSchema.isQuantity(schema);
    }

    private static boolean isOneOfAKind(JsonNode schema) {
        return schema != null && ScenarioSchema.keyword(schema, "maxProperties").asInt() == 1;
    }

    /** Returns a part as text, without its grounds; null if there is none. */
    private static String text(JsonNode part, JsonNode schema, Place place) {
        if (part.isMissingNode()) {
            return null;
        }
        if (isNumber(schema, place)) {
            return NumberForm.text(part);
        }
        if (!part.isObject()) {
            return NumberForm.plain(part);
        }
        return part.properties().stream()
                .filter(e -> !GROUNDS.contains(e.getKey()))
                .map(e -> e.getKey() + ": "
                        + text(e.getValue(), ScenarioSchema.child(schema, e.getKey()), place.then(e.getKey())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
