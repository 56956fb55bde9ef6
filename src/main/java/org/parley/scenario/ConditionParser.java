package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Condition} from its text. */
final class ConditionParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(>=|<=|>|<|\\(|\\)|,|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|[0-9]*\\.?[0-9]+)");
    private static final int DEEPEST = 50;

    /** Most atoms that a condition may have once its names are written out. */
    private static final int MOST_ATOMS = 1000;

    private final String text;
    private final Map<String, String> named;
    private final List<String> within;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final AtomicInteger atoms;
    private int next;
    private int depth;

    private ConditionParser(String text, Map<String, String> named, List<String> within, AtomicInteger atoms) {
        this.atoms = atoms;
        this.text = text;
        this.named = named;
        this.within = within;
        Matcher m = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            if (!m.find(at) || m.start() != at) {
                throw new IllegalArgumentException("cannot be read from character " + (at + 1) + ": '"
                        + text.substring(at).strip() + "'");
            }
            tokens.add(m.group(1));
            columns.add(m.start(1) + 1);
            at = m.end();
        }
    }

    /**
     * Reads a condition.
     *
     * @param text the condition, or the name of one
     * @param named conditions that have names
     * @throws IllegalArgumentException if it cannot be read; the message says where and what was expected
     */
    static Condition parse(String text, Map<String, String> named) {
        return parse(text, named, List.of(), new AtomicInteger());
    }

    private static Condition parse(String text, Map<String, String> named, List<String> within, AtomicInteger atoms) {
        ConditionParser parser = new ConditionParser(text, named, within, atoms);
        Condition condition = parser.either();
        if (parser.next < parser.tokens.size()) {
            throw parser.expected("'and', 'or' or the end");
        }
        return condition;
    }

    private Condition either() {
        Condition left = both();
        while (take("or")) {
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = one();
        while (take("and")) {
            left = new Condition.And(left, one());
        }
        return left;
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("is nested more than " + DEEPEST + " deep");
        }
        try {
            if (take("not")) {
                return new Condition.Not(one());
            }
            if (take("(")) {
                Condition inner = either();
                need(")");
                return inner;
            }
            return atom();
        } finally {
            depth--;
        }
    }

    private Condition atom() {
        String word = word("a condition");
        if (atoms.incrementAndGet() > MOST_ATOMS) {
            throw new IllegalArgumentException("has more than " + MOST_ATOMS + " parts once its names are written out");
        }
        switch (word) {
            case "from_start", "always":
                return new Condition.Always(true);
            case "never":
                return new Condition.Always(false);
            case "agreed":
                return new Condition.TrackIs(Condition.State.AGREED, inParentheses("a track"));
            case "broken":
                return isNext("(")
                        ? new Condition.TrackIs(Condition.State.BROKEN, inParentheses("a track"))
                        : compare(new Condition.Broken());
            case "open":
                return new Condition.TrackIs(Condition.State.OPEN, inParentheses("a track"));
            case "round":
                return compare(new Condition.Round());
            case "rounds":
                return compare(isNext("(") ? new Condition.RoundsOf(inParentheses("a track")) : new Condition.Rounds());
            case "refusals":
                return compare(new Condition.RefusalsOf(inParentheses("an actor")));
            case "offers":
                return compare(new Condition.OffersOn(inParentheses("a track")));
            case "ceasefires":
                return compare(new Condition.Ceasefires());
            case "happened":
                return new Condition.Happened(inParentheses("an event"));
            case "front":
                return compare(new Condition.FrontPosition());
            case "drawn":
                return drawn();
            case "belief":
                return compare(belief());
            default:
                return byName(word);
        }
    }

    private Condition byName(String word) {
        if (!named.containsKey(word)) {
            throw new IllegalArgumentException("has '" + word + "' at character " + columns.get(next - 1)
                    + ", which is neither a condition nor the name of one; known: from_start, never, agreed(TRACK),"
                    + " broken(TRACK), open(TRACK), belief(OBSERVER, ACTOR is committed), round, rounds, rounds(TRACK),"
                    + " front, refusals(ACTOR), offers(TRACK), ceasefires, broken, happened(EVENT),"
                    + " drawn(PARAMETER is OPTION)"
                    + (named.isEmpty() ? "" : " and " + String.join(", ", named.keySet())));
        }
        if (within.contains(word)) {
            throw new IllegalArgumentException("refers to itself: " + String.join(" → ", within) + " → " + word);
        }
        List<String> deeper = new ArrayList<>(within);
        deeper.add(word);
        return parse(named.get(word), named, deeper, atoms);
    }

    private Condition.IsDrawn drawn() {
        need("(");
        String parameter = word("a parameter");
        need("is");
        boolean isQuoted = next < tokens.size() && tokens.get(next).startsWith("\"");
        String option = isQuoted ? tokens.get(next++).replace("\"", "") : word("an option");
        need(")");
        return new Condition.IsDrawn(parameter, option);
    }

    private Condition.Belief belief() {
        need("(");
        String observer = word("an observer");
        need(",");
        String actor = word("an actor");
        need("is");
        need("committed");
        need(")");
        return new Condition.Belief(observer, actor);
    }

    private Condition compare(Condition.Measure measure) {
        for (Condition.Relation relation : Condition.Relation.values()) {
            if (take(relation.sign())) {
                return new Condition.Compare(measure, relation, number());
            }
        }
        throw expected("one of >=, <=, > and <");
    }

    private double number() {
        if (next < tokens.size() && tokens.get(next).matches("[0-9]*\\.?[0-9]+")) {
            return Double.parseDouble(tokens.get(next++));
        }
        throw expected("a number");
    }

    private String inParentheses(String what) {
        need("(");
        String word = word(what);
        need(")");
        return word;
    }

    private String word(String what) {
        if (next < tokens.size() && Character.isLetter(tokens.get(next).charAt(0))) {
            return tokens.get(next++);
        }
        throw expected(what);
    }

    private boolean isNext(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean taken = isNext(token);
        next += taken ? 1 : 0;
        return taken;
    }

    private void need(String token) {
        if (!take(token)) {
            throw expected("'" + token + "'");
        }
    }

    private IllegalArgumentException expected(String what) {
        String found = next < tokens.size()
                ? "'" + tokens.get(next) + "' at character " + columns.get(next)
                : "its end after '" + text + "'";
        return new IllegalArgumentException("has " + found + " where " + what + " is expected");
    }
}
