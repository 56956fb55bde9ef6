package org.parley.report.comparison;

import java.util.List;
import org.parley.answer.part.TransitionTable;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.Pair;
import org.parley.findings.comparison.Side;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.SampleDifference;

/** The answer of {@code parley compare} in the terminal: sentences, then tables, at most 100 columns. */
public final class ComparisonText {

    private static final int WIDTH = 100;
    private static final int MOST_CHANGES = 5;
    private static final String SHARE = "  %-37.37s %6s %6s %6s %-17s %7s %10s";
    private static final String MEAN = "  %-20.20s %6s %6s %6s %-18s %4s %5s %4s %7s %10s";

    private final Comparison comparison;
    private final Scenario scenario;
    private final Screen screen;
    private final Lines text;

    private ComparisonText(Comparison comparison, Screen screen) {
        this.comparison = comparison;
        this.screen = screen;
        text = new Lines(screen, WIDTH);
        scenario = comparison.reference().file().scenario();
    }

    /** Returns a comparison as text for a screen. */
    public static String of(Comparison comparison, Screen screen) {
        ComparisonText made = new ComparisonText(comparison, screen);
        made.text.heading("Compared with " + Naming.title(comparison.reference()));
        made.text.line("  %s", made.origin(comparison.reference()));
        comparison.pairs().forEach(made::tell);
        comparison.pairs().forEach(made::tables);
        made.foot();
        return made.text.toString();
    }

    private String origin(Side side) {
        return Figures.format("%s: %,d runs, seed %d", side.given(), side.runs(), side.seed());
    }

    private void tell(Pair pair) {
        text.gap();
        text.heading(Naming.of(comparison, pair));
        text.line("  %s", origin(pair.other()));
        pair.changes().stream().limit(MOST_CHANGES).forEach(change -> text.line("  %s", Naming.of(change)));
        if (pair.changes().size() > MOST_CHANGES) {
            text.line("  and %d more", pair.changes().size() - MOST_CHANGES);
        }
        text.paragraph("  ", Sentences.luck(comparison, pair));
        text.gap();
        text.paragraph("", String.join(" ", Sentences.of(comparison, pair)));
        if (!pair.leftOut().isEmpty()) {
            text.gap();
            text.paragraph("", Sentences.leftOut(comparison, pair));
        }
    }

    private void tables(Pair pair) {
        if (comparison.pairs().size() > 1) {
            text.gap();
            text.heading(Naming.of(comparison, pair));
        }
        shares(pair, "How it ends, share of all runs", List.of(Kind.SETTLED, Kind.OUTCOME));
        transitions(pair);
        shares(pair, "Terms, share of " + Naming.aim(scenario, true), List.of(Kind.TERM));
        means(
                pair,
                "When and for how long, rounds",
                List.of(Kind.ROUNDS, Kind.ROUNDS_IN_BOTH, Kind.DURATION, Kind.DURATION_IN_BOTH));
        means(pair, "What the end is worth to each", List.of(Kind.UTILITY));
    }

    private void transitions(Pair pair) {
        if (pair.transitions() != null && pair.transitions().changed().count() > 0) {
            text.gap();
            text.table(new TransitionTable(scenario, pair.transitions()).matrix());
            text.line("Rows as in the reference, columns as here.");
        }
    }

    private void shares(Pair pair, String title, List<Kind> kinds) {
        List<Contrast> rows = pair.contrasts().stream()
                .filter(c -> kinds.contains(c.kind()))
                .filter(c -> Naming.isShown(scenario, c))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        text.gap();
        text.heading(title);
        Columns table = new Columns(SHARE, "", "refer.", "here", "points", "(95% interval)", "p", "needs");
        double most = rows.stream().mapToDouble(ComparisonText::reach).max().orElse(0);
        for (Contrast c : rows) {
            SampleDifference d = c.difference();
            table.row(
                    Picture.interval(d.interval().low(), d.value(), d.interval().high(), most, c.isResolved()),
                    Naming.of(scenario, c),
                    Figures.level(c.kind(), d.second(), Figures.decimals(c.kind())),
                    Figures.level(c.kind(), d.first(), Figures.decimals(c.kind())),
                    marked(c, Figures.signed(c.kind(), d.value(), Figures.decimals(c.kind()))),
                    interval(c),
                    Figures.p(c.tests().get(0).adjusted()),
                    Figures.needed(c.runsNeeded()));
        }
        text.table(table);
    }

    /** How far from zero the interval of a difference reaches. */
    private static double reach(Contrast c) {
        return Math.max(
                Math.abs(c.difference().interval().low()),
                Math.abs(c.difference().interval().high()));
    }

    /** Colours a difference that is resolved. */
    private String marked(Contrast c, String difference) {
        return c.isResolved() ? screen.tint(difference) : difference;
    }

    private void means(Pair pair, String title, List<Kind> kinds) {
        List<Contrast> rows =
                pair.contrasts().stream().filter(c -> kinds.contains(c.kind())).toList();
        if (rows.isEmpty()) {
            return;
        }
        text.gap();
        text.heading(title);
        Columns table =
                new Columns(MEAN, "", "refer.", "here", "differ", "(95% interval)", "A12", "W1", "D", "p", "needs");
        for (Contrast c : rows) {
            SampleDifference d = c.difference();
            Apartness apart = c.apartness();
            table.row(
                    Naming.of(scenario, c),
                    Figures.level(c.kind(), d.second(), Figures.decimals(c.kind())),
                    Figures.level(c.kind(), d.first(), Figures.decimals(c.kind())),
                    marked(c, Figures.signed(c.kind(), d.value(), Figures.decimals(c.kind()))),
                    interval(c),
                    Figures.format("%.2f", apart.superiority()),
                    Figures.unsigned(c.kind(), apart.wasserstein(), Figures.decimals(c.kind())),
                    Figures.format("%.2f", apart.kolmogorov()),
                    Figures.p(c.tests().get(0).adjusted()),
                    Figures.needed(c.runsNeeded()));
        }
        text.table(table);
    }

    private static String interval(Contrast c) {
        return "(" + Figures.signed(c.kind(), c.difference().interval().low(), Figures.decimals(c.kind())) + " to "
                + Figures.signed(c.kind(), c.difference().interval().high(), Figures.decimals(c.kind())) + ")";
    }

    private void foot() {
        text.gap();
        text.paragraph(
                "",
                Figures.format(
                        "p is adjusted (Holm) for all %d tests of this comparison; a difference is resolved if p is at most"
                                + " 0.05. needs: runs of each with which a difference of that size would be resolved four times"
                                + " in five. A12: chance that a run here exceeds one of the reference. W1: Wasserstein distance."
                                + " D: greatest distance of the distribution functions.",
                        comparison.tests()));
        text.line("A model of declared assumptions, not a forecast.");
    }
}
