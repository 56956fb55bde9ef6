package org.parley.scenario.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;

/**
 * Part of a file of a library, with what is wrong with it.
 *
 * @param node what stands there
 * @param place where
 * @param problems hears of what is wrong
 */
record YamlPart(JsonNode node, Place place, Problems problems) {

    /** Reads a file as a mapping. */
    static YamlPart of(Path file) {
        Positions positions = new Positions(file.toString());
        Problems problems = new Problems(positions);
        return new YamlPart(ScenarioTree.mapping(TextFile.read(file), positions, problems), Place.ROOT, problems);
    }

    /** Refuses keys that are none of these. */
    YamlPart allow(Collection<String> keys) {
        node.properties().forEach(e -> {
            if (!keys.contains(e.getKey())) {
                problems.error(
                        place.then(e.getKey()), null, "is not known here", Spelling.suggestion(e.getKey(), keys));
            }
        });
        return this;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Returns a part below; missing if there is none. */
    YamlPart part(String key) {
        JsonNode found = node.path(key);
        return new YamlPart(found.isNull() ? MissingNode.getInstance() : found, place.then(key), problems);
    }

    /** Returns a mapping below; an empty one, and a problem, if there is none. */
    YamlPart mapping(String key) {
        YamlPart part = part(key);
        if (part.node.isObject()) {
            return part;
        }
        wrong(key, "must be a mapping (lines of 'key: value')", null);
        return new YamlPart(((ObjectNode) node).objectNode(), part.place, problems);
    }

    /** Returns the entries of a mapping, each with its key as the last step of its place. */
    List<YamlPart> entries() {
        List<YamlPart> parts = new ArrayList<>();
        node.fieldNames().forEachRemaining(key -> parts.add(part(key)));
        return parts;
    }

    /** Returns the items of a list below; none if there is no list. */
    List<YamlPart> items(String key) {
        YamlPart list = part(key);
        List<YamlPart> parts = new ArrayList<>();
        if (!list.node.isMissingNode() && !list.node.isArray()) {
            wrong(key, "must be a list", null);
        }
        for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
            parts.add(new YamlPart(list.node.get(i), list.place.then(i), problems));
        }
        return parts;
    }

    /** Returns a text, or null and a problem. */
    String text(String key) {
        JsonNode found = node.path(key);
        if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
            return found.asText();
        }
        wrong(key, found.isMissingNode() || found.isNull() ? "is missing" : "must be a text", null);
        return null;
    }

    /** Returns one of a few words, or null and a problem. */
    String word(String key, Collection<String> words) {
        String text = text(key);
        if (text != null && !words.contains(text)) {
            wrong(
                    key,
                    "must be one of " + String.join(", ", words),
                    Spelling.closest(text, words)
                            .map(w -> "you mean '" + w + "'")
                            .orElse(null));
            return null;
        }
        return text;
    }

    /** Returns a whole number of a range, or the lower end and a problem. */
    int whole(String key, int low, int high) {
        JsonNode found = node.path(key);
        if (found.isIntegralNumber() && found.asInt() >= low && found.asInt() <= high) {
            return found.asInt();
        }
        wrong(key, found.isMissingNode() ? "is missing" : "must be a whole number from " + low + " to " + high, null);
        return low;
    }

    /** Returns a number, or NaN and a problem. */
    double number(String key) {
        JsonNode found = node.path(key);
        if (found.isNumber()) {
            return found.asDouble();
        }
        wrong(key, found.isMissingNode() ? "is missing" : "must be a number", null);
        return Double.NaN;
    }

    /** Returns a day, or null and a problem. */
    LocalDate date(String key) {
        String text = text(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(key, "must be a date such as 1949-01-13", null);
            return null;
        }
    }

    /** Reports a problem of what stands under a key. */
    void wrong(String key, String rule, String maybe) {
        JsonNode found = node.path(key);
        problems.error(place.then(key), found.isValueNode() && !found.isNull() ? found.asText() : null, rule, maybe);
    }
}
