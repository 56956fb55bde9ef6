package org.parley.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.outcome.Outcome;
import org.parley.scenario.Actor;
import org.parley.scenario.Calendar;
import org.parley.scenario.Ceasefire;
import org.parley.scenario.Claim;
import org.parley.scenario.Flag;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Method;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.scenario.Talks;
import org.parley.scenario.Track;
import org.parley.scenario.War;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.reader.ScenarioReaderTest;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.study.StudyReader;

/** The schema says neither more nor less than the records and the model. */
public class ScenarioSchemaTest {

    @Test
    void thePageOfTheFormatNamesEveryKey() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/scenario-format.md"));
        List<String> unnamed = new ArrayList<>();
        ScenarioSchema.root().get("$defs").properties().forEach(definition -> {
            // Protocols and tactics have a page of their own.
            if (!List.of("tactic", "protocol").contains(definition.getKey())) {
                addUnnamed(definition.getValue(), page, unnamed);
            }
        });
        addUnnamed(ScenarioSchema.root().get("properties"), page, unnamed);
        assertThat(unnamed).isEmpty();
        assertThat(page).contains("`parties.A.capability`");
    }

    private static void addUnnamed(JsonNode node, String page, List<String> unnamed) {
        node.path("properties").properties().forEach(key -> {
            if (!page.matches("(?s).*(?<![a-z_])" + key.getKey() + "(?![a-z_]).*")) {
                unnamed.add(key.getKey());
            }
        });
        node.forEach(child -> addUnnamed(child, page, unnamed));
    }

    @Test
    void everyRecordComponentIsAPropertyAndEveryPropertyAComponent() {
        compare("", Scenario.class, ScenarioSchema.root());
    }

    private static void compare(String path, Type type, JsonNode schema) {
        assertThat(schema).as(path + " is in the schema").isNotNull();
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean isMap = generic.getRawType() == Map.class;
            compareContents(path, arguments[arguments.length - 1], schema, isMap);
        } else if (type == Quantity.class) {
            assertThat(ScenarioSchema.isQuantity(schema))
                    .as(path + " is a number")
                    .isTrue();
        } else if (type instanceof Class<?> c
                && c.isRecord()
                && type != Method.class
                && type != Flag.class
                && type != Span.class) {
            List<String> keys = new ArrayList<>(names(ScenarioSchema.keyword(schema, "properties")));
            keys.removeAll(List.of(Extension.KEY, LearnedCoefficients.KEY)); // Nothing of them is left in a scenario.
            assertThat(keys)
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(c.getRecordComponents())
                            .map(ScenarioSchemaTest::name)
                            .toList());
            assertThat(ScenarioSchema.keyword(schema, "additionalProperties").toString())
                    .as(path)
                    .isEqualTo("false");
            for (RecordComponent component : c.getRecordComponents()) {
                String name = name(component);
                compare(path + "." + name, component.getGenericType(), ScenarioSchema.child(schema, name));
            }
        }
    }

    private static void compareContents(String path, Type content, JsonNode schema, boolean isMap) {
        if (path.equals(".outcomes")) {
            return; // Its keys are outcomes; see below.
        }
        String kind = ScenarioSchema.keyword(schema, "type").toString();
        assertThat(kind).as(path).contains(isMap ? "object" : "array");
        compare(path + (isMap ? ".*" : "[]"), content, ScenarioSchema.child(schema, isMap ? "*" : (Object) 0));
    }

    private static String name(RecordComponent component) {
        try {
            JsonProperty given = component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(JsonProperty.class);
            return given == null ? new SnakeCaseStrategy().translate(component.getName()) : given.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void everyOutcomeCanBeRenamed() {
        JsonNode outcomes = ScenarioSchema.root().at("/properties/outcomes/properties");
        assertThat(names(outcomes))
                .containsExactly(
                        Arrays.stream(Outcome.values()).map(Outcome::id).toArray(String[]::new));
    }

    @Test
    void everyNumberHasTheRangeAndTheDefaultOfTheSchema() {
        Scenario bare = ScenarioReader.readText("bare", """
                        name: bare
                        issues: {force: {options: [none, some, all]}}
                        actors:
                          red:
                            prefers: {force: none}
                            war: {victory: 1, defeat: 0}
                            type: {committed: 0.5}
                            domestic: {}
                            contributes: {troops: {}}
                          blue: {prefers: {force: all}, war: {victory: 1, defeat: 0}, tactic: tit_for_tat}
                        tracks: {talks: {issues: [force], parties: {red: {}, blue: {}}, facilitator: {blue: {}}, protocol: condorcet_election}}
                        war: {between: [red, blue]}
                        ceasefire: {issue: force, general: all}
                        claims: {c: {says: x, at: x, measure: mean(agreement_round), value: 1}}
                        """, Map.of()).scenario();
        assertThat(compareNumbers("", bare, ScenarioSchema.root())).isGreaterThan(60);
    }

    /** Compares what a part of a scenario has with what the schema states, and returns how many defaults it has. */
    private static int compareNumbers(String path, Object part, JsonNode schema) {
        JsonNode stated = ScenarioSchema.keyword(schema, "default");
        int found = stated.isMissingNode() ? 0 : 1;
        if (part instanceof Quantity quantity) {
            assertThat(quantity.range()).as(path).isEqualTo(ScenarioSchema.range(schema));
            if (found == 1) {
                assertThat(quantity.distribution().mean()).as(path).isEqualTo(stated.asDouble());
            }
        } else if (part instanceof Method method) {
            for (Map.Entry<String, Quantity> setting : method.settings().entrySet()) {
                JsonNode settings = ScenarioSchema.child(schema, method.kind());
                found += compareNumbers(
                        path + "." + setting.getKey(),
                        setting.getValue(),
                        ScenarioSchema.child(settings, setting.getKey()));
            }
        } else if (part instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                JsonNode child = ScenarioSchema.child(schema, entry.getKey());
                found += compareNumbers(path + "." + entry.getKey(), entry.getValue(), child);
            }
        } else if (part instanceof Record record && !(part instanceof Span) && !(part instanceof Flag)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                JsonNode child = ScenarioSchema.child(schema, name(component));
                found += compareNumbers(path + "." + name(component), value(component, record), child);
            }
        } else if (found == 1) {
            Object said = part instanceof Flag flag ? flag.value() : part;
            assertThat(String.valueOf(said)).as(path).isEqualTo(stated.asText());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Actor.class,
                Actor.CommitmentType.class,
                Actor.Conduct.class,
                Actor.Contribution.class,
                Actor.Domestic.class,
                Actor.WarStake.class,
                Calendar.class,
                Ceasefire.class,
                Claim.class,
                Guarantees.class,
                Preference.class,
                Talks.class,
                Track.class,
                Track.Facilitator.class,
                Track.Party.class,
                War.class
            })
    void recordsKnowNoDefaults(Class<? extends Record> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                .map(p -> p == int.class
                        ? (Object) 0
                        : p == double.class ? (Object) 0.0 : p == boolean.class ? false : null)
                .toArray();
        Record empty = (Record) constructor.newInstance(nothing);
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(value(component, empty)).as(component.getName()).isIn(null, 0, 0.0, false, List.of(), Map.of());
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    public static Stream<Path> shippedScenarios() throws IOException {
        List<Path> found = new ArrayList<>(List.of(ScenarioReaderTest.EVERYTHING));
        Path folder = Path.of("scenarios");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".yaml")
                                && !f.startsWith("scenarios/history")
                                && !StudyReader.isStudy(f))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("shippedScenarios")
    void everyShippedScenarioIsSound(Path file) {
        // The smallest example is so small that nothing in it can fail.
        assertThat(ScenarioReader.read(file, Map.of()).warnings())
                .filteredOn(
                        w -> !file.endsWith("two-party-trade.yaml") || !w.path().equals("talks"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shippedScenarios")
    void variantsFollowASchemaOfTheirOwn(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper().readTree(ScenarioSchema.variantText()));
        Positions positions = new Positions("v");
        JsonNode tree = YamlTree.read(Files.readString(file), positions, new Problems(positions));
        if (tree.has(Extension.KEY)) {
            assertThat(schema.validate(tree)).isEmpty();
            assertThat(schema.validate(((ObjectNode) tree.deepCopy()).put("nmae", "x")))
                    .hasSize(1);
        } else {
            assertThat(schema.validate(tree)).anyMatch(e -> e.getMessage().contains("'extends' not found"));
        }
    }
}
