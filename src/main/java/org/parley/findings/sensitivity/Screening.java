package org.parley.findings.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Bootstrap;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.sensitivity.ElementaryEffects;

/**
 * What the first stage finds, metric by metric.
 *
 * @param effects elementary effects of all factors, per whole of a factor's probability
 * @param intervals 95% BCa interval of each factor's mean absolute effect over trajectories; without end if too few count
 */
public record Screening(List<ElementaryEffects> effects, List<List<Interval>> intervals) {

    private static final double CONFIDENCE = 0.95;
    private static final int RESAMPLES = 1000;
    private static final Interval NONE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Copies the lists. */
    public Screening {
        effects = List.copyOf(effects);
        intervals = intervals.stream().map(List::copyOf).toList();
    }

    /**
     * Works out the effects.
     *
     * @param points {@code [r (d + 1)][d]}
     * @param y mean outcome of the runs that count, by metric and point; NaN where none does
     */
    static Screening of(double[][] points, double[][] y, long seed) {
        List<ElementaryEffects> effects = new ArrayList<>();
        List<List<Interval>> intervals = new ArrayList<>();
        for (double[] outcomes : y) {
            ElementaryEffects found = ElementaryEffects.of(points, outcomes);
            effects.add(found);
            intervals.add(IntStream.range(0, points[0].length)
                    .mapToObj(i -> interval(found, i, seed))
                    .toList());
        }
        return new Screening(effects, intervals);
    }

    private static Interval interval(ElementaryEffects found, int factor, long seed) {
        double[] sizes = found.effects().stream()
                .mapToDouble(row -> FastMath.abs(row.get(factor)))
                .toArray();
        return found.counted().get(factor) < 2
                ? NONE
                : Bootstrap.drawn(
                                sizes,
                                x -> {
                                    double sum = 0;
                                    for (double v : x) {
                                        sum += v;
                                    }
                                    return sum / x.length;
                                },
                                CONFIDENCE,
                                RESAMPLES,
                                seed)
                        .bca();
    }

    /** Returns a factor's mean absolute effect on a metric as a share of the greatest one; 0 if there is none. */
    private double weight(int metric, int factor) {
        List<Double> sizes = effects.get(metric).meanAbsolute();
        double greatest =
                sizes.stream().filter(v -> v > 0).mapToDouble(v -> v).max().orElse(0);
        return greatest > 0 && sizes.get(factor) > 0 ? sizes.get(factor) / greatest : 0;
    }

    /** Returns the greatest of a factor's weights over all metrics. */
    private double weight(int factor) {
        return IntStream.range(0, effects.size())
                .mapToDouble(m -> weight(m, factor))
                .max()
                .orElse(0);
    }

    /** Returns all factors, by place, from the greatest mean absolute effect on a metric down. */
    public List<Integer> ranked(int metric) {
        return ranked(Comparator.comparingDouble(i -> -weight(metric, i)));
    }

    /** Returns the factors that matter most for any of the metrics, by place, from the greatest weight down. */
    List<Integer> top(int n) {
        return ranked(Comparator.comparingDouble(i -> -weight(i))).subList(0, n);
    }

    private List<Integer> ranked(Comparator<Integer> order) {
        return IntStream.range(0, effects.get(0).mean().size())
                .boxed()
                .sorted(order)
                .toList();
    }
}
