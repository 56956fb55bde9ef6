package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML text as a tree that knows on which line each part stands. Scalars follow the core schema of YAML 1.2. */
final class SourceTree {

    private static final int MOST_NODES = 100_000;
    private static final int DEEPEST = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where a part of the tree comes from. */
    record Place(String file, int line) {}

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> overlays = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ArrayDeque<Node> within = new ArrayDeque<>();
    private int nodes;
    private ObjectNode root = NODES.objectNode();

    private SourceTree(String file) {
        this.file = file;
    }

    /**
     * Reads a text.
     *
     * @throws ScenarioException if it is no YAML mapping, or holds something that no scenario can
     */
    static SourceTree read(String file, String text) {
        SourceTree tree = new SourceTree(file);
        try {
            Node node = yaml().compose(new StringReader(text));
            if (node == null) {
                tree.fail(0, "is empty", "write a scenario to start from with 'parley new FILE'");
            } else if (node instanceof MappingNode mapping) {
                tree.root = (ObjectNode) tree.convert(mapping, "");
            } else {
                tree.fail(1, "must hold keys and values such as 'name: my-scenario'", null);
            }
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            tree.fail(mark == null ? 0 : mark.getLine() + 1, "is not YAML: " + said(e), advice(e));
        } catch (YAMLException e) {
            tree.fail(0, "is not YAML: " + firstLine(e.getMessage()), null);
        }
        if (!tree.problems.isEmpty()) {
            throw new ScenarioException(tree.problems);
        }
        return tree;
    }

    /** Reads the value of a {@code --set}. */
    static JsonNode readValue(String what, String text) {
        SourceTree tree = new SourceTree(what);
        try {
            Node node = yaml().compose(new StringReader(text));
            JsonNode value = node == null ? NODES.textNode("") : tree.convert(node, "");
            if (tree.problems.isEmpty()) {
                return value;
            }
        } catch (YAMLException e) {
            tree.fail(0, "is not YAML: " + firstLine(e.getMessage()), null);
        }
        throw new ScenarioException(tree.problems);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(DEEPEST);
        DumperOptions dump = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new CoreResolver());
    }

    /** Only what the core schema of YAML 1.2 knows: 'no' is a word, not a boolean, and 1:30 is no number. */
    private static final class CoreResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"),
                    "-+0123456789.");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }

    private JsonNode convert(Node node, String path) {
        int line = node.getStartMark().getLine() + 1;
        lines.putIfAbsent(path, line);
        if (++nodes > MOST_NODES) {
            throw tooLarge(line, "holds more than " + MOST_NODES + " values once its aliases are written out");
        }
        if (within.contains(node)) {
            throw tooLarge(line, "has an alias that contains itself");
        }
        if (within.size() > DEEPEST) {
            throw tooLarge(line, "is nested more than " + DEEPEST + " deep");
        }
        within.push(node);
        try {
            if (node instanceof MappingNode mapping) {
                return mapping(mapping, path);
            }
            if (node instanceof SequenceNode sequence) {
                ArrayNode array = NODES.arrayNode();
                for (Node item : sequence.getValue()) {
                    array.add(convert(item, path + "[" + array.size() + "]"));
                }
                return array;
            }
            return scalar((ScalarNode) node, path, line);
        } finally {
            within.pop();
        }
    }

    private JsonNode mapping(MappingNode mapping, String path) {
        ObjectNode object = NODES.objectNode();
        Map<String, Integer> seen = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problem(line, path, null, "has a key that is not a word", null);
                continue;
            }
            String key = keyNode.getValue();
            String at = path.isEmpty() ? key : path + "." + key;
            Integer before = seen.putIfAbsent(key, line);
            if (before != null) {
                problem(line, at, null, "stands here a second time; it stands on line " + before + " already", null);
                continue;
            }
            lines.put(at, line);
            object.set(key, convert(tuple.getValueNode(), at));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode node, String path, int line) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        if (node.getTag().equals(Tag.NULL)) {
            boolean cutText = path.substring(path.lastIndexOf('.') + 1).contains(" ");
            String maybe = cutText
                    ? "put quotes around a text that holds a comma"
                    : "remove the key, or write its value behind it";
            problem(line, path, null, "has no value", maybe);
            return NODES.nullNode();
        }
        if (node.getTag().equals(Tag.INT)) {
            BigInteger value = new BigInteger(text);
            return value.bitLength() < 63 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value.doubleValue());
        }
        if (node.getTag().equals(Tag.FLOAT)) {
            double value = text.matches(".*[nN].*") ? Double.NaN : Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                problem(line, path, text, "must be a finite number", null);
                return NODES.nullNode();
            }
            return NODES.numberNode(value);
        }
        return NODES.textNode(text);
    }

    private void problem(int line, String path, String value, String rule, String maybe) {
        problems.add(new Problem(Problem.Severity.ERROR, file, line, path, value, rule, maybe));
    }

    private void fail(int line, String rule, String maybe) {
        problem(line, "", null, rule, maybe);
    }

    private ScenarioException tooLarge(int line, String rule) {
        return new ScenarioException(List.of(new Problem(Problem.Severity.ERROR, file, line, "", null, rule, null)));
    }

    private static String said(MarkedYAMLException e) {
        String problem = firstLine(e.getProblem());
        return e.getContext() == null ? problem : firstLine(e.getContext()) + ", " + problem;
    }

    private static String advice(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "indent with spaces instead of tabs";
        }
        return problem.contains("mapping values are not allowed") ? "put quotes around a text that holds ': '" : null;
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }

    ObjectNode root() {
        return root;
    }

    /** Notes that a part of the tree comes from the command line. */
    void setByCommandLine(String path, String option) {
        overlays.put(path, option);
        overlays.put(path + ".value", option);
    }

    /** Returns where a path stands: its own line, or that of the nearest part above it. */
    Place place(String path) {
        String at = path;
        while (true) {
            if (overlays.containsKey(at)) {
                return new Place(overlays.get(at), 0);
            }
            if (lines.containsKey(at)) {
                return new Place(file, at.isEmpty() ? 0 : lines.get(at));
            }
            int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = cut < 0 ? "" : at.substring(0, cut);
        }
    }
}
