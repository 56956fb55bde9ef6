package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;
import org.parley.findings.sweep.MetricValue;

/** Cases as bars with intervals, from the greatest value of a metric down. */
final class RankedCases {

    private static final int MOST = 24;

    private RankedCases() {}

    static List<Block> of(SweepSubject subject, int m) {
        List<Integer> ranked = subject.drawable(m).stream()
                .sorted(Comparator.comparingDouble(c -> -subject.value(m, c).value()))
                .toList();
        boolean isLong = ranked.size() > MOST;
        List<Integer> shown = isLong
                ? IntStream.range(0, MOST)
                        .mapToObj(k -> ranked.get(k < MOST / 2 ? k : ranked.size() - MOST + k))
                        .toList()
                : ranked;
        Figure figure = new Figure(subject.figure(m, "cases"), bars(subject, m, shown));
        return isLong
                ? List.of(
                        figure,
                        new Block.Note(format(
                                "Shown are the %d cases with the greatest and the %d with the least; metrics.csv has all %,d."
                                        + " The extremes of so many lie a little too far out by chance.",
                                MOST / 2, MOST / 2, ranked.size())))
                : List.of(figure);
    }

    private static ErrorBarChart bars(SweepSubject subject, int m, List<Integer> cases) {
        String title = cases.size() == 1
                ? SweepSubject.capital(subject.metric(m)) + " in the one case"
                : format(
                        "%s: from %s down to %s",
                        SweepSubject.capital(subject.metric(m)),
                        subject.number(m, subject.value(m, cases.get(0)).value()),
                        subject.number(
                                m, subject.value(m, cases.get(cases.size() - 1)).value()));
        return new ErrorBarChart(
                new Caption(
                        title,
                        subject.meaning(m) + ", with 95% intervals",
                        title + "; a bar with its interval for each case, the greatest first"),
                "Case",
                subject.isShare(m) ? Axis.Scale.SHARE : Axis.Scale.NUMBER,
                cases.stream().map(subject::caseName).toList(),
                List.of(new ErrorBarChart.Bar(
                        series("value", subject, m, cases, MetricValue::value),
                        series("from", subject, m, cases, MetricValue::low),
                        series("to", subject, m, cases, MetricValue::high))));
    }

    private static Series series(
            String name, SweepSubject subject, int m, List<Integer> cases, ToDoubleFunction<MetricValue> of) {
        return new Series(
                name,
                cases.stream().map(c -> subject.value(m, c)).mapToDouble(of).toArray());
    }
}
