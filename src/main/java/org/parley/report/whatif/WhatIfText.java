package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.outcome.Outcome;
import org.parley.report.Words;
import org.parley.report.story.Story;
import org.parley.results.WhatIf;
import org.parley.scenario.Change;
import org.parley.scenario.Scenario;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;

/** A counterfactual in the terminal: what is changed, one run told twice, what became what, and what it comes to. */
public final class WhatIfText {

    private static final int LABEL = 36;

    private final WhatIf whatIf;
    private final Scenario scenario;
    private final Transitions transitions;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private WhatIfText(WhatIf whatIf, int width) {
        this.whatIf = whatIf;
        this.width = width;
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
    }

    /**
     * Returns the text.
     *
     * @param whatIf the counterfactual
     * @param width greatest length of a line of prose, in characters
     */
    public static String of(WhatIf whatIf, int width) {
        WhatIfText words = new WhatIfText(whatIf, width);
        words.head();
        if (whatIf.twins() != null) {
            words.text.append('\n').append(TwinStories.of(whatIf, width));
        }
        if (words.transitions.pairs() > 0) {
            words.outcomes();
            words.table();
        }
        words.foot();
        return words.text.toString();
    }

    private void line(String pattern, Object... values) {
        text.append(format(pattern, values).stripTrailing()).append('\n');
    }

    private void say(String words) {
        text.append(Story.wrapped(words, width));
    }

    private void head() {
        say(Words.title(scenario));
        List<Change> changes = whatIf.changes();
        for (Change change : changes) {
            say(format(
                    "What if: %s is %s instead of %s.",
                    change.path(),
                    change.to() == null ? "left out" : change.to(),
                    change.from() == null ? "the default" : change.from()));
        }
        if (changes.isEmpty()) {
            say("What if: nothing is otherwise, for the scenario has these values already.");
        }
    }

    private int[] present() {
        return IntStream.range(0, transitions.kinds())
                .filter(k ->
                        transitions.before(k).count() + transitions.after(k).count() > 0)
                .toArray();
    }

    private String label(int kind) {
        String outcome = Words.ofOutcome(scenario, Outcome.values()[kind]);
        return outcome.length() <= LABEL ? outcome : outcome.substring(0, LABEL - 1) + "…";
    }

    private void outcomes() {
        line("");
        line("Over %,d runs, seed %d, each with the luck that it had", transitions.pairs(), whatIf.seed());
        line("%-" + LABEL + "s    stored  changed  points (95%% interval)", "How it ends");
        int[] present = present();
        for (int n = 0; n < present.length; n++) {
            int kind = present[n];
            PairedShares change = transitions.change(k -> k == kind);
            line(
                    "%s  %-" + LABEL + "s %5.1f%%   %5.1f%%  %s",
                    letter(n),
                    label(kind),
                    100 * transitions.before(kind).share(),
                    100 * transitions.after(kind).share(),
                    Numbers.points(change));
        }
    }

    private static char letter(int n) {
        return (char) ('a' + n);
    }

    private void table() {
        int[] present = present();
        line("");
        StringBuilder head = new StringBuilder(format("%-" + (LABEL + 3) + "s", "What became what, % of these runs"));
        IntStream.range(0, present.length).forEach(n -> head.append(format("%6s", letter(n))));
        line("%s", head);
        for (int n = 0; n < present.length; n++) {
            StringBuilder row = new StringBuilder(format("%s  %-" + LABEL + "s", letter(n), label(present[n])));
            for (int to : present) {
                long count = transitions.share(present[n], to).count();
                double share = 100 * transitions.share(present[n], to).share();
                row.append(count == 0 ? format("%6s", ".") : format("%6.1f", share));
            }
            line("%s", row);
        }
        line("Rows as stored, columns with the change.");
    }

    private void foot() {
        line("");
        say(String.join(" ", TransitionSentences.of(scenario, whatIf.paired())));
        line("");
        say(
                "Points are percentage points; intervals are of 95%, paired run by run. A model of declared assumptions, not a"
                        + " forecast.");
    }
}
