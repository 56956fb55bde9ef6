package org.parley.statistics.forecast;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Permutation test of discrimination: whether forecasts fit the cases for which they were made better than other cases. Who only knows the
 * base rate passes as often as the level says.
 */
public final class PermutationTest {

    /** Sums in another order differ by rounding. */
    private static final double ROUNDING = 1e-12;

    private PermutationTest() {}

    /**
     * Returns the share of shuffles of the forecasts with a score as good or better.
     *
     * @param p forecasts
     * @param y what came
     * @param score by what they are judged
     * @param shuffles how many
     * @param seed any number
     */
    public static double p(double[] p, double[] y, ProbabilityScore score, int shuffles, long seed) {
        double[] shuffled = p.clone();
        double given = score.mean(p, y) + ROUNDING;
        RandomGenerator random = new Well19937c(seed);
        int asGood = 0;
        for (int s = 0; s < shuffles; s++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double kept = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = kept;
            }
            asGood += score.mean(shuffled, y) <= given ? 1 : 0;
        }
        return (double) asGood / shuffles;
    }
}
