package org.parley.analysis.game;

/**
 * The shares of a divisible good that both sides of a war prefer to fighting (Fearon 1995, International Organization
 * 49(3): 379-414, p. 387).
 *
 * @param lower the least share that the first side prefers to war, in [0, 1]
 * @param upper the greatest share for the first side that the second still prefers to war, in [0, 1]
 */
public record BargainingRange(double lower, double upper) {

    private static final double ROUNDING = 1e-12;

    /**
     * Returns the range that is left by what fighting is worth: to the first side, and to the second, as shares of the good.
     * That is a side's probability to win less what war costs it.
     */
    public static BargainingRange of(double first, double second) {
        return new BargainingRange(Math.max(0, first), Math.min(1, 1 - second));
    }

    /** Returns its width: below 0 if the range is empty. */
    public double width() {
        return upper - lower;
    }

    /** Whether both sides prefer a share for the first to war. */
    public boolean contains(double share) {
        return share >= lower - ROUNDING && share <= upper + ROUNDING;
    }
}
