package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import java.util.List;
import org.parley.report.Screen;
import org.parley.report.TransitionTable;
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
    private final TransitionTable table;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private WhatIfText(WhatIf whatIf, int width) {
        this.whatIf = whatIf;
        this.width = width;
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
        table = new TransitionTable(scenario, transitions);
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

    private void outcomes() {
        line("");
        line("Over %,d runs, seed %d, each with the luck that it had", transitions.pairs(), whatIf.seed());
        line("%-" + LABEL + "s    stored  changed  points (95%% interval)", "How it ends");
        int[] present = table.present();
        for (int n = 0; n < present.length; n++) {
            int kind = present[n];
            PairedShares change = transitions.change(k -> k == kind);
            line(
                    "%s %5.1f%%   %5.1f%%  %s",
                    table.label(n),
                    100 * transitions.before(kind).share(),
                    100 * transitions.after(kind).share(),
                    Numbers.points(change));
        }
    }

    private void table() {
        line("");
        table.text().on(Screen.PLAIN).forEach(row -> line("%s", row));
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
