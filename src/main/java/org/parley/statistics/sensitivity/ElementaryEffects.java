package org.parley.statistics.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What the steps of Morris trajectories did, per range of each factor (Morris 1991, Technometrics 33: 161-174; the mean of
 * absolute values is by Campolongo, Cariboni and Saltelli 2007, Environmental Modelling and Software 22: 1509-1518). A factor
 * matters if its mean of absolute effects is large; it acts non-linearly or together with others if their deviation is.
 *
 * @param effects {@code effects[t][i]}: effect of factor i in trajectory t; NaN where a run of the step does not count
 * @param mean μ, mean effect of each factor, NaN if none counts
 * @param meanAbsolute μ*, mean absolute effect of each factor
 * @param deviation σ, standard deviation of the effects of each factor (n − 1); 0 if only one counts
 * @param counted how many effects of each factor count
 */
public record ElementaryEffects(
        List<List<Double>> effects,
        List<Double> mean,
        List<Double> meanAbsolute,
        List<Double> deviation,
        List<Long> counted) {

    /** Copies the lists. */
    public ElementaryEffects {
        effects = effects.stream().map(List::copyOf).toList();
        mean = List.copyOf(mean);
        meanAbsolute = List.copyOf(meanAbsolute);
        deviation = List.copyOf(deviation);
        counted = List.copyOf(counted);
    }

    /**
     * Reads effects off trajectories one after the other.
     *
     * @param points {@code [r (d + 1)][d]}: each trajectory changes one factor at a time, each factor once, in any order
     * @param y outcome at each point; NaN does not count
     */
    public static ElementaryEffects of(double[][] points, double[] y) {
        int d = points.length == 0 ? 0 : points[0].length;
        if (d == 0 || points.length % (d + 1) != 0 || y.length != points.length) {
            throw new IllegalArgumentException("trajectories of " + d + " factors have " + (d + 1)
                    + " points each, not " + points.length + " in all with " + y.length + " outcomes");
        }
        double[][] effects = new double[points.length / (d + 1)][d];
        for (int t = 0; t < effects.length; t++) {
            boolean[] changed = new boolean[d];
            for (int p = t * (d + 1); p < t * (d + 1) + d; p++) {
                int factor = changed(points[p], points[p + 1]);
                if (factor < 0 || changed[factor]) {
                    throw new IllegalArgumentException("trajectory " + t
                            + " does not change one factor at a time and each once, as between points " + p + " and "
                            + (p + 1));
                }
                changed[factor] = true;
                effects[t][factor] = (y[p + 1] - y[p]) / (points[p + 1][factor] - points[p][factor]);
            }
        }
        return of(effects);
    }

    private static ElementaryEffects of(double[][] effects) {
        List<SummaryStatistics> plain = summaries(effects, 1);
        List<SummaryStatistics> absolute = summaries(effects, -1);
        return new ElementaryEffects(
                Arrays.stream(effects)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                plain.stream().map(SummaryStatistics::getMean).toList(),
                absolute.stream().map(SummaryStatistics::getMean).toList(),
                plain.stream().map(SummaryStatistics::getStandardDeviation).toList(),
                plain.stream().map(SummaryStatistics::getN).toList());
    }

    /** Summaries by factor of the effects as they are, or with negative ones turned by a sign. */
    private static List<SummaryStatistics> summaries(double[][] effects, int signOfNegative) {
        return IntStream.range(0, effects[0].length)
                .mapToObj(i -> {
                    SummaryStatistics summary = new SummaryStatistics();
                    for (double[] row : effects) {
                        if (!Double.isNaN(row[i])) {
                            summary.addValue(row[i] < 0 ? signOfNegative * row[i] : row[i]);
                        }
                    }
                    return summary;
                })
                .toList();
    }

    /** The one factor in which two points differ, or −1 if there is not just one. */
    private static int changed(double[] from, double[] to) {
        int[] differ =
                IntStream.range(0, from.length).filter(i -> from[i] != to[i]).toArray();
        return differ.length == 1 ? differ[0] : -1;
    }
}
