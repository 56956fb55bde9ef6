package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;
import static org.parley.report.whatif.Numbers.percent;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.outcome.Outcome;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.statistics.Transitions;
import org.parley.statistics.Transitions.Flip;

/** Pivots in the terminal: a table of what changes the outcome most, each with how to repeat it, and what it comes to. */
public final class PivotsText {

    private static final int FLIPS = 2;
    private static final int INDENT = 6;

    private final DecisiveChanges pivots;
    private final Scenario scenario;
    private final PivotLabels labels;
    private final Screen screen;
    private final Lines text;

    private PivotsText(DecisiveChanges pivots, Screen screen) {
        this.pivots = pivots;
        this.screen = screen;
        text = new Lines(screen, WhatIfText.WIDTH);
        scenario = pivots.file().scenario();
        labels = new PivotLabels(scenario);
    }

    /**
     * Returns the text.
     *
     * @param pivots what was tried
     * @param screen what it is read on
     */
    public static String of(DecisiveChanges pivots, Screen screen) {
        PivotsText words = new PivotsText(pivots, screen);
        words.head();
        if (!pivots.tried().isEmpty()) {
            words.table();
        }
        words.untried();
        words.foot();
        return words.text.toString();
    }

    private void head() {
        text.heading(Vocabulary.title(scenario));
        text.paragraph(
                "",
                format(
                        "Whose veto, seat or guarantee changes the outcome most? %d changes, one at a time, each over %,d runs with seed"
                                + " %d and the luck that they had.",
                        pivots.tried().size(), pivots.runs(), pivots.seed()));
    }

    private void table() {
        text.gap();
        List<String> heads = new ArrayList<>(List.of("", "outcome\ndiffers", "terms\ndiffer"));
        for (Goal goal : pivots.goals()) {
            heads.add(goal.label() + "\npoints (95%)");
            heads.add("\np");
        }
        Columns table = new Columns(
                "%-45.45s%7s  %6s" + "  %-22s%7s".repeat(pivots.goals().size()), heads.toArray(String[]::new));
        List<Pivot> shown = TellingPivots.of(pivots);
        for (int n = 0; n < shown.size(); n++) {
            row(table, n + 1, shown.get(n));
        }
        text.table(table);
        int more = pivots.tried().size() - shown.size();
        if (more > 0) {
            text.paragraph(
                    "",
                    format(
                            "%d more, none of them resolved, change the outcome in at most %s of the runs: --format csv lists them.",
                            more,
                            percent(pivots.tried().stream()
                                    .filter(p -> !shown.contains(p))
                                    .mapToDouble(p -> p.transitions().changed().share())
                                    .max()
                                    .orElse(0))));
        }
    }

    private void row(Columns table, int rank, Pivot pivot) {
        List<String> cells = new ArrayList<>(List.of(
                format("%2d  %s", rank, labels.of(pivot.change())),
                format("%.1f%%", 100 * pivot.transitions().changed().share()),
                format("%.1f%%", 100 * pivot.paired().otherTerms().share())));
        for (int g = 0; g < pivots.goals().size(); g++) {
            double p = pivot.p().get(g);
            String points = Numbers.points(pivot.changes().get(g));
            cells.add(p <= DecisiveChanges.LEVEL ? screen.tint(points) : points);
            cells.add(Numbers.p(p));
        }
        table.row(cells.toArray(String[]::new)).line("      " + pivot.change().options());
        flips(pivot.transitions()).forEach(flip -> table.line("      " + flip));
    }

    /** Names the most frequent changes of outcome, on one line if they fit. */
    private List<String> flips(Transitions transitions) {
        List<String> flips = transitions.flips().stream()
                .limit(FLIPS)
                .map(flip -> name(scenario, flip) + " "
                        + percent(transitions.share(flip.from(), flip.to()).share()))
                .toList();
        String line = String.join("; ", flips);
        return line.length() + INDENT > Math.min(WhatIfText.WIDTH, screen.width())
                ? flips
                : line.isEmpty() ? List.of() : List.of(line);
    }

    private static String name(Scenario scenario, Flip flip) {
        return Vocabulary.ofOutcome(scenario, Outcome.values()[flip.from()]) + " -> "
                + Vocabulary.ofOutcome(scenario, Outcome.values()[flip.to()]);
    }

    private void untried() {
        if (!pivots.untried().isEmpty()) {
            text.gap();
            text.row("Not tried");
            pivots.untried()
                    .forEach(u -> text.paragraph(
                            "",
                            format(
                                    "%s: %s; %s.",
                                    labels.of(u.change()), u.change().options(), u.why())));
        }
    }

    private void foot() {
        text.gap();
        PivotSentences.of(pivots).forEach(sentence -> text.paragraph("", sentence));
        text.gap();
        text.paragraph("", Notes.ofMany(pivots) + " " + Notes.NO_FORECAST);
    }
}
