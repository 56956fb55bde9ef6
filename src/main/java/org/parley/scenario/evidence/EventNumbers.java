package org.parley.scenario.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Distribution;
import org.parley.scenario.Event;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.format.PathFinder;
import org.parley.scenario.format.RateForm;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;

/** The numbers that events change: that there are such numbers, that a run can change them, and what they may become. */
public final class EventNumbers {

    private static final String PARAMETERS = "parameters";

    private final Scenario scenario;
    private final ObjectNode tree;
    private final Problems problems;

    private EventNumbers(Scenario scenario, ObjectNode tree, Problems problems) {
        this.scenario = scenario;
        this.tree = ScenarioTree.withDefaults(tree);
        this.problems = problems;
    }

    /**
     * Reports changes of numbers that make no sense.
     *
     * @param tree the scenario as a tree, with its references resolved
     */
    public static void check(Scenario scenario, ObjectNode tree, Problems problems) {
        if (scenario.events().values().stream()
                .allMatch(event -> event.numbers(scenario).isEmpty())) {
            return;
        }
        EventNumbers numbers = new EventNumbers(scenario, tree, problems);
        scenario.events().forEach((id, event) -> numbers.check(Place.of("events", id), event));
    }

    private void check(Place at, Event event) {
        event.set().forEach((path, value) -> change(at.then("set", path), path, value, false));
        event.shift().forEach((path, value) -> change(at.then("shift", path), path, value, true));
        event.shift().keySet().stream()
                .filter(event.set()::containsKey)
                .forEach(path -> problems.error(at.then("shift", path), null, "is set by the same event", "keep one"));
    }

    private void change(Place at, String path, Quantity value, boolean isShift) {
        PathFinder finder = new PathFinder(tree, (place, rule, maybe) -> problems.error(at, path, rule, maybe));
        Optional<Place> found = finder.find(path);
        if (found.isEmpty()) {
            return;
        }
        Place place = found.get();
        boolean isParameter = place.depth() == 2 && place.steps().get(0).equals(PARAMETERS);
        JsonNode node = place.in(tree);
        JsonNode schema = isParameter ? useOf(place.last(), tree, ScenarioSchema.root()) : ScenarioSchema.at(place);
        if (node.has("options") || !isParameter && !ScenarioSchema.isQuantity(schema)) {
            problems.error(at, path, "is no number", "name a number, such as war.front.advance");
        } else if (node.isMissingNode()) {
            problems.error(at, path, "has no value that could change", "give it one at the outset");
        } else if (!isParameter && node.has(NumberForm.SHARED)) {
            String shared = node.get(NumberForm.SHARED).asText();
            problems.error(at, path, "is $" + shared + " there", "change '" + shared + "', wherever it stands");
        } else if (isOfTheOutset(place)) {
            problems.error(at, path, "is asked before the first round alone, so no event can change it", null);
        } else if (isUnused(place)) {
            problems.error(at, path, "plays no part in this scenario, so nothing would change", null);
        } else if (schema != null) {
            range(at, path, node, schema, value, isShift);
        }
    }

    private void range(Place at, String path, JsonNode node, JsonNode schema, Quantity value, boolean isShift) {
        Range range = RateForm.range(node, schema);
        Distribution before = NumberForm.distribution(node);
        Distribution change = value.distribution();
        double low = change.lower() + (isShift ? before.lower() : 0);
        double high = change.upper() + (isShift ? before.upper() : 0);
        boolean isOut = low < range.low() && !Double.isInfinite(low) || high > range.high() && !Double.isInfinite(high);
        boolean isOnEdge =
                change.isConstant() && (!isShift || before.isConstant()) && !(range.holds(low) && range.holds(high));
        boolean isAtEnd = isShift
                && before.isConstant()
                && (before.mean() == range.high() && change.lower() >= 0
                        || before.mean() == range.low() && change.upper() <= 0);
        if (isAtEnd) {
            problems.warning(at, Range.text(before.mean()), "changes nothing: it is at its end already", "remove it");
        } else if (isOut || isOnEdge) {
            String drawn = low == high ? Range.text(low) : "from " + Range.text(low) + " to " + Range.text(high);
            problems.error(at, drawn + (isShift ? " after the shift" : ""), range.rule(), null);
        } else if (isShift
                ? change.isConstant() && change.mean() == 0
                : change.isConstant() && change.equals(before) && !isChangedElsewhere(at, path)) {
            problems.warning(at, Range.text(change.mean()), "changes nothing: it is so already", "remove it");
        }
    }

    private boolean isChangedElsewhere(Place at, String path) {
        String name = Event.number(scenario, path);
        return scenario.events().entrySet().stream()
                .anyMatch(e -> !at.isWithin(Place.of("events", e.getKey()))
                        && e.getValue().numbers(scenario).contains(name));
    }

    /** Returns the schema of a place that refers to a parameter, or null if none does. */
    private static JsonNode useOf(String parameter, JsonNode node, JsonNode schema) {
        if (node.path(NumberForm.SHARED).asText().equals(parameter)) {
            return schema;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode child = ScenarioSchema.child(schema, entry.getKey());
            JsonNode found = child == null ? null : useOf(parameter, entry.getValue(), child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether only what is drawn before the first round depends on a number: types, and what is believed at first. */
    private static boolean isOfTheOutset(Place place) {
        String path = place.toString();
        return path.equals("war.front.start")
                || path.matches("actors\\.[^.]+\\.(type\\.committed|beliefs\\..*|war\\.confidence)");
    }

    private static boolean isOneARound(JsonNode sessions) {
        Distribution mean = NumberForm.distribution(sessions);
        return RateForm.per(sessions) == null && mean.isConstant() && mean.mean() == 1;
    }

    private boolean isUnused(Place place) {
        String path = place.toString();
        boolean fights = path.startsWith("actors.")
                && ScenarioTree.fights(tree, (String) place.steps().get(1));
        return !scenario.talks().isIncomplete()
                        && path.matches("talks\\.(judgement_error|concluding_cost)|actors\\.[^.]+\\.private_resolve")
                || scenario.ceasefire() == null && path.startsWith("guarantees.")
                || !scenario.calendar().isHistory() && path.matches("tracks\\.[^.]+\\.resumes")
                || path.matches("tracks\\.[^.]+\\.sessions") && isOneARound(place.in(tree))
                || !fights && path.matches("actors\\.[^.]+\\.war\\.(optimism|rearms)")
                || path.matches("claims\\..*|orderings\\..*");
    }
}
