package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;

/** Holds the schema to the records, to the lists of methods, and to the scenarios that ship. */
class SchemaTest {

    /** Records that the schema spells in forms of their own. */
    private static final Set<Class<?>> OWN_FORM = Set.of(Quantity.class, Parameter.class, Method.class, Span.class);

    private final JsonNode root = ScenarioSchema.tree();

    @Test
    void hasTheKeysOfTheRecordsAndNoOthers() {
        compare(Scenario.class, root, "");
    }

    private void compare(Class<?> type, JsonNode schema, String path) {
        JsonNode whole = ScenarioSchema.resolved(root, schema);
        Set<String> keys = new TreeSet<>();
        whole.path("properties").fieldNames().forEachRemaining(keys::add);
        Set<String> components = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName().equals("tries")
                    ? "try"
                    : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            components.add(key);
            descend(component.getGenericType(), whole.path("properties").path(key), path + "." + key);
        }
        assertThat(keys)
                .as("keys of " + path + " against " + type.getSimpleName())
                .isEqualTo(components);
    }

    private void descend(Type type, JsonNode schema, String path) {
        if (type instanceof Class<?> c && c.isRecord() && !OWN_FORM.contains(c)) {
            compare(c, schema, path);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            JsonNode values = ScenarioSchema.resolved(root, schema).path("additionalProperties");
            if (values.isObject()) {
                descend(generic.getActualTypeArguments()[1], values, path + ".*");
            }
        }
    }

    @Test
    void describesEveryKeyOfARecord() {
        assertThat(root.findParents("properties")).isNotEmpty();
        for (String name : List.of("actor", "track", "guarantees", "talks", "war_stake")) {
            root.at("/$defs/" + name + "/properties").fields().forEachRemaining(p -> {
                JsonNode schema = p.getValue();
                boolean described = schema.has("description")
                        || ScenarioSchema.resolved(root, schema).has("description");
                assertThat(described)
                        .as(name + "." + p.getKey() + " is described")
                        .isTrue();
            });
        }
    }

    @Test
    void knowsTheMethodsOfTheModel() {
        List<String> tactics = new ArrayList<>();
        root.at("/$defs/actor/properties/tactic/properties").fieldNames().forEachRemaining(tactics::add);
        assertThat(tactics).isEqualTo(Tactics.ALL.stream().map(Tactic::name).toList());
        for (Tactic tactic : Tactics.ALL) {
            List<String> settings = new ArrayList<>();
            root.at("/$defs/actor/properties/tactic/properties/" + tactic.name() + "/properties")
                    .fieldNames()
                    .forEachRemaining(settings::add);
            assertThat(settings)
                    .isEqualTo(tactic.parameters().stream()
                            .map(Tactic.Parameter::name)
                            .toList());
        }
        List<String> protocols = new ArrayList<>();
        root.at("/$defs/track/properties/protocol/properties").fieldNames().forEachRemaining(protocols::add);
        assertThat(protocols)
                .isEqualTo(Protocols.ALL.stream().map(p -> p.name()).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioIsSound() throws IOException {
        return Files.walk(Path.of("scenarios"))
                .filter(f -> f.toString().endsWith(".yaml"))
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> {
                    ScenarioFile file = ScenarioReader.read(f, Map.of());
                    assertThat(file.warnings()).isEmpty();
                    assertThat(file.scenario().about().what()).isNotBlank();
                    assertThat(file.scenario().about().notice()).isNotEmpty();
                    assertThat(file.scenario().about().tries()).isNotEmpty();
                }));
    }
}
