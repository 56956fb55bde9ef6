package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;
import org.parley.findings.sweep.MetricValue;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;

/** How much of the variance of a metric from case to case comes from each factor: Sobol' indices of Saltelli's base rows. */
final class BaseRowIndices {

    private static final int FEWEST_ROWS = 8;
    private static final double CONFIDENCE = 0.95;
    private static final int RESAMPLES = 1000;
    private static final double HALF_WIDTHS = 1.96;
    private static final int TOLD = 3;

    private final SweepSubject subject;
    private final int m;
    private final SobolIndices indices;
    private final double chance;
    private final List<Integer> ranked;

    private BaseRowIndices(SweepSubject subject, int m, SobolIndices indices, double chance) {
        this.subject = subject;
        this.m = m;
        this.indices = indices;
        this.chance = chance;
        ranked = IntStream.range(0, subject.factors().size())
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -indices.total().get(f).value()))
                .toList();
    }

    /** Returns the indices, or null if too few rows have a value everywhere, or the metric does not vary. */
    static BaseRowIndices of(SweepSubject subject, int m) {
        int d = subject.factors().size();
        int rows = subject.found().cases().size() / (d + 2);
        double[] y = IntStream.range(0, rows * (d + 2))
                .mapToDouble(c -> subject.value(m, c).value())
                .toArray();
        long whole = IntStream.range(0, rows)
                .filter(row ->
                        IntStream.range(row * (d + 2), (row + 1) * (d + 2)).allMatch(c -> Double.isFinite(y[c])))
                .count();
        if (whole < FEWEST_ROWS) {
            return null;
        }
        SobolIndices found =
                SobolIndices.of(y, d, CONFIDENCE, RESAMPLES, subject.found().seed());
        return found.variance() > 0 ? new BaseRowIndices(subject, m, found, chance(subject, m, found)) : null;
    }

    /** The mean square of the standard errors of cases, as a share of the variance from case to case. */
    private static double chance(SweepSubject subject, int m, SobolIndices found) {
        double[] errors = subject.drawable(m).stream()
                .map(c -> subject.value(m, c))
                .mapToDouble(BaseRowIndices::squaredError)
                .toArray();
        return errors.length == 0 ? Double.NaN : StatUtils.mean(errors) / found.variance();
    }

    private static double squaredError(MetricValue value) {
        double error = (value.high() - value.low()) / 2 / HALF_WIDTHS;
        return error * error;
    }

    String sentence() {
        List<String> told = ranked.subList(0, Math.min(TOLD, ranked.size())).stream()
                .map(f -> format(
                        "%s, %s by itself and %s with others",
                        subject.factor(f),
                        percent(indices.first().get(f)),
                        percent(indices.total().get(f))))
                .toList();
        return format(" Of its variance from case to case most comes from %s.", String.join("; then ", told));
    }

    private static String percent(Index index) {
        return format(
                "%d%% (%d to %d)",
                Math.round(100 * index.value()),
                Math.round(100 * index.interval().low()),
                Math.round(100 * index.interval().high()));
    }

    List<Block> blocks() {
        String title = SweepSubject.capital(subject.metric(m)) + ": what its variance comes from";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figure(
                subject.figure(m, "indices"),
                new ErrorBarChart(
                        new Caption(
                                title,
                                "Shares of the variance from case to case, with 95% intervals",
                                title + "; Sobol' indices of first and total order for each factor"),
                        "Factor",
                        Axis.Scale.SHARE,
                        ranked.stream().map(subject::factor).toList(),
                        List.of(bar("by itself", indices.first()), bar("with others", indices.total())))));
        blocks.add(new Block.Note(format(
                "Indices are Sobol's, of %,d base rows (Saltelli and others 2010), with percentile intervals over rows. They take a"
                        + " case as one number, so that the chance left in it counts as acting with others: it makes up at most about"
                        + " %.0f%% of the variance here. Indices may lie below 0 or above 100%% by chance.%s",
                indices.rows(),
                100 * Math.min(1, chance),
                indices.dropped() == 0
                        ? ""
                        : format(
                                " %s without a value everywhere left out.",
                                SweepSubject.count(indices.dropped(), "row")))));
        return blocks;
    }

    private ErrorBarChart.Bar bar(String name, List<Index> of) {
        return new ErrorBarChart.Bar(
                series(name, of, Index::value),
                series("from", of, i -> i.interval().low()),
                series("to", of, i -> i.interval().high()));
    }

    private Series series(String name, List<Index> of, ToDoubleFunction<Index> number) {
        return new Series(name, ranked.stream().map(of::get).mapToDouble(number).toArray());
    }
}
