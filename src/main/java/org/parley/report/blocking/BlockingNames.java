package org.parley.report.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.Deadlocks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal.Reason;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** What the parts of {@link Blocking} are called for readers. */
record BlockingNames(Scenario scenario) {

    /** Returns what the talks were for, with its article. */
    String settlement() {
        return scenario.war() == null && scenario.ceasefire() == null ? "an agreement" : "a general cease-fire";
    }

    String actor(String id) {
        return Vocabulary.ofActor(scenario, id);
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
        return step.maker() == null ? "the mediator's text" : actor(step.maker());
    }

    /** Returns for whose sake. */
    String sake(Deadlocks.Step step) {
        return step.refuser().equals(step.maker()) ? "its audience at home" : actor(step.refuser());
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
                ? String.format(Locale.ROOT, "none (up to %.1f%%)", 100 * p.high())
                : String.format(Locale.ROOT, "%s (%s)", percent(p), interval(p));
    }

    /** Returns a share in percent with its interval, for the inside of brackets. */
    static String inBrackets(Proportion p) {
        return percent(p) + ", " + interval(p);
    }

    /** Returns the interval of a share, in percent. */
    static String interval(Proportion p) {
        return p.of() == 0 ? "no runs" : String.format(Locale.ROOT, "%.1f to %.1f", 100 * p.low(), 100 * p.high());
    }

    /** Returns a share in percent; a small one is not made none, nor a great one all. */
    static String percent(Proportion p) {
        if (p.of() == 0) {
            return "-";
        } else if (p.count() > 0 && p.share() < 0.0005) {
            return "<0.1%";
        }
        return p.count() < p.of() && p.share() >= 0.9995 ? ">99.9%" : percent(p.share());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** Returns named shares in brackets, the greatest first. */
    static String list(Map<String, Proportion> shares, UnaryOperator<String> name) {
        return list(shares, name, Integer.MAX_VALUE);
    }

    /** Returns the greatest of some named shares in brackets. */
    static String list(Map<String, Proportion> shares, UnaryOperator<String> name, int most) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.count(), a.count())))
                .limit(most)
                .map(e -> name.apply(e.getKey()) + " (" + inBrackets(e.getValue()) + ")")
                .collect(Collectors.collectingAndThen(Collectors.toList(), BlockingNames::and));
    }

    /** Joins words as English does. */
    static String and(List<String> words) {
        List<String> first = new ArrayList<>(words);
        String last = first.remove(first.size() - 1);
        return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
    }
}
