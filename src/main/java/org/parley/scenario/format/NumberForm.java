package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.schema.ScenarioSchema;

/** The forms in which a file writes a number: a constant, or an object with one of a few keys. */
public final class NumberForm {

    /** Keys of which a number written as an object has exactly one. */
    static final List<String> KEYS = List.of("value", "uniform", "triangular", "normal", "beta", "discrete", "with");

    /** Key of the draw on which a number hangs, and where it is at the ends of that draw. */
    public static final String WITH = "with";

    static final String FROM = "from";
    static final String TO = "to";
    static final String THROUGH = "through";

    /** Keys that say what a number is, in whatever form. */
    static final List<String> PARTS =
            Stream.concat(KEYS.stream(), Stream.of(FROM, TO, THROUGH)).toList();

    /** Key that the reader adds to a copy of a parameter to say whose draw it shares; no file has it. */
    public static final String SHARED = "$parameter";

    private NumberForm() {}

    /** Returns those of the keys that an object has. */
    public static List<String> keysIn(JsonNode node) {
        return KEYS.stream().filter(node::has).toList();
    }

    /**
     * Reads a number that has one of the forms.
     *
     * @throws IllegalArgumentException if its values make no distribution; the message says why
     */
    public static Distribution distribution(JsonNode node) {
        if (node.isNumber()) {
            return new Distribution.Constant(node.asDouble());
        }
        List<String> keys = keysIn(node);
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    keys.isEmpty()
                            ? hasEnds(node)
                                    ? "has " + ends(node)
                                            + ", so it needs 'with': $ and the name of a parameter in [0, 1]"
                                    : "needs one of " + String.join(", ", KEYS)
                            : "must have only one of " + String.join(", ", keys));
        }
        String form = keys.get(0);
        JsonNode given = node.get(form);
        if (form.equals(WITH) ? !isWhereItHangs(node) : hasEnds(node)) {
            throw new IllegalArgumentException(
                    form.equals(WITH)
                            ? "needs 'from' and 'to' beside 'with', or 'through'"
                            : "has " + ends(node) + " beside " + form);
        }
        return switch (form) {
            case WITH -> distribution(given).through(through(node));
            case "value" -> new Distribution.Constant(given.asDouble());
            case "uniform" ->
                new Distribution.Uniform(given.path(0).asDouble(), given.path(1).asDouble());
            case "triangular" ->
                new Distribution.Triangular(
                        given.path(0).asDouble(),
                        given.path(1).asDouble(),
                        given.path(2).asDouble());
            case "beta" ->
                new Distribution.Beta(given.path(0).asDouble(), given.path(1).asDouble());
            case "normal" ->
                new Distribution.Normal(
                        given.path("mean").asDouble(),
                        given.path("sd").asDouble(),
                        given.path("min").asDouble(Double.NEGATIVE_INFINITY),
                        given.path("max").asDouble(Double.POSITIVE_INFINITY));
            default ->
                new Distribution.Discrete(
                        numbers(given.path("values")), given.has("weights") ? numbers(given.path("weights")) : null);
        };
    }

    private static boolean hasEnds(JsonNode node) {
        return node.has(FROM) || node.has(TO) || node.has(THROUGH);
    }

    private static String ends(JsonNode node) {
        return node.has(THROUGH) ? "'through'" : "'from' or 'to'";
    }

    private static boolean isWhereItHangs(JsonNode node) {
        return node.has(THROUGH) ? !node.has(FROM) && !node.has(TO) : node.has(FROM) && node.has(TO);
    }

    /** Returns the values through which a number goes that hangs on a draw. */
    static List<Double> through(JsonNode node) {
        return node.has(THROUGH)
                ? numbers(node.get(THROUGH))
                : List.of(node.get(FROM).asDouble(), node.get(TO).asDouble());
    }

    /** Returns what is known of a number where it stands: if it must be whole there, evenly over the whole numbers of a range. */
    static Distribution distribution(JsonNode node, JsonNode schema) {
        Distribution d = distribution(node);
        return d instanceof Distribution.Uniform range && ScenarioSchema.isWhole(schema)
                ? new Distribution.Discrete(
                        DoubleStream.iterate(range.lower(), x -> x <= range.upper(), x -> x + 1)
                                .boxed()
                                .toList(),
                        null)
                : d;
    }

    /** Whether all that can be drawn are whole numbers, where a number must be whole. */
    static boolean isWhole(JsonNode node, Distribution d) {
        return d instanceof Distribution.Discrete discrete
                ? discrete.values().stream().allMatch(x -> x == Math.rint(x))
                : d.lower() == Math.rint(d.lower())
                        && d.upper() == Math.rint(d.upper())
                        && (d.isConstant() || d instanceof Distribution.Uniform && !node.has(WITH));
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(n -> numbers.add(n.asDouble()));
        return numbers;
    }

    /** Returns a number with the parameter written out on which it hangs; any other number as it is. */
    public static JsonNode joined(JsonNode node, JsonNode parameters) {
        String draw = node.path(WITH).asText();
        return draw.startsWith("$") ? node.<ObjectNode>deepCopy().set(WITH, parameters.path(draw.substring(1))) : node;
    }

    /** Returns a number as text without its grounds: {@code 0.3}, {@code triangular [0.1, 0.2, 0.5]}, {@code $name}. */
    public static String text(JsonNode node) {
        if (node.has(ChoiceForm.ODDS)) {
            return ChoiceForm.text(node);
        }
        if (!node.isObject() || keysIn(node).isEmpty()) {
            return plain(node);
        }
        String form = keysIn(node).get(0);
        String number = form.equals("value") ? plain(node.get(form)) : form + " " + plain(node.get(form));
        if (form.equals(WITH)) {
            String draw = node.get(WITH).path(SHARED).asText(node.get(WITH).asText());
            number = (node.has(THROUGH)
                            ? "through " + plain(node.get(THROUGH))
                            : "from " + plain(node.path(FROM)) + " to " + plain(node.path(TO)))
                    + " with $" + draw.replace("$", "");
        }
        return number
                + (node.has(RateForm.PER) ? " per " + node.get(RateForm.PER).asText() : "");
    }

    /** Returns a value, a list or a table as text, without quotes. */
    public static String plain(JsonNode node) {
        if (node.isNumber()) {
            return Range.text(node.asDouble());
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(NumberForm::plain)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(e -> e.getKey() + ": " + plain(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.asText();
    }
}
