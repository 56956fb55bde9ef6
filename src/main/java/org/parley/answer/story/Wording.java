package org.parley.answer.story;

import static org.parley.answer.words.Vocabulary.and;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.words.Numbers;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Spurred;
import org.parley.scenario.Track.SpurKind;

/** Wording of genitives, counts and chances in sentences. */
final class Wording {

    private Wording() {}

    /** Makes a name a genitive. */
    static String of(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    /** Says how often. */
    static String times(int n) {
        return n == 1 ? "once" : n == 2 ? "twice" : n + " times";
    }

    /** Says who did not ratify terms, and how often. */
    static List<String> unratified(Names names, Events events) {
        Map<String, Integer> by = new LinkedHashMap<>();
        events.all(TraceEvent.Ratification.class, r -> !r.passed())
                .forEach(r -> by.merge(names.actor(r.actor()), 1, Integer::sum));
        return by.entrySet().stream()
                .map(e -> e.getKey() + " " + times(e.getValue()))
                .toList();
    }

    /** Says what made talks resume more or less readily, after what resumed; nothing if nothing did. */
    static String because(List<Spurred> spurs) {
        return spurs.isEmpty()
                ? ""
                : ", " + and(spurs.stream().map(s -> what(s.what())).toList());
    }

    /** Says by what their rate was multiplied, after the chance; nothing if by nothing. */
    static String factors(List<Spurred> spurs) {
        return spurs.isEmpty()
                ? ""
                : ": their rate is multiplied "
                        + and(spurs.stream()
                                .map(s -> "by " + Numbers.fixed(s.times(), 2) + " " + what(s.what()))
                                .toList());
    }

    private static String what(SpurKind spur) {
        return switch (spur) {
            case AFTER_MOVES -> "soon after a move of the front";
            case IN_STALEMATE -> "in a stalemate";
            case AFTER_EVENTS -> "soon after an event";
        };
    }

    /** Writes a probability; one that would look like none is said to be small. */
    static String chance(double p) {
        return p < 0.005 ? "less than 0.01" : Numbers.fixed(p, 2);
    }

    /** Returns a sentence about the chance that a mediator gives its text; nothing if it weighs none. */
    static String chanceOf(TraceEvent.Drafted e) {
        return Double.isNaN(e.chance())
                ? ""
                : Numbers.format(" It sees a chance of %s that enough agree.", chance(e.chance()));
    }

    /** Whether two values look different with two digits. */
    static boolean differ(double one, double other) {
        return !Numbers.fixed(one, 2).equals(Numbers.fixed(other, 2));
    }
}
