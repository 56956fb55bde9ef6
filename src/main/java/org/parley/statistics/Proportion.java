package org.parley.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share of runs with its 95% interval (Wilson 1927).
 *
 * @param count runs that have it
 * @param of runs in all
 * @param share {@code count / of}, NaN if there are none
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Proportion(long count, long of, double share, double low, double high) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Returns a share with its interval.
     *
     * @param count runs that have it, from 0 to {@code of}
     * @param of runs in all, at most 2³¹ − 1
     */
    public static Proportion of(long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
        if (of == 0) {
            return new Proportion(0, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        ConfidenceInterval interval =
                new WilsonScoreInterval().createInterval(Math.toIntExact(of), Math.toIntExact(count), CONFIDENCE);
        return new Proportion(
                count,
                of,
                (double) count / of,
                count == 0 ? 0 : interval.getLowerBound(),
                count == of ? 1 : interval.getUpperBound());
    }
}
