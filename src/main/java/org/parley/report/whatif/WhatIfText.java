package org.parley.report.whatif;

import java.util.List;
import org.parley.report.Lines;
import org.parley.report.TransitionTable;
import org.parley.report.Words;
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
    private final Lines text;

    private WhatIfText(WhatIf whatIf, int width) {
        this.whatIf = whatIf;
        this.width = width;
        text = new Lines(width);
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
            words.text.row("");
            TwinStories.of(whatIf, width).lines().forEach(row -> words.text.row("%s", row));
        }
        if (words.transitions.pairs() > 0) {
            words.outcomes();
            words.table();
        }
        words.foot();
        return words.text.toString();
    }

    private void head() {
        text.paragraph("", Words.title(scenario));
        List<Change> changes = whatIf.changes();
        for (Change change : changes) {
            text.paragraph("", "What if: " + Notes.of(change) + ".");
        }
        if (changes.isEmpty()) {
            text.paragraph("", "What if: nothing is otherwise, for the scenario has these values already.");
        }
    }

    private void outcomes() {
        text.row("");
        text.row("Over %,d runs, seed %d, each with the luck that it had", transitions.pairs(), whatIf.seed());
        text.row("%-" + LABEL + "s    stored  changed  points (95%% interval)", "How it ends");
        int[] present = table.present();
        for (int n = 0; n < present.length; n++) {
            int kind = present[n];
            PairedShares change = transitions.change(k -> k == kind);
            text.row(
                    "%s %5.1f%%   %5.1f%%  %s",
                    table.label(n),
                    100 * transitions.before(kind).share(),
                    100 * transitions.after(kind).share(),
                    Numbers.points(change));
        }
    }

    private void table() {
        text.row("");
        table.lines().forEach(row -> text.row("%s", row));
        text.row("Rows as stored, columns with the change.");
    }

    private void foot() {
        text.row("");
        text.paragraph("", String.join(" ", TransitionSentences.of(scenario, whatIf.paired())));
        text.row("");
        text.paragraph("", Notes.OF_ONE + " " + Notes.NO_FORECAST);
    }
}
