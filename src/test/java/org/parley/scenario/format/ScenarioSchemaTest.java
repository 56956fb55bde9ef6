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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.outcome.Outcome;
import org.parley.scenario.Actor;
import org.parley.scenario.Calendar;
import org.parley.scenario.Claim;
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
import org.parley.scenario.schema.Range;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.study.StudyReader;

/** The schema says neither more nor less than the records and the model. */
public class ScenarioSchemaTest {

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
        } else if (type instanceof Class<?> c && c.isRecord() && type != Method.class && type != Span.class) {
            List<String> keys = new ArrayList<>(names(ScenarioSchema.keyword(schema, "properties")));
            keys.remove(Extension.KEY); // Nothing of it is left in a scenario.
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
    void everyTacticIsListedWithItsSettingsAndDefaults() {
        JsonNode tactics = ScenarioSchema.root().at("/$defs/tactic");
        assertThat(names(tactics.path("properties")))
                .containsExactly(Tactics.ALL.stream().map(Tactic::name).toArray(String[]::new));
        for (Tactic tactic : Tactics.ALL) {
            JsonNode settings = tactics.at("/properties/" + tactic.name() + "/properties");
            assertThat(names(settings))
                    .containsExactly(
                            tactic.play() == Tactic.Play.SCRIPT
                                    ? new String[] {"offers"}
                                    : tactic.parameters().stream()
                                            .map(Tactic.Parameter::name)
                                            .toArray(String[]::new));
            assertThat(tactics.at("/properties/" + tactic.name() + "/x-play").asText("rule_of_thumb"))
                    .isEqualTo(tactic.play().name().toLowerCase(Locale.ROOT));
            for (Tactic.Parameter setting : tactic.parameters()) {
                JsonNode schema = settings.path(setting.name());
                assertThat(schema.path("default").asDouble()).isEqualTo(setting.standard());
                Range range = Range.of(schema);
                assertThat(range.holds(setting.low()))
                        .as(setting.name() + " may be as low")
                        .isTrue();
                assertThat(range.holds(setting.low() - 1e-9))
                        .as(setting.name() + " may be lower")
                        .isFalse();
                assertThat(range.holds(setting.high()))
                        .as(setting.name() + " may be as high")
                        .isTrue();
            }
        }
        assertThat(tactics.at("/then/enum").toString()).isEqualTo(quoted(names(tactics.path("properties"))));
    }

    @Test
    void everyProtocolIsListed() {
        JsonNode protocols = ScenarioSchema.root().at("/$defs/protocol");
        assertThat(names(protocols.path("properties")))
                .containsExactly(Protocols.ALL.stream().map(Protocol::name).toArray(String[]::new));
        assertThat(protocols.at("/then/enum").toString()).isEqualTo(quoted(names(protocols.path("properties"))));
    }

    @Test
    void protocolsNeedWhatTheSchemaSays() {
        for (Protocol protocol : Protocols.ALL) {
            JsonNode schema = ScenarioSchema.root().at("/$defs/protocol/properties/" + protocol.name());
            assertThat(schema.path("x-parties").path(0).asInt()).isEqualTo(protocol.leastParties());
            assertThat(schema.path("x-parties").path(1).asInt(Integer.MAX_VALUE))
                    .isEqualTo(protocol.mostParties());
            assertThat(schema.path("x-need").asText())
                    .isEqualTo(
                            protocol.need() == null
                                    ? ""
                                    : protocol.need().name().toLowerCase(Locale.ROOT));
            assertThat(schema.path("x-equilibrium").asBoolean()).isEqualTo(protocol.turns() != Protocol.Turns.OTHER);
            assertThat(schema.path("x-decides_alone").asBoolean()).isEqualTo(protocol.decidesAlone());
        }
    }

    private static String quoted(List<String> words) {
        return "[\"" + String.join("\",\"", words) + "\"]";
    }

    @Test
    void statedDefaultsAreThoseOfTheRecords() {
        checkDefaults("calendar", new Calendar(null, null, null, null, null, null));
        checkDefaults("type", new Actor.CommitmentType(null, null, null, null));
        checkDefaults("conduct", new Actor.Conduct(null, null, null, null));
        checkDefaults("war_stake", new Actor.WarStake(null, null, null, null, null, null, null));
        checkDefaults("domestic", new Actor.Domestic(null, null, null));
        checkDefaults("contribution", new Actor.Contribution(null, null, null, null));
        checkDefaults("preference", new Preference(null, null, null, null, null, null, null));
        checkDefaults("actor", new Actor(null, null, null, null, null, null, null, null, null, null, null, null, null));
        checkDefaults("track", new Track(null, null, null, null, null, null, null, null, null, null));
        checkDefaults("party", new Track.Party(null, null, null, null, null, null));
        checkDefaults("facilitator", new Track.Facilitator(null, null, null, null, null, null));
        checkDefaults("front", new War.Front(null, null, null, null, null, null));
        checkDefaults("guarantees", Guarantees.none());
        checkDefaults("talks", new Talks(null, null, null));
        checkDefaults("claim", new Claim("x", "x", "x", null, null, null, null, null, null, null, null));
    }

    private static void checkDefaults(String definition, Record defaults) {
        JsonNode schema = ScenarioSchema.root().path("$defs").path(definition);
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            JsonNode stated = schema.path("properties").path(name(component)).path("default");
            Object actual = value(component, defaults);
            String expected = actual instanceof Quantity q
                    ? Range.text(q.distribution().mean())
                    : actual instanceof Method m ? m.kind() : String.valueOf(actual);
            if (!stated.isMissingNode()) {
                assertThat(stated.asText())
                        .as(definition + "." + name(component))
                        .isEqualTo(expected);
            } else if (actual != null) {
                assertThat(actual)
                        .as(definition + "." + name(component) + " has a default that the schema does not state")
                        .isNotInstanceOfAny(Quantity.class, Method.class, Boolean.class, Span.class);
            }
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
                files.filter(f -> f.toString().endsWith(".yaml") && !StudyReader.isStudy(f))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("shippedScenarios")
    void everyShippedScenarioIsSound(Path file) {
        assertThat(ScenarioReader.read(file, Map.of()).warnings()).isEmpty();
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
