package org.parley.answer.blocking;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.blocking.Deadlocks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal.Reason;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** Names of what blocks, and of shares with their intervals. */
record Names(Scenario scenario) {

    /** Returns what the talks were for, with its article. */
    String settlement() {
        return scenario.war() == null && scenario.ceasefire() == null ? "an agreement" : "a general cease-fire";
    }

    /** Returns what the talks were for, without its article. */
    String aim() {
        return settlement().replaceFirst("^an? ", "");
    }

    String actor(String id) {
        return Vocabulary.ofActor(scenario, id);
    }

    /** Returns an actor with its article. */
    String inProse(String id) {
        return Vocabulary.inProse(scenario, id);
    }

    /** Returns what a table waits for before it opens, as the file writes it. */
    String opens(String track) {
        String condition = scenario.tracks().get(track).opens();
        return scenario.conditions().getOrDefault(condition, condition).strip();
    }

    String outcome(String id) {
        return Vocabulary.ofOutcome(scenario, Outcome.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    /** Returns who would have had to concede. */
    String maker(Deadlocks.Step step) {
        return step.maker() == null ? "the mediator's text" : inProse(step.maker());
    }

    /** Returns for whose sake. */
    String sake(Deadlocks.Step step) {
        return step.refuser().equals(step.maker()) ? "its audience at home" : inProse(step.refuser());
    }

    /** Returns a reason for a refusal away from the table. */
    static String away(String reason) {
        return reason.equals(Reason.NOT_RATIFIED.id()) ? "at home" : "without a seat";
    }

    /** Returns what a stand of a table means, in a few words. */
    static String stand(String id) {
        return switch (id) {
            case "agreed" -> "agreed";
            case "never_opened" -> "not opened";
            case "nothing_weighed" -> "no session";
            case "empty_range" -> "empty range";
            case "out_of_reach" -> "hopes apart";
            case "within_reach" -> "in reach";
            default -> throw new IllegalArgumentException("no table ends as " + id);
        };
    }

    /** Returns a share in percent, with its interval. */
    static String share(Proportion p) {
        return p.count() == 0 && p.of() > 0
                ? Numbers.format("none (up to %s)", Numbers.percent(p.high()))
                : Numbers.format("%s (%s)", Numbers.percent(p), Numbers.interval(p));
    }

    /** Returns a share in percent with its interval, for the inside of brackets. */
    static String inBrackets(Proportion p) {
        return Numbers.percent(p) + ", " + Numbers.interval(p);
    }

    /** Returns named shares in brackets, the greatest first. */
    static String list(Map<String, Proportion> shares, UnaryOperator<String> name) {
        return list(shares, name, shares.size());
    }

    /** Returns the greatest of some named shares in brackets. */
    static String list(Map<String, Proportion> shares, UnaryOperator<String> name, int most) {
        return Vocabulary.and(shares.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.count(), a.count())))
                .limit(most)
                .map(e -> name.apply(e.getKey()) + " (" + inBrackets(e.getValue()) + ")")
                .toList());
    }
}
