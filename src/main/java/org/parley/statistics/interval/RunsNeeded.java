package org.parley.statistics.interval;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/** How many runs are needed, by the normal approximation (Law 2015, Simulation Modeling and Analysis, chapters 9 and 10). */
public final class RunsNeeded {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private RunsNeeded() {}

    /**
     * Returns the runs for an interval of a mean of given half-width.
     *
     * @param standardDeviation of single runs, at least 0; of paired differences if these are meant
     * @param halfWidth above 0, in the same unit
     * @param confidence strictly between 0 and 1
     */
    public static long forHalfWidth(double standardDeviation, double halfWidth, double confidence) {
        return runs(twoSided(confidence), standardDeviation, halfWidth);
    }

    /**
     * Returns the runs with which a two-sided test finds a mean that differs from 0 by so much.
     *
     * @param standardDeviation of single runs, or of paired differences; for two independent samples of one size that of
     *     the difference of two runs
     * @param difference true difference, not 0
     * @param confidence strictly between 0 and 1: 1 less the probability to find a difference where there is none
     * @param power strictly between 0 and 1: the probability to find it where there is
     */
    public static long forDifference(double standardDeviation, double difference, double confidence, double power) {
        double z = twoSided(confidence) + NORMAL.inverseCumulativeProbability(Interval.checked(power));
        return runs(z, standardDeviation, FastMath.abs(difference));
    }

    private static double twoSided(double confidence) {
        return NORMAL.inverseCumulativeProbability((1 + Interval.checked(confidence)) / 2);
    }

    private static long runs(double z, double standardDeviation, double distance) {
        if (!(distance > 0 && standardDeviation >= 0)) {
            throw new IllegalArgumentException("no number of runs finds " + distance + " with a standard deviation of "
                    + standardDeviation + ": the first must be above 0, the second at least 0");
        }
        double root = z * standardDeviation / distance;
        return FastMath.max(1, (long) FastMath.ceil(root * root));
    }
}
