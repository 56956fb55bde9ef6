package org.parley.statistics.comparison;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;

/**
 * Whether a difference is so small that it does not matter, by two one-sided tests (Schuirmann 1987, Journal of
 * Pharmacokinetics and Biopharmaceutics 15: 657-680; normal approximation). Not finding a difference does not show that.
 *
 * @param p greater of the two one-sided probabilities: the differences are equivalent at any level above it
 * @param interval the difference is within the margin at the level asked for just if this lies within it
 */
public record Equivalence(double p, Interval interval) {

    /**
     * Tests a difference.
     *
     * @param difference estimated
     * @param standardError of it, above 0
     * @param margin the greatest difference that does not matter, above 0
     * @param level probability to call it equivalent where it is not, strictly between 0 and 1/2
     */
    public static Equivalence of(double difference, double standardError, double margin, double level) {
        if (!(standardError > 0 && margin > 0)) {
            throw new IllegalArgumentException(
                    "standard error and margin must be above 0, not " + standardError + " and " + margin);
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double reach = -normal.inverseCumulativeProbability(Interval.checked(level)) * standardError;
        return new Equivalence(
                normal.cumulativeProbability((FastMath.abs(difference) - margin) / standardError),
                new Interval(difference - reach, difference + reach));
    }

    /** Returns whether the differences are equivalent at a level. */
    public boolean at(double level) {
        return p <= level;
    }
}
