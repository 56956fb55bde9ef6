package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.parley.scenario.Range;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.LessonSchema;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;

/** Holds a tree to the JSON Schema and says in our own words what does not fit. */
public final class SchemaCheck {

    private static final Place START = Place.of("calendar", "start");
    private static final String DATE = "must be a date such as 2025-02-18";

    private static final Schema SCENARIO = schema(ScenarioSchema.root());
    private static final Schema STUDY = schema(StudySchema.root());
    private static final Schema LESSON = schema(LessonSchema.root());

    private final JsonNode root;
    private final ParameterReferences references;
    private final Problems problems;

    private SchemaCheck(JsonNode root, ParameterReferences references, Problems problems) {
        this.root = root;
        this.references = references;
        this.problems = problems;
    }

    /** Checks a scenario. */
    static void check(JsonNode tree, ParameterReferences references, Problems problems) {
        SchemaCheck check = new SchemaCheck(ScenarioSchema.root(), references, problems);
        SCENARIO.validate(tree).forEach(check::report);
    }

    /** Checks a study. */
    public static void checkStudy(JsonNode tree, Problems problems) {
        SchemaCheck check = new SchemaCheck(StudySchema.root(), ParameterReferences.none(), problems);
        STUDY.validate(tree).forEach(check::report);
    }

    /** Checks a lesson. */
    public static void checkLesson(JsonNode tree, Problems problems) {
        SchemaCheck check = new SchemaCheck(LessonSchema.root(), ParameterReferences.none(), problems);
        LESSON.validate(tree).forEach(check::report);
    }

    /** Whether a tree follows the schema of scenarios. */
    static boolean isSound(JsonNode tree) {
        return SCENARIO.validate(tree).isEmpty();
    }

