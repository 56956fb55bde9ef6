package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.statistics.Proportion;

/**
 * Section of a page on which change makes most runs end otherwise.
 *
 * @param pivots all that was tried
 * @param shown those that are shown, that which changes most outcomes first
 */
record RankingSection(DecisiveChanges pivots, List<Pivot> shown) {

    /**
     * Returns the section.
     *
     * @param otherwise what to say where nothing was tried
     */
    Section section(List<String> otherwise) {
        String heading = "What changes the outcome of most runs?";
        if (shown.isEmpty()) {
            return new Section("ranking", heading, otherwise.get(0), List.of());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Figure("ranking", picture())));
        if (shown.size() < pivots.tried().size()) {
            blocks.add(new Block.Note(format(
                    "Shown are %d of %d: those that change most outcomes, and all that change what talks are judged by beyond"
                            + " chance. pivots.csv has all.",
                    shown.size(), pivots.tried().size())));
        }
        return new Section("ranking", heading, sentence(), blocks);
    }

    private String sentence() {
        Pivot first = shown.get(0);
        if (first.transitions().changed().count() == 0) {
            return "None of these changes makes any run end otherwise.";
        }
        String next = shown.size() == 1
                ? ""
                : format(
                        "; next is %s: %s",
                        label(shown.get(1)), share(shown.get(1).transitions().changed()));
        return format(
                "Outcomes change most often if %s: in %s of the runs%s.",
                label(first), share(first.transitions().changed()), next);
    }

    private String label(Pivot pivot) {
        return Words.of(pivots.file().scenario(), pivot.change());
    }

    /** Bars of the shares of runs whose outcome and whose terms are others. */
    private ErrorBarChart picture() {
        String title = "Runs that end otherwise, by what is changed";
        return new ErrorBarChart(
                new Caption(
                        title,
                        format(
                                "Share of %,d runs whose outcome is another, and whose terms are others, with 95%% intervals"
                                        + " (Wilson 1927)",
                                pivots.runs()),
                        title
                                + "; two bars with their intervals for each change, that which changes most outcomes first"),
                "What is changed",
                shown.stream().map(this::label).toList(),
                List.of(
                        bar("outcome differs", pivot -> pivot.transitions().changed()),
                        bar("terms differ", pivot -> pivot.paired().otherTerms())));
    }

    private ErrorBarChart.Bar bar(String name, Function<Pivot, Proportion> share) {
        List<Proportion> shares = shown.stream().map(share).toList();
        return new ErrorBarChart.Bar(
                new Series(name, shares.stream().mapToDouble(Proportion::share).toArray()),
                new Series("from", shares.stream().mapToDouble(Proportion::low).toArray()),
                new Series("to", shares.stream().mapToDouble(Proportion::high).toArray()));
    }
}
