package org.parley.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A median with an interval between two order statistics (Thompson 1936), which holds for any distribution.
 *
 * @param n number of values
 * @param median their median, NaN if there are none
 * @param low lower end of the interval; minus infinity if there are too few values for one
 * @param high upper end of the interval, or infinity
 */
public record Median(long n, double median, double low, double high) {

    /**
     * Returns the median of a sample.
     *
     * @param sorted the values, in ascending order
     * @param misses how often the interval may miss, in (0, 1)
     */
    public static Median of(double[] sorted, double misses) {
        int n = sorted.length;
        if (n == 0) {
            return new Median(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        int rank = new BinomialDistribution(null, n, 0.5).inverseCumulativeProbability(misses / 2);
        return rank == 0
                ? new Median(n, median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Median(n, median, sorted[rank - 1], sorted[n - rank]);
    }
}
