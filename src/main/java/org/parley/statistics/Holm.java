package org.parley.statistics;

/**
 * Holm's adjustment of probabilities for testing many things at once (Holm 1979, Scandinavian Journal of Statistics 6: 65-70):
 * the chance of even one wrong finding stays within the level, whatever the tests have to do with each other.
 */
public final class Holm {

    private Holm() {}

    /**
     * Returns adjusted probabilities.
     *
     * @param p each in [0, 1]; NaN stands for a test that was not made and stays NaN
     * @return in the same order; what is at most the level is found at that level
     */
    public static double[] adjusted(double[] p) {
        return Adjustment.stepDown(p);
    }
}
