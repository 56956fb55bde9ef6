package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns YAML text into a tree of plain values and notes the line of each part.
 *
 * <p>Nothing in the text can make it slow or large: nesting, aliases and the number of values are bounded.
 */
public final class YamlTree {

    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 100;
    private static final int MOST_VALUES = 200_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Positions positions;
    private final Problems problems;
    private final YamlSlips slips;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private boolean hasOddSpaces;

    private YamlTree(String text, Positions positions, Problems problems) {
        this.positions = positions;
        this.problems = problems;
        slips = new YamlSlips(text, problems);
    }

    /** Thrown to leave a tree that cannot be read to its end. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads text.
     *
     * @return the tree, or null if the text is no YAML or is empty; then {@code problems} says why
     */
    static JsonNode read(String text, Positions positions, Problems problems) {
        try {
            Node root = compose(text);
            if (root == null) {
                problems.error(Place.ROOT, null, "is empty", "write a starter with 'parley new FILE'");
                return null;
            }
            YamlTree tree = new YamlTree(text, positions, problems);
            JsonNode read = tree.convert(root, Place.ROOT);
            return tree.hasOddSpaces ? null : read; // All else would follow from them.
        } catch (Unreadable e) {
            return null;
        } catch (YAMLException e) {
            report(e, text, problems);
            return null;
        }
    }

    /** Returns one value, as a command line gives it. */
    public static JsonNode value(String text, Positions positions, Problems problems, Place place) {
        try {
            Node root = compose(text);
            return root == null ? JSON.textNode("") : new YamlTree(text, positions, problems).convert(root, place);
        } catch (Unreadable e) {
            return null;
        } catch (YAMLException e) {
            positions.overlay(place);
            String rule = e instanceof MarkedYAMLException m ? m.getProblem() : e.getMessage();
            problems.error(place, text, "is not valid YAML: " + rule, "put the value in quotes");
            return null;
        }
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setTagInspector(tag -> true); // Nothing is made of a tag here; it is refused below, in our words.
        return new Composer(new ParserImpl(new StreamReader(text), options), CoreSchemaResolver.ofCoreSchema(), options)
                .getSingleNode();
    }

    private static void report(YAMLException e, String text, Problems problems) {
        String message = String.valueOf(e instanceof MarkedYAMLException m ? m.getProblem() : e.getMessage());
        int line = e instanceof MarkedYAMLException m && m.getProblemMark() != null
                ? m.getProblemMark().getLine() + 1
                : 0;
        String[] slip = YamlSlips.beforeLine(text, line);
        String rule;
        String maybe;
        if (message.contains("\\t") || message.contains("TAB")) {
            rule = "has a tab where YAML wants spaces";
            maybe = "indent with spaces";
        } else if (message.contains("Nesting Depth")) {
            rule = "is nested more than " + DEEPEST + " deep";
            maybe = "look for brackets that are not closed";
        } else if (message.contains("Number of aliases")) {
            rule = "uses more than " + MOST_ALIASES + " aliases (*name)";
            maybe = "write the values out, or name them under 'parameters'";
        } else if (message.contains("undefined alias")) {
            rule = "is not valid YAML: " + message;
            maybe = "put text that begins with * in quotes";
        } else if (message.contains("another document")) {
            rule = "holds more than one YAML document";
            maybe = "remove the line '---' and what follows";
        } else if (message.contains("special characters are not allowed")) {
            rule = "has control characters, so it is no text file";
            maybe = "check that it is the right file";
        } else if (slip != null) {
            rule = slip[0];
            maybe = slip[1];
        } else {
            rule = "is not valid YAML: " + message;
            maybe = message.contains("mapping values are not allowed")
                    ? "put text that holds ': ' in quotes, or check the indentation"
                    : "check indentation, brackets and quotes here and in the lines above";
        }
        problems.errorAt(Place.ROOT, line, null, rule, maybe);
    }

    private JsonNode convert(Node node, Place place) {
        if (++values > MOST_VALUES) {
            problems.error(
                    Place.ROOT,
                    null,
                    "holds more than " + MOST_VALUES + " values once its aliases are written out",
                    "write the values out, or name them under 'parameters'");
            throw new Unreadable();
        }
        if (!open.add(node)) {
            problems.error(place, null, "contains itself through an alias", "write the values out");
            throw new Unreadable();
        }
        try {
            if (node instanceof MappingNode mapping) {
                return mapping(mapping, place);
            }
            return node instanceof SequenceNode sequence ? sequence(sequence, place) : scalar((ScalarNode) node, place);
        } finally {
            open.remove(node);
        }
    }

    private JsonNode mapping(MappingNode node, Place place) {
        ObjectNode object = JSON.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        refuseTag(node, Tag.MAP, place);
        for (NodeTuple entry : slips.joined(node, place)) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.errorAt(place, line, null, "has a list or a mapping as a key", "put the key in quotes");
                continue;
            }
            String name = printable(key.getValue(), key, place);
            Place child = place.then(name);
            Integer first = lines.putIfAbsent(name, line);
            if (first != null) {
                problems.errorAt(
                        child,
                        line,
                        null,
                        "is given twice, in lines " + first + " and " + line,
                        "remove one of the two");
                continue;
            }
            positions.put(child, line);
            hasOddSpaces |= slips.hasOddSpace(key, true, child);
            object.set(name, convert(entry.getValueNode(), child));
        }
        return object;
    }

    private JsonNode sequence(SequenceNode node, Place place) {
        ArrayNode array = JSON.arrayNode();
        refuseTag(node, Tag.SEQ, place);
        for (Node item : node.getValue()) {
            Place child = place.then(array.size());
            positions.put(child, item.getStartMark().getLine() + 1);
            array.add(convert(item, child));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode node, Place place) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            hasOddSpaces |= slips.hasOddSpace(node, false, place);
            slips.warnOfHash(node, place);
            return JSON.textNode(printable(text, node, place));
        }
        if (tag.equals(Tag.NULL)) {
            return text.isEmpty() ? JSON.nullNode() : Removal.MARK;
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        // A tag may claim of any text that it is a number.
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && CoreSchemaResolver.isNumber(text)) {
            return number(text, place);
        }
        refuseTag(node, Tag.STR, place);
        return JSON.textNode(text);
    }

    /** Returns a text without what could not be written into a file that is read again; that is an error. */
    private String printable(String text, Node node, Place place) {
        int[] odd = text.codePoints().filter(c -> !StreamReader.isPrintable(c)).toArray();
        if (odd.length == 0) {
            return text;
        }
        problems.errorAt(
                place,
                node.getStartMark().getLine() + 1,
                null,
                String.format(Locale.ROOT, "has a control character or half of a character (U+%04X)", odd[0]),
                "remove it");
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(StreamReader::isPrintable).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private JsonNode number(String text, Place place) {
        double x;
        if (text.startsWith("0x") || text.startsWith("0o")) {
            x = new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8).doubleValue();
        } else {
            x = text.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)") ? Double.NaN : Double.parseDouble(text);
        }
        if (!Double.isFinite(x)) {
            problems.error(place, text, "must be a finite number", null);
            return JSON.numberNode(0);
        }
        // 1 and 1.0 are the same number, and are written back in the same way.
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? JSON.numberNode((long) x) : JSON.numberNode(x);
    }

    private void refuseTag(Node node, Tag usual, Place place) {
        if (!node.getTag().equals(usual)) {
            problems.error(
                    place,
                    node.getTag().getValue(),
                    "is a YAML tag, which a scenario does not use",
                    "remove it, or put text that begins with ! in quotes");
        }
    }
}
