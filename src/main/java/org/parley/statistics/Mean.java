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
        double error = values.getN() < 2 ? 0 : Z * values.getStandardDeviation() / Math.sqrt(values.getN());
        return new Mean(values.getN(), values.getMean(), values.getMean() - error, values.getMean() + error);
    }
}
