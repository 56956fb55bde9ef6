package org.parley.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns a tree that fits the schema into records; knows the short forms of the file. */
final class ScenarioBinder {

    private static final List<String> FORMS = List.of("value", "uniform", "triangular", "normal", "beta", "discrete");

    private ScenarioBinder() {}

    static Scenario bind(ObjectNode tree) throws JsonProcessingException {
        return mapper().treeToValue(tree, Scenario.class);
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(Quantity.class, new From<>(Quantity.class, ScenarioBinder::quantity));
        module.addDeserializer(Parameter.class, new From<>(Parameter.class, ScenarioBinder::parameter));
        module.addDeserializer(Method.class, new From<>(Method.class, ScenarioBinder::method));
        module.addDeserializer(LocalDate.class, new From<>(LocalDate.class, n -> LocalDate.parse(n.asText())));
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .addModule(module)
                .build();
    }

    /** Writes out the short forms: a preference that is only an ideal, a party that consents, troops that never come. */
    static void expandShortForms(ObjectNode root) {
        for (JsonNode actor : root.path("actors")) {
            expand(actor.path("prefers"), word -> Map.of("ideal", word));
            expand(actor.path("contributes"), word -> word.equals("never") ? Map.of() : null);
        }
        for (JsonNode track : root.path("tracks")) {
            expand(track.path("parties"), word -> switch (word) {
                case "consents" -> Map.of("consents", "true");
                case "attends" -> Map.of();
                default -> null;
            });
        }
    }

    private static void expand(JsonNode map, Function<String, Map<String, String>> longForm) {
        if (!(map instanceof ObjectNode object)) {
            return;
        }
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            Map<String, String> full =
                    object.get(key).isTextual() ? longForm.apply(object.get(key).asText()) : null;
            if (full != null) {
                ObjectNode expanded = object.putObject(key);
                full.forEach((k, v) -> {
                    if (v.equals("true")) {
                        expanded.put(k, true);
                    } else {
                        expanded.put(k, v);
                    }
                });
            }
        }
    }

    static Quantity quantity(JsonNode node) {
        if (node.isNumber()) {
            return Quantity.of(node.asDouble());
        }
        String parameter = node.hasNonNull(References.PARAMETER)
                ? node.get(References.PARAMETER).asText()
                : null;
        if (node.path("value").isObject()) {
            Quantity inner = quantity(node.get("value"));
            return new Quantity(
                    inner.parameter(), inner.distribution(), words(node.path("evidence")), assumption(node));
        }
        return new Quantity(parameter, distribution(node), words(node.path("evidence")), assumption(node));
    }

    /**
     * Reads the distribution of a number.
     *
     * @throws IllegalArgumentException if there is not exactly one, or its numbers do not go together
     */
    static Distribution distribution(JsonNode node) {
        List<String> given = FORMS.stream().filter(node::has).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("needs exactly one of " + String.join(", ", FORMS)
                    + (given.isEmpty() ? "" : ", not " + String.join(" and ", given)));
        }
        JsonNode form = node.get(given.get(0));
        return switch (given.get(0)) {
            case "uniform" ->
                new Distribution.Uniform(form.get(0).asDouble(), form.get(1).asDouble());
            case "triangular" ->
                new Distribution.Triangular(
                        form.get(0).asDouble(),
                        form.get(1).asDouble(),
                        form.get(2).asDouble());
            case "normal" ->
                new Distribution.Normal(
                        form.path("mean").asDouble(),
                        form.path("sd").asDouble(),
                        form.has("min") ? form.get("min").asDouble() : Double.NEGATIVE_INFINITY,
                        form.has("max") ? form.get("max").asDouble() : Double.POSITIVE_INFINITY);
            case "beta" ->
                new Distribution.Beta(form.get(0).asDouble(), form.get(1).asDouble());
            case "discrete" ->
                new Distribution.Discrete(
                        numbers(form.path("values")), form.has("weights") ? numbers(form.get("weights")) : null);
            default -> new Distribution.Constant(form.asDouble());
        };
    }

    private static Parameter parameter(JsonNode node) {
        if (!node.has("options")) {
            return new Parameter.Numeric(quantity(node));
        }
        return new Parameter.Choice(
                node.path("value").asText(),
                words(node.get("options")),
                words(node.path("evidence")),
                assumption(node));
    }

    private static Method method(JsonNode node) {
        if (node.isTextual()) {
            return new Method(node.asText(), Map.of());
        }
        Map.Entry<String, JsonNode> only = node.fields().next();
        Map<String, Quantity> settings = new LinkedHashMap<>();
        only.getValue().fields().forEachRemaining(s -> settings.put(s.getKey(), quantity(s.getValue())));
        return new Method(only.getKey(), settings);
    }

    private static String assumption(JsonNode node) {
        return node.hasNonNull("assumption") ? node.get("assumption").asText() : null;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(w -> words.add(w.asText()));
        return words;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(n -> numbers.add(n.asDouble()));
        return numbers;
    }

    /** A deserializer from a function of the tree. */
    private static final class From<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<JsonNode, T> read;

        From(Class<T> type, Function<JsonNode, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            return read.apply(node);
        }
    }
}
