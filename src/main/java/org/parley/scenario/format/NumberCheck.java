package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.Rate;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks that numbers make distributions, and that what is drawn from them lies in the range that the schema states. */
final class NumberCheck {

    private final ParameterReferences references;
    private final Problems problems;

    private NumberCheck(ParameterReferences references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    static void check(JsonNode tree, ParameterReferences references, Problems problems) {
        new NumberCheck(references, problems).walk(tree, ScenarioSchema.root(), Place.ROOT);
    }

    private void walk(JsonNode node, JsonNode schema, Place place) {
        if (schema == null || problems.hasErrorAt(place)) {
            return;
        }
        if (place.depth() == 2 && place.steps().get(0).equals("parameters")) {
            parameter(node, place);
        } else if (ScenarioSchema.isQuantity(schema)) {
            quantity(node, schema, place);
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> walk(e.getValue(), ScenarioSchema.child(schema, e.getKey()), place.then(e.getKey())));
        }
    }

    private void parameter(JsonNode node, Place place) {
        if (node.has("choice") || node.has(ChoiceForm.ODDS) && !node.has("options")) {
            problems.error(
                    place,
                    null,
                    node.has("choice")
                            ? "has 'choice' beside 'options' or 'odds'"
                            : "has 'odds', so it needs 'options'",
                    "write 'choice: {never: 0.3, from_start: 0.7}' alone");
        } else if (node.has("options")) {
            List<String> options = StreamSupport.stream(node.path("options").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            List<String> forms = NumberForm.keysIn(node);
            boolean isDrawn = node.has(ChoiceForm.ODDS);
            if (isDrawn && (!odds(node, options, place.then(ChoiceForm.ODDS)) || forms.isEmpty())) {
                return; // Without a word in force, the likeliest is.
            }
            if (!forms.equals(List.of("value"))) {
                problems.error(place, null, "is a choice, so it needs 'value' and no distribution", null);
            } else if (!options.contains(node.get("value").asText())) {
                String value = node.get("value").asText();
                problems.error(
                        place.then("value"), value, "is not among the options", Spelling.suggestion(value, options));
            }
        } else if (node.isObject() && node.has("value") && !node.get("value").isNumber()) {
            problems.error(
                    place,
                    node.get("value").asText(),
                    "is a word, so the parameter needs 'options'",
                    "add 'options: [" + node.get("value").asText() + ", …]'");
        } else if (node.isNumber() || node.isObject()) {
            distribution(node, place);
        }
    }

    /** Whether the odds of a choice are as many as its options, and not all zero. */
    private boolean odds(JsonNode node, List<String> options, Place place) {
        List<Double> odds = ChoiceForm.odds(node);
        if (!node.get(ChoiceForm.ODDS).isArray()) {
            ScenarioSchema.names(node.get(ChoiceForm.ODDS)).stream()
                    .filter(option -> !options.contains(option))
                    .forEach(option -> problems.error(
                            place.then(option),
                            option,
                            "is not among the options",
                            Spelling.suggestion(option, options)));
        } else if (odds.size() != options.size()) {
            problems.error(
                    place, null, "must have one entry per option, " + options.size() + ", not " + odds.size(), null);
        } else if (odds.stream().allMatch(x -> x == 0)) {
            problems.error(place, null, "must not all be 0", null);
        }
        return !problems.hasErrorWithin(place);
    }

    private void quantity(JsonNode node, JsonNode schema, Place place) {
        if (!node.isObject() && !ScenarioSchema.isWhole(schema)) {
            return; // A plain number: the schema has checked it.
        }
        String parameter = references.at(place);
        if (parameter != null && problems.hasErrorWithin(Place.of("parameters", parameter))) {
            return;
        }
        Distribution d = distribution(node, place);
        if (d == null) {
            return;
        }
        if (ScenarioSchema.isWhole(schema) && !NumberForm.isWhole(node, d)) {
            problems.error(
                    place,
                    NumberForm.text(node),
                    "must be a whole number, or drawn from whole numbers",
                    "write {uniform: [3, 6]} or {discrete: {values: [3, 5]}}");
            return;
        }
        String value = parameter == null ? null : "$" + parameter;
        Rate rate = ScenarioSchema.rate(schema);
        if (node.has(RateForm.PER) && rate == null) {
            boolean isChange = place.steps().get(0).equals("events");
            problems.error(
                    place,
                    value == null ? NumberForm.text(node) : value + " (" + NumberForm.text(node) + ")",
                    isChange ? "is in the unit of the number that it changes" : "does not depend on the length of time",
                    parameter == null ? "leave out 'per'" : "give it a parameter of its own, without 'per'");
            return;
        }
        Range range = RateForm.range(node, schema);
        if (range.holds(d)) {
            return;
        }
        if (node.has(RateForm.PER)) {
            rate(node, d, rate, place, value);
            return;
        }
        if (leavesOnlyByItsTails(d, range)) {
            double median = d.inverse(0.5);
            if (!range.holds(median)) {
                problems.error(
                        place,
                        value,
                        range.rule() + ", but the median of this normal distribution is " + Range.rounded(median)
                                + "; most runs would fail",
                        "another mean, or add min and max");
                return;
            }
            problems.warning(
                    place,
                    value,
                    range.rule() + ", but this normal distribution can leave that range;"
                            + " runs in which it does fail",
                    "add min and max");
            return;
        }
        String drawn = d.isConstant()
                ? Range.text(d.lower())
                : "from " + Range.text(d.lower()) + " to " + Range.text(d.upper());
        problems.error(place, value == null ? drawn : value + " (" + drawn + ")", range.rule(), null);
    }

    /** Says why a number for a span of time is none; its tails are not forgiven, since they cannot be converted. */
    private void rate(JsonNode node, Distribution d, Rate rate, Place place, String value) {
        String text = NumberForm.text(node);
        String per = " per " + RateForm.per(node).unitOfTime();
        String maybe = null;
        if (d instanceof Distribution.Normal) {
            maybe = "add min and max";
        } else if (rate == Rate.PROBABILITY && d.upper() > 1 && d.upper() < 100 && d.isConstant()) {
            maybe = "write '" + Range.text(d.upper()) + "%" + per + "'";
        } else if (rate == Rate.PROBABILITY && d.upper() == 1) {
            maybe = "what is certain within some time is certain at once; write less than 1, or 1 without a unit";
        }
        problems.error(
                place,
                value == null ? text : value + " (" + text + ")",
                rate.range().rule() + per,
                maybe);
    }

    /** Whether other numbers can hang on a draw: a parameter that is a number in [0, 1]. */
    private boolean isDraw(JsonNode draw, Place place) {
        Place at = place.then(NumberForm.WITH);
        String parameter = references.at(at);
        if (parameter == null) {
            problems.error(
                    at,
                    draw.isValueNode() ? draw.asText() : null,
                    "must be $ and the name of a parameter in [0, 1]",
                    "declare 'intensity: {uniform: [0, 1]}' under 'parameters' and write $intensity");
        } else if (!draw.isObject() || draw.has(RateForm.PER)) {
            problems.error(
                    at, "$" + parameter, "is no number, or one per span of time", "name a plain number in [0, 1]");
        } else if (draw.has(NumberForm.WITH)) {
            problems.error(at, "$" + parameter, "hangs on another draw itself", "name the one on which it hangs");
        } else if (!problems.hasErrorWithin(Place.of("parameters", parameter))) {
            quantity(draw, ScenarioSchema.at(Place.of("parameters", parameter, NumberForm.WITH)), at);
        }
        return !problems.hasErrorWithin(at)
                && !problems.hasErrorWithin(Place.of("parameters", String.valueOf(parameter)));
    }

    private static boolean leavesOnlyByItsTails(Distribution d, Range range) {
        return d instanceof Distribution.Normal
                && (d.lower() >= range.low() || Double.isInfinite(d.lower()))
                && (d.upper() <= range.high() || Double.isInfinite(d.upper()));
    }

    private Distribution distribution(JsonNode node, Place place) {
        if (problems.hasErrorWithin(place) || node.has(NumberForm.WITH) && !isDraw(node.get(NumberForm.WITH), place)) {
            return null;
        }
        try {
            return NumberForm.distribution(node);
        } catch (IllegalArgumentException e) {
            problems.error(place, null, e.getMessage(), null);
            return null;
        }
    }
}
