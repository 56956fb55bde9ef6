package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.part.InfluenceCharts;
import org.parley.answer.words.Numbers;
import org.parley.chart.Caption;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;

/**
 * Sobol' indices of Saltelli's base rows: how much of the variance of a metric from case to case comes from each factor.
 *
 * @param of the metric
 * @param indices of the factors
 */
record BaseRowIndices(Response of, SobolIndices indices) implements View {

    private static final int FEWEST_ROWS = 8;
    private static final double CONFIDENCE = 0.95;
    private static final int RESAMPLES = 1000;
    private static final double HALF_WIDTHS = 1.96;
    private static final int TOLD = 3;

    /** Returns the indices, or null if too few rows have a value everywhere, or the metric does not vary. */
    static BaseRowIndices of(Response of) {
        int d = of.subject().factors().size();
        int rows = of.subject().found().cases().size() / (d + 2);
        double[] y = IntStream.range(0, rows * (d + 2)).mapToDouble(of::value).toArray();
        long whole = IntStream.range(0, rows)
                .filter(row -> DoubleStream.of(y)
                        .skip((long) row * (d + 2))
                        .limit(d + 2L)
                        .allMatch(Double::isFinite))
                .count();
        if (whole < FEWEST_ROWS) {
            return null;
        }
        SobolIndices found = SobolIndices.of(
                y, d, CONFIDENCE, RESAMPLES, of.subject().found().seed());
        return found.variance() > 0 ? new BaseRowIndices(of, found) : null;
    }

    /** Returns the factors, from the greatest index of total order down. */
    private List<Integer> ranked() {
        return IntStream.range(0, of.subject().factors().size())
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -indices.total().get(f).value()))
                .toList();
    }

    /** Returns the mean square of the standard errors of cases, as a share of the variance from case to case. */
    private double chance() {
        double[] errors = of.drawable().stream()
                .map(of::at)
                .mapToDouble(value -> (value.high() - value.low()) / 2 / HALF_WIDTHS)
                .map(error -> error * error)
                .toArray();
        return errors.length == 0 ? Double.NaN : StatUtils.mean(errors) / indices.variance();
    }

    @Override
    public String sentence() {
        return format(
                " Of its variance from case to case most comes from %s.",
                ranked().stream()
                        .limit(TOLD)
                        .map(f -> format(
                                "%s, %s by itself and %s with others",
                                of.subject().factor(f),
                                percent(indices.first().get(f)),
                                percent(indices.total().get(f))))
                        .collect(Collectors.joining("; then ")));
    }

    private static String percent(Index index) {
        return format(
                "%d%% (%d to %d)",
                Math.round(100 * index.value()),
                Math.round(100 * index.interval().low()),
                Math.round(100 * index.interval().high()));
    }

    @Override
    public List<Block> blocks() {
        String title = of.title() + ": what its variance comes from";
        Caption caption = new Caption(
                title,
                "Shares of the variance from case to case, with 95% intervals",
                title + "; Sobol' indices of first and total order for each factor");
        return List.of(
                new Figure(
                        of.figure("indices"),
                        InfluenceCharts.indices(caption, "Factor", indices, ranked(), of.subject()::factor)),
                new Block.Note(format(
                        "Indices are Sobol's, of %,d base rows (Saltelli and others 2010), with percentile intervals over rows. They"
                                + " take a case as one number, so that the chance left in it counts as acting with others: it makes"
                                + " up at most about %.0f%% of the variance here. Indices may lie below 0 or above 100%% by"
                                + " chance.%s",
                        indices.rows(),
                        100 * Math.min(1, chance()),
                        indices.dropped() == 0
                                ? ""
                                : format(
                                        " %s without a value everywhere left out.",
                                        Numbers.counted(indices.dropped(), "row")))));
    }
}
