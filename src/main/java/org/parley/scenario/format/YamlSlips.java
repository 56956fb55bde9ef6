package org.parley.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Slips that YAML takes for something else than was meant: a comma in a number or a text between braces, a hash sign in a text,
 * and a character that looks like a space.
 */
final class YamlSlips {

    /** Characters that look like a space, or like nothing. */
    private static final Pattern SPACE =
            Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]");

    /** Text without quotes, and in it a hash sign after a space, with a letter or digit behind it. */
    private static final Pattern HASH = Pattern.compile("^[^#\"']* (#[\\p{L}\\p{N}].*)$");

    /** Longest text that a remedy repeats. */
    private static final int LONGEST = 80;

    /** How many lines YAML may notice a slip after it. */
    private static final int LATE = 3;

    private final int[] text;
    private final Problems problems;

    YamlSlips(String text, Problems problems) {
        this.text = text.codePoints().toArray();
        this.problems = problems;
    }

    /** Returns what a text has in it that looks like a space, such as {@code non-breaking space (U+00A0)}, or null. */
    static String spaceIn(String text) {
        Matcher space = SPACE.matcher(text);
        if (!space.find()) {
            return null;
        }
        int code = space.group().codePointAt(0);
        String name =
                code == 0xA0 ? "non-breaking space" : Character.getName(code).toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%s (U+%04X)", name, code);
    }

    /** Returns the slip for which YAML gave up at a line, as rule and remedy, or null if none is seen. */
    static String[] beforeLine(String text, int line) {
        List<String> lines = text.lines().toList();
        for (int n = Math.min(line, lines.size()); n > Math.max(0, line - LATE); n--) {
            String where = n == line ? "" : " in line " + n;
            String space = spaceIn(lines.get(n - 1));
            if (space != null) {
                return new String[] {
                    "has a " + space + where + ", which YAML takes for a letter", "type a space in its place"
                };
            }
            Matcher hash = HASH.matcher(lines.get(n - 1));
            if (hash.matches()) {
                return new String[] {
                    "has a text in line " + n + " that ends before '" + hash.group(1)
                            + "', which YAML takes for a comment",
                    "put the whole text in quotes"
                };
            }
        }
        return null;
    }

    /** Returns the entries of a mapping, each with the text or number that its own comma has cut off; that is an error. */
    List<NodeTuple> joined(MappingNode mapping, Place place) {
        List<NodeTuple> entries = new ArrayList<>();
        Map<Place, ScalarNode> mended = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            NodeTuple last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (mapping.getFlowStyle() == FlowStyle.FLOW
                    && isAlone(entry)
                    && last != null
                    && !isAlone(last)
                    && last.getKeyNode() instanceof ScalarNode key
                    && last.getValueNode() instanceof ScalarNode value
                    && value.isPlain()) {
                ScalarNode whole = whole(value, (ScalarNode) entry.getKeyNode());
                mended.put(place.then(key.getValue()), whole);
                entries.set(entries.size() - 1, new NodeTuple(key, whole));
            } else {
                entries.add(entry);
            }
        }
        mended.forEach(this::refuse);
        return entries;
    }

    /** Whether an entry is a word between braces without a colon. */
    private boolean isAlone(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)
                || !entry.getValueNode().getTag().equals(Tag.NULL)) {
            return false;
        }
        int at = key.getEndMark().getIndex();
        while (at < text.length && Character.isWhitespace(text[at])) {
            at++;
        }
        return at < text.length && (text[at] == ',' || text[at] == '}');
    }

    private static ScalarNode whole(ScalarNode value, ScalarNode word) {
        boolean isNumber = value.getValue().matches("-?\\d+") && word.getValue().matches("\\d.*");
        String whole = value.getValue() + (isNumber ? "." : ", ") + word.getValue();
        Tag tag = isNumber && word.getValue().matches("\\d+") ? Tag.FLOAT : Tag.STR;
        Mark start = value.getStartMark();
        return new ScalarNode(tag, whole, start, word.getEndMark(), value.getScalarStyle());
    }

    private void refuse(Place place, ScalarNode whole) {
        String written = whole.getValue();
        int line = whole.getStartMark().getLine() + 1;
        if (written.matches("-?\\d+[.]\\d.*")) {
            problems.errorAt(
                    place,
                    line,
                    written.replaceFirst("[.]", ","),
                    "has a comma where a number has a point",
                    "write " + written);
        } else {
            String cut = written.substring(written.indexOf(',') + 2);
            String quoted = "\"" + written.replace("\"", "\\\"") + "\"";
            problems.errorAt(
                    place,
                    line,
                    null,
                    "ends at the comma before '" + cut + "', since it has no quotes",
                    written.length() > LONGEST ? "put all of it in quotes" : "write " + quoted);
        }
    }

    /** Warns if a text without quotes ends where YAML sees a comment that looks like more of it. */
    void warnOfHash(ScalarNode node, Place place) {
        int at = node.getEndMark().getIndex();
        if (node.isPlain()
                && at + 2 < text.length
                && text[at] == ' '
                && text[at + 1] == '#'
                && Character.isLetterOrDigit(text[at + 2])) {
            int end = at;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            problems.warning(
                    place,
                    null,
                    "ends before '" + new String(text, at + 1, end - at - 1).strip()
                            + "', which YAML takes for a comment",
                    "put the whole text in quotes, or a space after #");
        }
    }

    /** Whether a key, or the end of a value without quotes, has a character in it that only looks like a space; that is an error. */
    boolean hasOddSpace(ScalarNode node, boolean isKey, Place place) {
        String word = node.getValue();
        boolean isAtAnEnd = !word.isEmpty()
                && (spaceIn(word.substring(0, 1)) != null || spaceIn(word.substring(word.length() - 1)) != null);
        if (spaceIn(word) == null || !isKey && (!node.isPlain() || !isAtAnEnd)) {
            return false;
        }
        problems.errorAt(
                isKey ? place.parent() : place,
                node.getStartMark().getLine() + 1,
                null,
                "has a " + spaceIn(word) + " in '"
                        + SPACE.matcher(word).replaceAll(" ").strip() + "'",
                "type a space in its place");
        return true;
    }
}
