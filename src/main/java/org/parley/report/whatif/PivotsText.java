package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;
import static org.parley.report.whatif.Numbers.percent;

import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.report.Lines;
import org.parley.report.Words;
import org.parley.results.Goal;
import org.parley.results.Pivots;
import org.parley.results.Pivots.Pivot;
import org.parley.scenario.Scenario;
import org.parley.statistics.Transitions;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;

/** Pivots in the terminal: a table of what changes the outcome most, each with how to repeat it, and what it comes to. */
public final class PivotsText {

    private static final int LABEL = 41;
    private static final int FLIPS = 2;
    private static final int INDENT = 6;

    private final Pivots pivots;
    private final Scenario scenario;
    private final PivotLabels labels;
    private final int width;
    private final Lines text;

    private PivotsText(Pivots pivots, int width) {
        this.pivots = pivots;
        this.width = width;
        text = new Lines(width);
        scenario = pivots.file().scenario();
        labels = new PivotLabels(scenario);
    }

    /**
     * Returns the text.
     *
     * @param pivots what was tried
     * @param width greatest length of a line of prose, in characters
     */
    public static String of(Pivots pivots, int width) {
        PivotsText words = new PivotsText(pivots, width);
        words.head();
        if (!pivots.tried().isEmpty()) {
            words.table();
        }
        words.untried();
        words.foot();
        return words.text.toString();
    }

    private void head() {
        text.paragraph("", Words.title(scenario));
        text.paragraph(
                "",
                format(
                        "Whose veto, seat or guarantee changes the outcome most? %d changes, one at a time, each over %,d runs with seed"
                                + " %d and the luck that they had.",
                        pivots.tried().size(), pivots.runs(), pivots.seed()));
    }

    private void table() {
        text.row("");
        StringBuilder over = new StringBuilder(" ".repeat(LABEL + 4)).append("outcome   terms");
        StringBuilder head = new StringBuilder(format("%-" + (LABEL + 4) + "s", "")).append("differs  differ");
        for (Goal goal : pivots.goals()) {
            over.append(format("  %-29s", goal.label()));
            head.append(format("  %-22s%7s", "points (95%)", "p"));
        }
        text.row("%s", over);
        text.row("%s", head);
        List<Pivot> shown = TellingPivots.of(pivots);
        for (int n = 0; n < shown.size(); n++) {
            row(n + 1, shown.get(n));
        }
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

    private void row(int rank, Pivot pivot) {
        StringBuilder row = new StringBuilder(format(
                "%2d  %-" + LABEL + "s%6.1f%%  %5.1f%%",
                rank,
                clip(labels.of(pivot.change())),
                100 * pivot.transitions().changed().share(),
                100 * pivot.paired().otherTerms().share()));
        for (int g = 0; g < pivots.goals().size(); g++) {
            PairedShares change = pivot.changes().get(g);
            row.append(format(
                    "  %-22s%7s", Numbers.points(change), Numbers.p(pivot.p().get(g))));
        }
        text.row("%s", row);
        text.row("      %s", pivot.change().options());
        flips(pivot.transitions()).forEach(flip -> text.row("      %s", flip));
    }

    private static String clip(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
    }

    /** Names the most frequent changes of outcome, on one line if they fit. */
    private List<String> flips(Transitions transitions) {
        List<String> flips = transitions.flips().stream()
                .limit(FLIPS)
                .map(flip -> name(scenario, flip) + " "
                        + percent(transitions.share(flip.from(), flip.to()).share()))
                .toList();
        String line = String.join("; ", flips);
        return line.length() + INDENT > width ? flips : line.isEmpty() ? List.of() : List.of(line);
    }

    private static String name(Scenario scenario, Flip flip) {
        return Words.ofOutcome(scenario, Outcome.values()[flip.from()]) + " -> "
                + Words.ofOutcome(scenario, Outcome.values()[flip.to()]);
    }

    private void untried() {
        if (!pivots.untried().isEmpty()) {
            text.row("");
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
        text.row("");
        PivotSentences.of(pivots).forEach(sentence -> text.paragraph("", sentence));
        text.row("");
        text.paragraph("", Notes.ofMany(pivots) + " " + Notes.NO_FORECAST);
    }
}
