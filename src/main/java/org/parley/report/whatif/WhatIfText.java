package org.parley.report.whatif;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.whatif.WhatIf;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.Change;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;
import org.parley.statistics.interval.Interval;

/** A counterfactual in the terminal: what is changed, one run told twice, what became what, and what it comes to. */
public final class WhatIfText {

    /** Most cells of a line of prose. */
    static final int WIDTH = 100;

    private static final String END_ROW = "%-39.39s %6s  %7s  %s";

    private final WhatIf whatIf;
    private final Scenario scenario;
    private final Transitions transitions;
    private final TransitionTable table;
    private final Screen screen;
    private final Lines text;

    private WhatIfText(WhatIf whatIf, Screen screen) {
        this.whatIf = whatIf;
        this.screen = screen;
        text = new Lines(screen, WIDTH);
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
        table = new TransitionTable(scenario, transitions);
    }

    /**
     * Returns the text.
     *
     * @param whatIf the counterfactual
     * @param screen what it is read on
     */
    public static String of(WhatIf whatIf, Screen screen) {
        WhatIfText words = new WhatIfText(whatIf, screen);
        words.head();
        if (whatIf.twins() != null) {
            words.text.gap();
            TwinStories.of(whatIf, screen).lines().forEach(row -> words.text.row("%s", row));
        }
        if (words.transitions.pairs() > 0) {
            words.outcomes();
            words.table();
        }
        words.foot();
        return words.text.toString();
    }

    private void head() {
        text.heading(Vocabulary.title(scenario));
        List<Change> changes = whatIf.changes();
        for (Change change : changes) {
            text.paragraph("", "What if: " + Notes.of(change) + ".");
        }
        if (changes.isEmpty()) {
            text.paragraph("", "What if: nothing is otherwise, for the scenario has these values already.");
        }
    }

    private void outcomes() {
        text.gap();
        text.row("Over %,d runs, seed %d, each with the luck that it had", transitions.pairs(), whatIf.seed());
        int[] present = table.present();
        List<PairedShares> changes = IntStream.of(present)
                .mapToObj(kind -> transitions.change(k -> k == kind))
                .toList();
        double most = changes.stream()
                .map(PairedShares::interval)
                .mapToDouble(i -> Math.max(Math.abs(i.low()), Math.abs(i.high())))
                .max()
                .orElse(0);
        Columns ends = new Columns(END_ROW, "How it ends", "stored", "changed", "points (95% interval)");
        for (int n = 0; n < present.length; n++) {
            PairedShares change = changes.get(n);
            Interval interval = change.interval();
            boolean isResolved = interval.low() > 0 || interval.high() < 0;
            String points = Numbers.points(change);
            ends.row(
                    Picture.interval(interval.low(), change.difference(), interval.high(), most, isResolved),
                    table.label(n),
                    percent(transitions.before(present[n])),
                    percent(transitions.after(present[n])),
                    isResolved ? screen.tint(points) : points);
        }
        text.table(ends);
    }

    private static String percent(Proportion share) {
        return Numbers.format("%.1f%%", 100 * share.share());
    }

    private void table() {
        text.gap();
        text.table(table.matrix());
        text.row("Rows as stored, columns with the change.");
    }

    private void foot() {
        text.gap();
        text.paragraph("", String.join(" ", TransitionSentences.of(scenario, whatIf.paired())));
        text.gap();
        text.paragraph("", Notes.OF_ONE + " " + Notes.NO_FORECAST);
    }
}
