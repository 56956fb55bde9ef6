package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.Comparator;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;

/**
 * Cases as bars with intervals, from the greatest value of a metric down.
 *
 * @param of the metric
 */
record RankedCases(Response of) implements View {

    private static final int MOST = 24;

    @Override
    public List<Block> blocks() {
        List<Integer> ranked = of.drawable().stream()
                .sorted(Comparator.comparingDouble(c -> -of.value(c)))
                .toList();
        Figure figure = new Figure(of.figure("cases"), bars(Subject.ends(ranked, MOST, MOST / 2)));
        return ranked.size() <= MOST
                ? List.of(figure)
                : List.of(
                        figure,
                        new Block.Note(format(
                                "Shown are the %d cases with the greatest and the %d with the least; metrics.csv has all %,d."
                                        + " The extremes of so many lie a little too far out by chance.",
                                MOST / 2, MOST / 2, ranked.size())));
    }

    private ErrorBarChart bars(List<Integer> cases) {
        String title = cases.size() == 1
                ? of.title() + " in the one case"
                : format(
                        "%s: from %s down to %s",
                        of.title(), of.number(cases.get(0)), of.number(cases.get(cases.size() - 1)));
        return new ErrorBarChart(
                new Caption(
                        title,
                        of.meaning() + ", with 95% intervals",
                        title + "; a bar with its interval for each case, the greatest first"),
                "Case",
                of.scale(),
                cases.stream().map(of.subject()::caseName).toList(),
                List.of(ErrorBarChart.Bar.of(
                        "value", cases.stream().map(of::ends).toList())));
    }
}
