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
     * Returns the range that war leaves.
     *
     * @param victory probability that the first side would win, in [0, 1]
     * @param firstCost what war costs the first side, as a share of the good, at least 0
     * @param secondCost what war costs the second side, likewise
     */
    public static BargainingRange ofWar(double victory, double firstCost, double secondCost) {
        return new BargainingRange(Math.max(0, victory - firstCost), Math.min(1, victory + secondCost));
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
