package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Values that are set over those of a file, such as {@code actors.russia.war.cost=0.3}.
 *
 * <p>A bare name is a parameter. A new number or choice keeps the evidence and the reasons of the old one. What the file
 * leaves at its default can be set as well; what the format does not know cannot. A number without a unit of time keeps that
 * of the old one; a choice that is set is not drawn any more.
 */
final class Overrides {

    private final ObjectNode root;
    private final Positions positions;
    private final Problems problems;

    private Overrides(ObjectNode root, Positions positions, Problems problems) {
        this.root = root;
        this.positions = positions;
        this.problems = problems;
    }

    static void apply(Map<String, String> sets, ObjectNode root, Positions positions, Problems problems) {
        Overrides overlay = new Overrides(root, positions, problems);
        sets.forEach(overlay::set);
    }

    private void set(String path, String text) {
        PathFinder finder = new PathFinder(root, (place, rule, maybe) -> {
            positions.overlay(place);
            problems.error(place, path, rule, maybe);
        });
        if (path.equals(ScenarioSchema.EXTENDS) || path.equals(LearnedCoefficients.KEY)) {
            Place place = Place.of(path);
            positions.overlay(place);
            problems.error(place, text, "cannot be set: a file itself says what it takes from others", "run that file");
            return;
        }
        finder.find(path).ifPresent(place -> {
            positions.overlay(place);
            JsonNode value = YamlTree.value(text, positions, problems, place);
            positions.overlay(place);
            if (value != null) {
                put(place, value);
            }
        });
    }

    private void put(Place place, JsonNode value) {
        ObjectNode holder = root;
        for (Object step : place.parent().steps()) {
            String key = (String) step;
            holder = holder.get(key) instanceof ObjectNode inner ? inner : holder.putObject(key);
        }
        String key = place.last();
        JsonNode old = holder.get(key);
        holder.set(key, inUnitOf(old, value, place));
        Shorthand.expand(root);
        if (old instanceof ObjectNode kept) {
            holder.set(key, over(kept, value, holder.get(key), place));
        }
    }

    /** Returns a new number in place of a reference, for the span of time for which the parameter is written. */
    private JsonNode inUnitOf(JsonNode old, JsonNode value, Place place) {
        JsonNode per = root.path("parameters")
                .path(old == null || !old.isTextual() ? "" : old.asText().replaceFirst("^\\$", ""))
                .path(RateForm.PER);
        boolean isNumber = ScenarioSchema.isQuantity(ScenarioSchema.at(place));
        if (per.isMissingNode() || !isNumber || !value.isNumber() && !(value.isObject() && !value.has(RateForm.PER))) {
            return value;
        }
        ObjectNode number =
                value instanceof ObjectNode form ? form : root.objectNode().set("value", value);
        return number.set(RateForm.PER, per);
    }

    /** Returns the new value with those parts of the old one that it does not speak of. */
    private static JsonNode over(ObjectNode old, JsonNode written, JsonNode expanded, Place place) {
        boolean isParameter = place.depth() == 2 && place.steps().get(0).equals("parameters");
        boolean isNumber = isParameter || ScenarioSchema.isQuantity(ScenarioSchema.at(place));
        if (isNumber && expanded instanceof ObjectNode form) {
            old.remove(NumberForm.keysIn(form).isEmpty() ? List.of() : NumberForm.PARTS);
            old.remove(form.has("value") ? List.of(ChoiceForm.ODDS) : List.of());
            return old.setAll(form);
        }
        if (isNumber && (written.isNumber() || isParameter && written.isValueNode())) {
            old.remove(NumberForm.PARTS);
            old.remove(ChoiceForm.ODDS);
            old.set("value", written);
            return old;
        }
        boolean wasShort = written.isTextual() && expanded.isObject();
        if (wasShort && !ScenarioSchema.isMethod(place.last(), written.asText())) {
            if (expanded.has("ideal")) {
                old.remove("values");
            }
            return old.setAll((ObjectNode) expanded);
        }
        return expanded;
    }
}
