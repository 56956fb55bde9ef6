package org.parley.statistics.interval;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.interval.AgrestiCoullInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.math3.util.FastMath;

/**
 * Two-sided intervals for a share: {@code count} runs of {@code of} have something (compared by Brown, Cai and DasGupta 2001,
 * Statistical Science 16: 101-133). None has a correction for continuity.
 */
public final class ShareInterval {

    /** Accuracy of quantiles. */
    private static final double ACCURACY = 1e-12;

    private ShareInterval() {}

    /** Returns the score interval (Wilson 1927): near the confidence on average, never outside [0, 1]. */
    public static Interval wilson(int count, int of, double confidence) {
        check(count, of, confidence);
        ConfidenceInterval found = new WilsonScoreInterval().createInterval(of, count, confidence);
        return new Interval(
                count == 0 ? 0 : FastMath.max(0, found.getLowerBound()),
                count == of ? 1 : FastMath.min(1, found.getUpperBound()));
    }

    /** Returns the exact interval (Clopper and Pearson 1934): never misses more often than it says. */
    public static Interval clopperPearson(int count, int of, double confidence) {
        check(count, of, confidence);
        double tail = (1 - confidence) / 2;
        return new Interval(
                count == 0 ? 0 : beta(count, of - count + 1.0, tail),
                count == of ? 1 : beta(count + 1.0, of - count, 1 - tail));
    }

    /** Returns the adjusted Wald interval (Agresti and Coull 1998); its ends may lie outside [0, 1]. */
    public static Interval agrestiCoull(int count, int of, double confidence) {
        check(count, of, confidence);
        ConfidenceInterval found = new AgrestiCoullInterval().createInterval(of, count, confidence);
        return new Interval(found.getLowerBound(), found.getUpperBound());
    }

    /**
     * Returns the equal-tailed interval of the posterior under Jeffreys' prior Beta(1/2, 1/2); where nothing or everything
     * was counted its end is 0 or 1 (Brown, Cai and DasGupta 2001, section 3.1.2).
     */
    public static Interval jeffreys(int count, int of, double confidence) {
        check(count, of, confidence);
        double tail = (1 - confidence) / 2;
        return new Interval(
                count == 0 ? 0 : beta(count + 0.5, of - count + 0.5, tail),
                count == of ? 1 : beta(count + 0.5, of - count + 0.5, 1 - tail));
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static void check(int count, int of, double confidence) {
        Interval.checked(confidence);
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }
}