    private static Schema schema(JsonNode root) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(root);
    }

    private void report(Error error) {
        Place place = place(error.getInstanceLocation());
        if (references.isCopied(place)) {
            return; // The parameter itself has the same fault, and is named for it.
        }
        JsonNode node = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        String value = value(place, node);
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(place, error);
            case "required" -> missing(place, error);
            case "propertyNames" ->
                problems.error(
                        place.then(error.getProperty()),
                        error.getProperty(),
                        ScenarioSchema.keyword(parent(error).path("propertyNames"), "patternErrorMessage")
                                .asText(),
                        "write '" + asId(error.getProperty()) + "'");
            case "type" -> wrongType(place, value, node, rule);
            case "pattern" ->
                problems.error(
                        place,
                        value,
                        parent(error).path("patternErrorMessage").asText()
                                + (isRate(place) ? ", or a rate such as '5% per month'" : ""),
                        mended(place, node));
            case "enum" ->
                problems.error(
                        place,
                        value,
                        rule.size() == 1 ? "must be " + rule.get(0).asText() : "must be one of " + words(rule),
                        Spelling.guess(node.asText(), texts(rule)));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                problems.error(place, value, ScenarioSchema.range(parent(error)).rule(), null);
            case "minItems", "maxItems" -> length(place, node, parent(error));
            case "minProperties" -> problems.error(place, null, "is empty", null);
            case "maxProperties" ->
                problems.error(
                        place,
                        null,
                        "must have at most " + rule.asInt() + (rule.asInt() == 1 ? " entry" : " entries") + ", not "
                                + node.size(),
                        null);
            case "uniqueItems" -> problems.error(place, repeated(node), "is listed twice", "remove one of the two");
            case "maxLength" -> problems.error(place, value, "must have at most " + rule.asInt() + " characters", null);
            case "minLength" -> problems.error(place, null, "must not be empty text", null);
            case "format" -> problems.error(place, value, DATE, mended(place, node));
            default -> problems.error(place, value, error.getMessage(), null);
        }
    }

    private boolean isRate(Place place) {
        JsonNode schema = ScenarioSchema.at(root, place);
        return schema != null && ScenarioSchema.rate(schema) != null;
    }

    private void missing(Place place, Error error) {
        List<String> known = ScenarioSchema.names(ScenarioSchema.keyword(ScenarioSchema.at(root, place), "properties"));
        List<String> unknown = ScenarioSchema.names(error.getInstanceNode()).stream()
                .filter(key -> !known.contains(key))
                .toList();
        String key = error.getProperty();
        boolean isMisspelt = unknown.stream()
                .anyMatch(name ->
                        Spelling.closest(name, known).filter(key::equals).isPresent());
        if (!isMisspelt) {
            problems.error(place.then(key), null, "is missing", "add '" + key + ": …'");
        }
    }

    private void unknownKey(Place place, Error error) {
        List<String> known = ScenarioSchema.names(parent(error).path("properties"));
        String key = error.getProperty();
        problems.error(place.then(key), null, "is not a key that can stand here", Spelling.suggestion(key, known));
    }

    private void wrongType(Place place, String value, JsonNode node, JsonNode rule) {
        JsonNode schema = ScenarioSchema.at(root, place);
        String must = schema != null && ScenarioSchema.isQuantity(schema)
                ? "must be a number, a distribution or $ and the name of a parameter"
                : "must be " + texts(rule).stream().map(SchemaCheck::type).collect(Collectors.joining(" or "));
        if (isSpan(schema) && node.isNumber()) {
            String unit = place.last().equals("round") ? "week" : "round";
            String span = node.asText() + " " + unit + (node.asText().equals("1") ? "" : "s");
            problems.error(
                    place,
                    value,
                    ScenarioSchema.keyword(schema, "patternErrorMessage").asText(),
                    node.isIntegralNumber() ? "write '" + span + "'" : null);
            return;
        }
        if (place.equals(START) && !node.isNull()) {
            problems.error(place, value, DATE, mended(place, node));
            return;
        }
        if (node.isNull()) {
            problems.error(place, null, "is empty; it " + must, "remove it, or indent what belongs to it");
            return;
        }
        String maybe = mended(place, node);
        if (node.isNumber() && texts(rule).contains("string")) {
            maybe = "put it in quotes: \"" + node.asText() + "\"";
        } else if (node.isValueNode() && texts(rule).contains("array")) {
            maybe = "write [" + node.asText() + "]";
        }
        problems.error(place, value, must + (node.isContainerNode() ? ", not " + type(kind(node)) : ""), maybe);
    }

    private void length(Place place, JsonNode node, JsonNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        String rule = least == most
                ? "must list " + least + " values, not " + node.size()
                : node.size() < least
                        ? "must list at least " + least + (least == 1 ? " value" : " values, not " + node.size())
                        : "must list at most " + most + " values, not " + node.size();
        problems.error(place, null, rule, least == most ? withPoints(node, least) : null);
    }

    /** Returns the numbers that were meant if a list of them has commas for points, or null. */
    private static String withPoints(JsonNode list, int meant) {
        String text = NumberForm.plain(list);
        return list.size() == 2 * meant && text.matches("\\[(-?\\d+, \\d+(, |]))+")
                ? "write " + text.replaceAll("(\\d), (\\d+)(, |])", "$1.$2$3") + ", with decimal points"
                : null;
    }

    private static boolean isSpan(JsonNode schema) {
        return ScenarioSchema.isDefinedAs(schema, "span");
    }

    private static Place place(NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return new Place(steps);
    }

    /** Returns the schema in which a keyword stands. */
    private JsonNode parent(Error error) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode schema = root;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            schema = path.getElement(i) instanceof Integer n ? schema.path(n) : schema.path(path.getName(i));
        }
        return schema;
    }

    private String value(Place place, JsonNode node) {
        String parameter = references.at(place);
        if (parameter != null) {
            return "$" + parameter + (node.isValueNode() ? " (" + node.asText() + ")" : "");
        }
        return node.isValueNode() ? node.asText() : null;
    }

    /** Returns how to mend common slips: yes and no, a decimal comma, a percentage, a name of several words; or null. */
    private static String mended(Place place, JsonNode node) {
        String text = node.asText();
        if (place.equals(START)) {
            return node.isContainerNode()
                    ? "keep the earliest date, and let the talks begin later: 'preparation: {uniform: [0, 8]}' of their"
                            + " track, in rounds"
                    : null;
        }
        if (place.equals(Place.of("name")) && !Spelling.asName(text).isEmpty()) {
            return "write '" + Spelling.asName(text) + "'";
        }
        String space = YamlSlips.spaceIn(text);
        if (space != null) {
            return "type a space in place of its " + space;
        }
        if (text.matches("(?i)yes|on")) {
            return "write true";
        }
        if (text.matches("(?i)no|off")) {
            return "write false";
        }
        if (text.matches("-?\\d+,\\d+")) {
            return "write " + text.replace(',', '.');
        }
        if (text.matches("\\d+(\\.\\d+)? ?%")) {
            return "write " + Range.text(Double.parseDouble(text.replaceAll("[ %]", "")) / 100);
        }
        return RateForm.mended(text);
    }

    private static String asId(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return id.matches("[a-z].*") ? id : "x" + id;
    }

    private static String kind(JsonNode node) {
        return node.isArray() ? "array" : "object";
    }

    private static String type(String name) {
        return Map.of(
                        "string", "text",
                        "number", "a number",
                        "integer", "a whole number",
                        "boolean", "true or false",
                        "array", "a list",
                        "object", "a mapping (indented lines of 'key: value')")
                .get(name);
    }

    private static List<String> texts(JsonNode rule) {
        return rule.isArray()
                ? StreamSupport.stream(rule.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(rule.asText());
    }

    private static String words(JsonNode rule) {
        return String.join(", ", texts(rule));
    }

    private static String repeated(JsonNode array) {
        List<JsonNode> seen = new ArrayList<>();
        for (JsonNode item : array) {
            if (seen.contains(item)) {
                return item.asText();
            }
            seen.add(item);
        }
        return null;
    }
}
