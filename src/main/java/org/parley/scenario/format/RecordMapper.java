package org.parley.scenario.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Flag;
import org.parley.scenario.Method;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.schema.ScenarioSchema;

/** Makes records of a tree that follows the schema and has its references resolved. */
final class RecordMapper {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addDeserializer(Quantity.class, reader(RecordMapper::embedded))
                    .addDeserializer(Flag.class, reader(node -> (Flag) ((POJONode) node).getPojo()))
                    .addDeserializer(Parameter.class, reader(RecordMapper::parameter))
                    .addDeserializer(Method.class, reader(RecordMapper::method))
                    .addDeserializer(LocalDate.class, reader(node -> LocalDate.parse(node.asText()))))
            .build();

    private RecordMapper() {}

    /**
     * Makes a scenario.
     *
     * @throws IllegalArgumentException if the tree does not fit the records; the message says why
     */
    static Scenario scenario(ObjectNode tree) {
        ObjectNode plain = ScenarioTree.withDefaults(tree);
        plain.path("actors").forEach(actor -> actor.path("prefers").forEach(RecordMapper::redLines));
        embedNumbers(plain, ScenarioSchema.root());
        embedFlags(plain, ScenarioSchema.root(), plain.path("parameters"));
        plain.path("conditions")
                .properties()
                .forEach(e -> e.setValue(e.getValue().path("when")));
        plain.path("evidence").properties().stream()
                .filter(e -> e.getValue().isTextual())
                .forEach(e -> e.setValue(plain.objectNode().set("says", e.getValue())));
        plain.path("claims")
                .forEach(claim -> List.of("set", "against")
                        .forEach(key -> claim.path(key)
                                .properties()
                                .forEach(e -> e.setValue(TextNode.valueOf(SettingText.of(e.getValue()))))));
        try {
            return MAPPER.treeToValue(plain, Scenario.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Puts quantities in place of numbers, each with the range that the schema states where it stands. */
    private static void embedNumbers(JsonNode node, JsonNode schema) {
        if (node instanceof ObjectNode object && schema != null) {
            object.properties().forEach(e -> {
                JsonNode child = ScenarioSchema.child(schema, e.getKey());
                if (child != null && ScenarioSchema.isQuantity(child)) {
                    e.setValue(new POJONode(quantity(e.getValue(), child)));
                } else if (child == null || !ScenarioSchema.isParameter(child)) {
                    embedNumbers(e.getValue(), child);
                }
            });
        }
    }

    /** Red lines that hold in all runs may be listed. */
    private static void redLines(JsonNode preference) {
        if (preference.path("red_lines").isArray()) {
            List<String> listed = texts(preference.path("red_lines"));
            ObjectNode lines = ((ObjectNode) preference).putObject("red_lines");
            listed.forEach(option -> lines.put(option, true));
        }
    }

    private static void embedFlags(JsonNode node, JsonNode schema, JsonNode parameters) {
        if (node instanceof ObjectNode object && schema != null) {
            object.properties().forEach(e -> {
                JsonNode child = ScenarioSchema.child(schema, e.getKey());
                if (child != null && ScenarioSchema.isFlag(child)) {
                    e.setValue(new POJONode(flag(e.getValue(), parameters)));
                } else {
                    embedFlags(e.getValue(), child, parameters);
                }
            });
        }
    }

    private static Flag flag(JsonNode node, JsonNode parameters) {
        if (node.isTextual()) {
            String name = node.asText().substring(1);
            Parameter.Choice choice = (Parameter.Choice) parameter(parameters.path(name));
            return new Flag(choice.value().equals("true"), name, null);
        }
        return node.isNumber() ? Flag.of(node.asDouble()) : Flag.of(node.asBoolean());
    }

    private static Quantity embedded(JsonNode node) {
        return (Quantity) ((POJONode) node).getPojo();
    }

    private interface FromTree<T> {
        T read(JsonNode node);
    }

    private static <T> JsonDeserializer<T> reader(FromTree<T> from) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                JsonNode node = parser.readValueAsTree();
                try {
                    return from.read(node);
                } catch (RuntimeException e) {
                    return context.reportInputMismatch(this, "%s", e.getMessage());
                }
            }
        };
    }

    private static Quantity quantity(JsonNode node, JsonNode schema) {
        return new Quantity(
                text(node, NumberForm.SHARED),
                joint(node, schema),
                NumberForm.distribution(node, schema),
                RateForm.range(node, schema),
                ScenarioSchema.rate(schema),
                RateForm.per(node),
                texts(node.path("evidence")),
                text(node, "assumption"));
    }

    private static Quantity.Joint joint(JsonNode node, JsonNode schema) {
        return node.has(NumberForm.WITH)
                ? new Quantity.Joint(
                        NumberForm.through(node),
                        quantity(node.get(NumberForm.WITH), ScenarioSchema.child(schema, NumberForm.WITH)))
                : null;
    }

    private static Parameter parameter(JsonNode node) {
        if (!node.has("options")) {
            return new Parameter.Numeric(quantity(node, ScenarioSchema.definition("parameter")));
        }
        List<String> options = texts(node.path("options"));
        List<Double> odds = ChoiceForm.odds(node);
        return new Parameter.Choice(
                node.has("value") ? text(node, "value") : options.get(odds.indexOf(Collections.max(odds))),
                options,
                odds,
                texts(node.path("evidence")),
                text(node, "assumption"));
    }

    private static Method method(JsonNode node) {
        Map<String, Quantity> settings = new LinkedHashMap<>();
        String kind = node.fieldNames().next();
        List<Map<String, String>> offers = new ArrayList<>();
        node.get(kind).properties().forEach(s -> {
            if (s.getKey().equals("offers")) {
                s.getValue().forEach(offer -> offers.add(words(offer)));
            } else {
                settings.put(s.getKey(), embedded(s.getValue()));
            }
        });
        return new Method(kind, settings, offers);
    }

    private static Map<String, String> words(JsonNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
        return words;
    }

    private static String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
