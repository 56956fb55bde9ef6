package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.Range;
import org.parley.scenario.Rate;
import org.parley.scenario.Span;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** The forms in which a file writes a number for a span of time: {@code 5% per year}, {@code one in 20 per month}, {@code {…, per: month}}. */
public final class RateForm {

    /** Key of the span that a number is for. */
    static final String PER = "per";

    private static final Pattern FORM = Pattern.compile(
            ScenarioSchema.definition("parameter").path("pattern").asText());
    private static final Pattern SPOKEN =
            Pattern.compile("(.+?)(?: per | ?/ ?| an? | every | each )(?:an? )?(\\d* ?)([A-Za-z]+)");
    private static final List<String> UNITS = Arrays.stream(Span.Unit.values())
            .map(unit -> unit.name().toLowerCase(Locale.ROOT))
            .toList();

    private RateForm() {}

    /** Returns a rate in words as an object with its value and its span, or null if the text is none. */
    static ObjectNode parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return null;
        }
        String[] said = text.strip().split(" per ");
        ObjectNode number = JsonNodeFactory.instance.objectNode();
        return number.<ObjectNode>set("value", amount(said[0])).put(PER, said[1]);
    }

    /** An amount is written back as a plain number would be. */
    private static JsonNode amount(String text) {
        String[] odds = text.replace("one", "1").split(" in ");
        double x = odds.length == 2
                ? Double.parseDouble(odds[0]) / Double.parseDouble(odds[1])
                : new BigDecimal(text.replaceFirst(" ?%$", ""))
                        .movePointLeft(text.endsWith("%") ? 2 : 0)
                        .doubleValue();
        return x == Math.rint(x) && x < 1e15
                ? JsonNodeFactory.instance.numberNode((long) x)
                : JsonNodeFactory.instance.numberNode(x);
    }

    /** Writes out in full the rates that stand in a tree in words. */
    static void expand(JsonNode node, JsonNode schema) {
        if (!(node instanceof ObjectNode object) || schema == null) {
            return;
        }
        object.properties().forEach(e -> {
            JsonNode child = ScenarioSchema.child(schema, e.getKey());
            boolean isNumber = child != null && (ScenarioSchema.isQuantity(child) || ScenarioSchema.isParameter(child));
            if (!e.getValue().isTextual()) {
                expand(e.getValue(), child);
                if (isNumber) {
                    expandValue(e.getValue());
                }
            } else if (isNumber) {
                JsonNode full = parse(e.getValue().asText());
                e.setValue(full == null ? e.getValue() : full);
            }
        });
    }

    /** Writes out the rate in words that stands among its grounds: {@code {value: 5% per year, assumption: …}}. */
    private static void expandValue(JsonNode number) {
        if (number instanceof ObjectNode object && object.path("value").isTextual() && !object.has(PER)) {
            ObjectNode full = parse(object.get("value").asText());
            if (full != null) {
                object.setAll(full);
            }
        }
    }

    /** Returns the span that a number written as an object is for, or null if it is for a round, or a number without time. */
    public static Span per(JsonNode number) {
        String text = number.path(PER).asText();
        return text.isEmpty() ? null : Span.parse(Character.isDigit(text.charAt(0)) ? text : "1 " + text);
    }

    /** Returns the values that a number may have where it stands, for the span for which it is written. */
    public static Range range(JsonNode number, JsonNode schema) {
        Rate rate = number.has(PER) ? ScenarioSchema.rate(schema) : null;
        return rate == null ? ScenarioSchema.range(schema) : rate.range();
    }

    /** Returns what a schema says of a number in words, for the span for which it is written; null if nothing. */
    public static String meaning(JsonNode number, JsonNode schema) {
        String meaning = ScenarioSchema.meaning(schema);
        if (meaning == null || !number.has(PER)) {
            return meaning;
        }
        String said = ScenarioSchema.keyword(schema, "x-per").asText(meaning.replace("per round", "per {}"));
        return said.replace("{}", per(number).unitOfTime());
    }

    /** Returns how to write what was meant as a rate: {@code 5% per year} for {@code 5% a year}; null if nobody knows. */
    static String mended(String text) {
        Matcher m = SPOKEN.matcher(text.strip());
        if (!m.matches()) {
            return null;
        }
        String unit = m.group(3).toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return Spelling.closest(unit, UNITS)
                .map(closest -> m.group(1) + " per " + m.group(2) + closest)
                .filter(rate -> parse(rate) != null)
                .map(rate -> "write '" + rate + "'")
                .orElse(null);
    }
}
