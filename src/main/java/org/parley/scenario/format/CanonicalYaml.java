package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.schema.ScenarioSchema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** One way of writing each scenario, so that equal scenarios have equal files and equal hashes. */
public final class CanonicalYaml {

    private static final int WIDTH = 110;

    private CanonicalYaml() {}

    /** Returns a tree as YAML, keys of the format in the order of the schema, names in the order of the tree. */
    public static String yaml(JsonNode tree) {
        return yaml(tree, ScenarioSchema.root());
    }

    /** Returns a tree as YAML, keys in the order of a schema. */
    public static String yaml(JsonNode tree, JsonNode schema) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new Representer(options),
                        options,
                        new LoaderOptions(),
                        CoreSchemaResolver.withOlderYaml())
                .dump(plain(tree, schema));
    }

    private static Object plain(JsonNode node, JsonNode schema) {
        return switch (node.getNodeType()) {
            case OBJECT -> mapping((ObjectNode) node, schema);
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                node.forEach(item -> list.add(plain(item, ScenarioSchema.child(schema, 0))));
                yield list;
            }
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case NULL -> null;
            default -> node.asText();
        };
    }

    private static Map<String, Object> mapping(ObjectNode node, JsonNode schema) {
        List<String> keys = new ArrayList<>(
                schema == null ? List.of() : ScenarioSchema.names(ScenarioSchema.keyword(schema, "properties")));
        keys.retainAll(ScenarioSchema.names(node));
        ScenarioSchema.names(node).stream().filter(name -> !keys.contains(name)).forEach(keys::add);
        Map<String, Object> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, plain(node.get(key), ScenarioSchema.child(schema, key))));
        return map;
    }

    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
