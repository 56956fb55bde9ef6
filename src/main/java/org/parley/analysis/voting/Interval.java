package org.parley.analysis.voting;

/**
 * All points on a line from one to another, both included.
 *
 * @param low the least; may be negative infinity
 * @param high the greatest, at least {@code low}; may be infinity
 */
public record Interval(double low, double high) {

    /** Checks the ends. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval must run from low to high, not from " + low + " to " + high);
        }
    }

    /** Returns the point of the interval that is nearest to {@code x}. */
    public double nearest(double x) {
        return x < low ? low : x > high ? high : x;
    }

    /** Returns the part of it within ends that it reaches into. */
    public Interval within(double least, double most) {
        return new Interval(Math.max(low, least), Math.min(high, most));
    }
}
