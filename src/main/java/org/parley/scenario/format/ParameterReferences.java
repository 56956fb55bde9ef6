package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Replaces each {@code $name} by what the parameter of that name says, and remembers where it did so.
 *
 * <p>A choice is replaced by its value, or by a condition on what is drawn. A number is replaced by a copy, which {@link #markShared} then ties to the
 * parameter, so that all its places share one draw.
 */
final class ParameterReferences {

    private static final Pattern FORM = Pattern.compile("\\$([a-z][a-z0-9_]*)");

    private final JsonNode parameters;
    private final Problems problems;
    private final Map<Place, String> places = new HashMap<>();

    /** The parameters that hang on the draw of another, and on whose. */
    private final Map<String, String> draws = new LinkedHashMap<>();

    private ParameterReferences(JsonNode parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    /** Returns the references of a tree that has none. */
    static ParameterReferences none() {
        return new ParameterReferences(MissingNode.getInstance(), null);
    }

    /** Resolves the references of a tree in place. */
    static ParameterReferences resolve(ObjectNode tree, Problems problems) {
        ParameterReferences references =
                new ParameterReferences(tree.path("parameters").deepCopy(), problems);
        references.joinParameters(tree.path("parameters"));
        tree.properties().forEach(entry -> {
            if (!List.of("parameters", "about", "evidence", "claims").contains(entry.getKey())) {
                entry.setValue(references.resolved(entry.getValue(), Place.of(entry.getKey())));
            }
        });
        return references;
    }

    /** Writes out the draws on which parameters hang themselves, which must be parameters that do not. */
    private void joinParameters(JsonNode tree) {
        parameters.properties().forEach(e -> {
            Place place = Place.of("parameters", e.getKey(), NumberForm.WITH);
            Matcher m = FORM.matcher(e.getValue().path(NumberForm.WITH).asText());
            if (m.matches() && parameters.path(m.group(1)).has(NumberForm.WITH)) {
                problems.error(place, m.group(), "hangs on another draw itself", "name the one on which it hangs");
            } else if (m.matches()) {
                draws.put(e.getKey(), m.group(1));
            }
        });
        draws.forEach((name, draw) -> {
            Place place = Place.of("parameters", name, NumberForm.WITH);
            JsonNode drawn = parameter(draw, TextNode.valueOf("$" + draw), place);
            ((ObjectNode) parameters.path(name)).set(NumberForm.WITH, drawn);
            ((ObjectNode) tree.path(name)).set(NumberForm.WITH, drawn.deepCopy());
        });
    }

    private JsonNode resolved(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(e -> e.setValue(resolved(e.getValue(), place.then(e.getKey()))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(array.get(i), place.then(i)));
            }
        } else if (node.isTextual()) {
            Matcher m = FORM.matcher(node.asText());
            return m.matches() ? parameter(m.group(1), node, place) : node;
        }
        return node;
    }

    private JsonNode parameter(String name, JsonNode written, Place place) {
        JsonNode parameter = parameters.path(name);
        if (parameter.isMissingNode()) {
            List<String> known = ScenarioSchema.names(parameters);
            problems.error(
                    place,
                    written.asText(),
                    "names no parameter",
                    Spelling.closest(name, known)
                            .map(n -> "you mean '$" + n + "'")
                            .orElse("declare '" + name + "' under 'parameters'"));
            return written;
        }
        places.put(place, name);
        String draw = draws.get(name);
        if (draw != null) {
            places.put(place.then(NumberForm.WITH), draw);
        }
        return parameter.has(ChoiceForm.ODDS) ? drawn(name, parameter, written, place) : copy(parameter, written);
    }

    /** A choice that is drawn stays one, where the model can ask in each run what was drawn. */
    private JsonNode drawn(String name, JsonNode choice, JsonNode written, Place place) {
        JsonNode schema = ScenarioSchema.at(place);
        if (schema != null && ScenarioSchema.isCondition(schema)) {
            return TextNode.valueOf(ChoiceForm.condition(name, choice));
        }
        if (schema != null && ScenarioSchema.isFlag(schema)) {
            if (!ChoiceForm.isYesOrNo(choice)) {
                problems.error(
                        place,
                        written.asText(),
                        "must be true or false, but '" + name + "' is drawn from other words",
                        "use 'choice: {true: 0.8, false: 0.2}'");
            }
            return written;
        }
        problems.error(
                place,
                written.asText(),
                "is drawn from run to run, and this is the same in all runs",
                "leave out the odds of '" + name + "', or use it for joins, opens, consents and red lines alone");
        return written;
    }

    private JsonNode copy(JsonNode parameter, JsonNode written) {
        if (parameter.isNumber()) {
            ObjectNode number = ((ObjectNode) parameters).objectNode();
            return number.set("value", parameter);
        }
        if (parameter.has("options")) {
            return parameter.path("value").isValueNode() ? parameter.get("value") : written;
        }
        return parameter.isObject() ? parameter.deepCopy() : written;
    }

    /** Returns the parameter that a place refers to, or null. */
    String at(Place place) {
        return places.get(place);
    }

    /** Whether a place lies inside the copy of a parameter. */
    boolean isCopied(Place place) {
        for (Place p = place; !p.isRoot(); ) {
            p = p.parent();
            if (places.containsKey(p)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some place refers to a parameter. */
    boolean uses(String parameter) {
        return places.containsValue(parameter);
    }

    /** Ties the copies of numbers to their parameters. */
    void markShared(ObjectNode tree) {
        places.forEach((place, name) -> {
            if (place.in(tree) instanceof ObjectNode number
                    && !NumberForm.keysIn(number).isEmpty()) {
                number.put(NumberForm.SHARED, name);
            }
        });
    }
}
