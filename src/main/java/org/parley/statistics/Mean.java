package org.parley.statistics;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean with its 95% interval (normal approximation).
 *
 * @param n number of values
 * @param mean their mean, NaN if there are none
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Mean(long n, double mean, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** Returns the mean of what was collected. */
    public static Mean of(SummaryStatistics values) {
        return of(values.getN(), values.getMean(), values.getStandardDeviation());
    }

    /**
     * Returns the mean of a sample.
     *
     * @param n number of values
     * @param mean their mean, NaN if there are none
     * @param deviation their standard deviation
     */
    public static Mean of(long n, double mean, double deviation) {
        double error = n < 2 ? 0 : Z * deviation / Math.sqrt(n);
        return new Mean(n, mean, mean - error, mean + error);
    }
}
