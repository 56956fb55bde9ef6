package org.parley.statistics.interval;

/**
 * An interval that covers the true number with the confidence it was made for.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) {

    /** Fails if the ends are in disorder. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval cannot reach from " + low + " to " + high);
        }
    }

    /** Returns whether a number lies in the interval, its ends included. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** Returns the confidence, or fails unless it is a probability strictly between 0 and 1. */
    public static double checked(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, not be " + confidence);
        }
        return confidence;
    }
}
