package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.scenario.Range;
import org.parley.scenario.schema.ScenarioSchema;

/** The forms in which a file writes a choice that is drawn from run to run: options with odds, as two lists or one mapping. */
final class ChoiceForm {

    static final String ODDS = "odds";

    private static final String OPTIONS = "options";
    private static final String CHOICE = "choice";

    private ChoiceForm() {}

    /** Writes out in full {@code choice: {never: 0.3, from_start: 0.7}} and odds that are given by option. */
    static void expand(JsonNode parameter) {
        if (!(parameter instanceof ObjectNode object)) {
            return;
        }
        if (object.path(CHOICE) instanceof ObjectNode choice && !object.has(OPTIONS) && !object.has(ODDS)) {
            object.remove(CHOICE);
            ArrayNode options = object.putArray(OPTIONS);
            ScenarioSchema.names(choice).forEach(option -> add(options, option));
            object.set(ODDS, choice);
        }
        if (object.path(ODDS) instanceof ObjectNode byOption
                && object.path(OPTIONS).isArray()) {
            List<String> options = texts(object.path(OPTIONS));
            if (options.containsAll(ScenarioSchema.names(byOption))) {
                ArrayNode odds = object.putArray(ODDS);
                options.forEach(option -> odds.add(byOption.has(option) ? byOption.get(option) : odds.numberNode(0)));
            }
        }
    }

    private static void add(ArrayNode options, String option) {
        if (option.equals("true") || option.equals("false")) {
            options.add(option.equals("true"));
        } else {
            options.add(option);
        }
    }

    /** Whether a choice is between true and false. */
    static boolean isYesOrNo(JsonNode choice) {
        return List.of("true", "false").containsAll(texts(choice.path(OPTIONS)));
    }

    /** Returns the odds of a choice in the order of its options; empty if it is not drawn. */
    static List<Double> odds(JsonNode choice) {
        List<Double> odds = new ArrayList<>();
        choice.path(ODDS).forEach(x -> odds.add(x.asDouble()));
        return odds;
    }

    /** Returns a drawn choice as text: {@code never 0.3 or from_start 0.7}. */
    static String text(JsonNode choice) {
        List<String> options = texts(choice.path(OPTIONS));
        List<Double> odds = odds(choice);
        return IntStream.range(0, Math.min(options.size(), odds.size()))
                .mapToObj(i -> options.get(i) + " " + Range.text(odds.get(i)))
                .collect(Collectors.joining(" or "));
    }

    /**
     * Returns the condition under which a drawn choice of conditions holds.
     *
     * @param parameter its name
     * @param choice the choice
     */
    static String condition(String parameter, JsonNode choice) {
        String words = texts(choice.path(OPTIONS)).stream()
                .filter(option -> !option.equals("never"))
                .map(option -> "drawn(" + parameter + " is "
                        + (option.matches("[A-Za-z]\\w*") ? option : "\"" + option + "\"") + ")"
                        + (option.equals("from_start") ? "" : " and (" + option + ")"))
                .collect(Collectors.joining(" or "));
        return words.isEmpty() ? "never" : words;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
