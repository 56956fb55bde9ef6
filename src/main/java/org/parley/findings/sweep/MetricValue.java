package org.parley.findings.sweep;

/**
 * A metric in one case, with its 95% interval: Wilson's for a share, the normal one for a mean, order statistics for a median.
 *
 * @param n runs that count
 * @param value the value, NaN if no run counts
 * @param low lower end of the interval; minus infinity if there are too few runs for one
 * @param high upper end of the interval, or infinity
 */
public record MetricValue(long n, double value, double low, double high) {

    /** Returns half the width of the interval; infinite while there is none. */
    public double halfWidth() {
        return n < 2 ? Double.POSITIVE_INFINITY : (high - low) / 2;
    }
}
