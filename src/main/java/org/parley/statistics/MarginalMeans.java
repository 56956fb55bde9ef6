package org.parley.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;

/**
 * The mean of a response over parts of the range of one factor, whatever the others are: what a factor does on average over a
 * design (its main effect). Intervals are Student's, over the cases of a part; so they hold for designs whose cases are as good
 * as independent, and are wider than need be for balanced ones.
 *
 * @param parts from the least values of the factor to the greatest, at least one
 */
public record MarginalMeans(List<Part> parts) {

    private static final double UPPER = 0.975;
    private static final int MOST_LEVELS = 7;
    private static final int PARTS = 5;
    private static final int LEAST_CASES = 4;

    /**
     * A part of the range.
     *
     * @param x mean of the factor in it
     * @param from its least value of the factor
     * @param to its greatest value
     * @param n number of cases
     * @param mean of the response
     * @param low lower end of the 95% interval; minus infinity if there is one case only
     * @param high upper end, or infinity
     * @param variance squared standard error of the mean; infinite if there is one case only
     */
    public record Part(
            double x, double from, double to, long n, double mean, double low, double high, double variance) {}

    /** Copies the parts. */
    public MarginalMeans {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("means need a case");
        }
    }

    /**
     * Divides cases into the levels of a factor, if there are at most 7, or else into up to five parts of about equal numbers
     * of cases. Cases with equal values are in the same part.
     *
     * @param x values of the factor, finite
     * @param y responses, as many, finite
     */
    public static MarginalMeans of(double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "as many responses as values are needed, at least one, not " + y.length + " for " + x.length);
        }
        List<Integer> order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .toList();
        long levels = Arrays.stream(x).distinct().count();
        int parts = levels <= MOST_LEVELS ? x.length : Math.max(1, Math.min(PARTS, x.length / LEAST_CASES));
        List<Part> found = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int to = levels <= MOST_LEVELS
                    ? from + 1
                    : Math.max(from + 1, (int) ((found.size() + 1L) * order.size() / parts));
            while (to < order.size() && x[order.get(to)] == x[order.get(to - 1)]) {
                to++;
            }
            found.add(part(order.subList(from, to), x, y));
            from = to;
        }
        return new MarginalMeans(found);
    }

    private static Part part(List<Integer> cases, double[] x, double[] y) {
        SummaryStatistics across = new SummaryStatistics();
        SummaryStatistics up = new SummaryStatistics();
        cases.forEach(i -> {
            across.addValue(x[i]);
            up.addValue(y[i]);
        });
        long n = up.getN();
        double variance = n < 2 ? Double.POSITIVE_INFINITY : up.getVariance() / n;
        double half = n < 2 ? variance : quantile(n - 1.0) * FastMath.sqrt(variance);
        return new Part(
                across.getMean(),
                across.getMin(),
                across.getMax(),
                n,
                up.getMean(),
                up.getMean() - half,
                up.getMean() + half,
                variance);
    }

    private static double quantile(double degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability(UPPER);
    }

    /**
     * Returns by how much the mean in the last part exceeds that in the first, with its 95% interval (Welch 1947); without end
     * if one of them holds one case only.
     */
    public Mean change() {
        Part first = parts.get(0);
        Part last = parts.get(parts.size() - 1);
        double difference = last.mean - first.mean;
        double variance = first.variance + last.variance;
        if (Double.isInfinite(variance)) {
            return new Mean(first.n + last.n, difference, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double degrees = variance
                * variance
                / (first.variance * first.variance / (first.n - 1) + last.variance * last.variance / (last.n - 1));
        double half = variance > 0 ? quantile(degrees) * FastMath.sqrt(variance) : 0;
        return new Mean(first.n + last.n, difference, difference - half, difference + half);
    }
}
