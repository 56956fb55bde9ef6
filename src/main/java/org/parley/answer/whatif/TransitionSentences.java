package org.parley.answer.whatif;

import static org.parley.answer.whatif.Words.inPoints;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;
import org.parley.statistics.interval.RunsNeeded;

/** What a change comes to over many runs, in words. */
final class TransitionSentences {

    /** Level at which a single comparison is judged: that of its 95% interval. */
    private static final double LEVEL = 0.05;

    private static final double POWER = 0.8;
    private static final double TELLING = 0.01;
    private static final int MOST = 3;

    private final Scenario scenario;
    private final Transitions transitions;

    private TransitionSentences(Scenario scenario, Transitions transitions) {
        this.scenario = scenario;
        this.transitions = transitions;
    }

    /** Returns the sentences, the main thing first. */
    static List<String> of(Scenario scenario, Paired paired) {
        Transitions transitions = paired.transitions();
        TransitionSentences sentences = new TransitionSentences(scenario, transitions);
        if (transitions.pairs() == 0) {
            return List.of("No run can be compared: in every pair at least one failed.");
        }
        List<String> text = new ArrayList<>();
        if (transitions.changed().count() == 0) {
            text.add(format("The outcome of all %,d runs stays what it was.", transitions.pairs()));
            text.add(
                    paired.otherTerms().count() == 0
                            ? "So do the terms."
                            : "The terms become others in " + share(paired.otherTerms()) + " of the runs.");
        } else {
            for (Goal goal : Goal.of(scenario)) {
                text.add(sentences.goal(goal));
            }
            text.add("The outcome changes in " + share(transitions.changed()) + " of the runs, the terms in "
                    + share(paired.otherTerms()) + ".");
            List<Flip> flips = transitions.flips();
            for (Flip flip : flips.subList(0, Math.min(MOST, flips.size()))) {
                if (flip == flips.get(0)
                        || transitions.share(flip.from(), flip.to()).share() >= TELLING) {
                    text.add(sentences.flip(flip));
                }
            }
        }
        if (transitions.uncounted() > 0) {
            text.add(format(
                    "%,d runs are not counted, because they failed as stored or with the change.",
                    transitions.uncounted()));
        }
        return List.copyOf(text);
    }

    private String goal(Goal goal) {
        PairedShares change = transitions.change(goal::isReached);
        String chance = "the chance of " + goal.label();
        if (change.onlyFirst() + change.onlySecond() == 0) {
            return format("No run gains or loses %s.", goal.label());
        }
        if (change.interval().low() <= 0 && change.interval().high() >= 0) {
            return format(
                    "Whether %s changes is not resolved by %,d runs: %s%s.",
                    chance, change.pairs(), inPoints(change), needed(change, LEVEL));
        }
        return format(
                "%s %s by %.1f points (%.1f to %.1f), from %s to %s.",
                chance.replaceFirst("t", "T"),
                change.difference() > 0 ? "rises" : "falls",
                100 * Math.abs(change.difference()),
                100
                        * Math.min(
                                Math.abs(change.interval().low()),
                                Math.abs(change.interval().high())),
                100
                        * Math.max(
                                Math.abs(change.interval().low()),
                                Math.abs(change.interval().high())),
                percent(transitions.before(goal::isReached).share()),
                percent(transitions.after(goal::isReached).share()));
    }

    /** Says how many runs would resolve a change as large as one seen, as the end of a sentence. */
    static String needed(PairedShares change, double level) {
        double runs = runsNeeded(change, level);
        return Double.isNaN(runs)
                ? ""
                : "; a change of the size seen would take about " + Numbers.needed(OptionalLong.of((long) runs))
                        + " runs";
    }

    /** Returns how many runs would resolve a change as large as one seen, or NaN if none is seen. */
    static double runsNeeded(PairedShares change, double level) {
        return change.onlyFirst() == change.onlySecond()
                ? Double.NaN
                : RunsNeeded.forDifference(change.standardDeviation(), change.difference(), 1 - level, POWER);
    }

    private String flip(Flip flip) {
        double share = transitions.shareOf(flip.from(), flip.to()).share();
        String part = oneIn(share);
        Proportion back = transitions.share(flip.to(), flip.from());
        return format(
                "Of the %s that ended in '%s', %s%s now end%s in '%s'; %s the other way.",
                percent(transitions.before(flip.from()).share()),
                outcome(flip.from()),
                part.isEmpty() ? "" : part + ", ",
                share(transitions.shareOf(flip.from(), flip.to())) + (part.isEmpty() ? "" : ","),
                part.startsWith("about one") ? "s" : "",
                outcome(flip.to()),
                back.count() == 0
                        ? "none goes"
                        : format(back.count() == 1 ? "%,d run goes" : "%,d runs go", back.count()));
    }

    /** Says a share as one in so many, or as nothing if it is none such. */
    private static String oneIn(double share) {
        String[] words = {"half", "one in three", "one in four", "one in five"};
        for (int n = 2; n <= 5; n++) {
            if (Math.abs(share * n - 1) < 0.06) {
                return "about " + words[n - 2];
            }
        }
        return "";
    }

    private String outcome(int ordinal) {
        return Vocabulary.ofOutcome(scenario, Outcome.values()[ordinal]);
    }
}
