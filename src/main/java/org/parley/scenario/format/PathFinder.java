package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** Finds the place that a path such as {@code actors.russia.war.cost} means, also where the file leaves a default. */
public final class PathFinder {

    /** Hears of a path that leads nowhere. */
    public interface Complaint {
        void of(Place place, String rule, String maybe);
    }

    /** Blocks whose entries the file must have: nothing can be added to them by a path. */
    private static final List<String> NAMED = List.of(
            "issues", "actors", "tracks", "parameters", "conditions", "evidence", "orderings", "events", "claims");

    /** Most places that are listed. */
    private static final int MOST = 4;

    /** How deep a place that can be set lies at most. */
    private static final int DEEPEST = 8;

    private final ObjectNode root;
    private final Complaint complaint;

    /**
     * Makes a finder.
     *
     * @param root the scenario
     * @param complaint hears of a path that leads nowhere
     */
    public PathFinder(ObjectNode root, Complaint complaint) {
        this.root = root;
        this.complaint = complaint;
    }

    /** Finds a place by its path; a bare name is a parameter. Keys may hold dots: of those that fit, the longest counts. */
    public Optional<Place> find(String given) {
        if (given.isEmpty()) {
            complaint.of(Place.of("--set"), "sets nothing: there is no path before '='", "write --set PATH=VALUE");
            return Optional.empty();
        }
        boolean isParameter = !root.has(given) && root.path("parameters").has(given);
        String path = isParameter ? "parameters." + given : given;
        JsonNode node = root;
        JsonNode schema = ScenarioSchema.root();
        Place place = Place.ROOT;
        String rest = path;
        while (!rest.isEmpty()) {
            if (!node.isObject() && !node.isMissingNode()) {
                complaint.of(place.then(rest), "lies inside a single value", "set '" + place + "' itself");
                return Optional.empty();
            }
            String key = firstKey(rest, node);
            JsonNode next = ScenarioSchema.child(schema, key);
            boolean needsEntry = place.depth() == 1 && NAMED.contains(place.last());
            if (next == null || needsEntry && !node.has(key)) {
                complaint.of(place.then(key), "is no place in this scenario", suggestion(key, node, schema, place));
                return Optional.empty();
            }
            place = place.then(key);
            node = node.path(key);
            schema = next;
            rest = rest.length() == key.length() ? "" : rest.substring(key.length() + 1);
        }
        return Optional.of(place);
    }

    private static String firstKey(String rest, JsonNode node) {
        String longest = null;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            if ((rest.equals(key) || rest.startsWith(key + "."))
                    && (longest == null || key.length() > longest.length())) {
                longest = key;
            }
        }
        int dot = rest.indexOf('.');
        return longest != null ? longest : dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String suggestion(String key, JsonNode node, JsonNode schema, Place place) {
        List<String> known = new ArrayList<>();
        node.fieldNames().forEachRemaining(known::add);
        ScenarioSchema.keyword(schema, "properties").fieldNames().forEachRemaining(known::add);
        if (place.isRoot()) {
            node.path("parameters").fieldNames().forEachRemaining(known::add);
        }
        Set<String> elsewhere = new LinkedHashSet<>();
        if (place.isRoot()) {
            addEnding(key, schema, node, Place.ROOT, "", elsewhere);
        }
        return elsewhere.isEmpty()
                ? Spelling.suggestion(key, known.stream().distinct().toList())
                : "use " + elsewhere.stream().limit(MOST).collect(Collectors.joining(" or "));
    }

    /** Adds the places of a key anywhere in the scenario, with {@code *} for ids, each with an example. */
    private static void addEnding(
            String key, JsonNode schema, JsonNode node, Place place, String pattern, Set<String> found) {
        if (schema == null || ScenarioSchema.isQuantity(schema) || place.depth() > DEEPEST) {
            return;
        }
        ScenarioSchema.keyword(schema, "properties").properties().forEach(property -> {
            String name = property.getKey();
            if (name.equals(key) && !pattern.isEmpty()) {
                boolean isExample =
                        pattern.contains("*") && found.stream().noneMatch(f -> f.startsWith(pattern + name));
                if (isExample) {
                    found.add(pattern + name + ", such as " + place.then(name));
                } else if (!pattern.contains("*")) {
                    found.add(pattern + name);
                }
            }
            addEnding(key, property.getValue(), node.path(name), place.then(name), pattern + name + ".", found);
        });
        JsonNode entry = ScenarioSchema.keyword(schema, "additionalProperties");
        if (entry.isObject()) {
            node.fieldNames()
                    .forEachRemaining(
                            id -> addEnding(key, entry, node.path(id), place.then(id), pattern + "*.", found));
        }
    }
}
