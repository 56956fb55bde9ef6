package org.parley.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * By how much the share of runs that have something differs between two samples whose runs are paired. Only the pairs in
 * which one run has it and the other has not tell of it.
 *
 * @param pairs number of pairs
 * @param gained pairs in which only the second has it
 * @param lost pairs in which only the first has it
 * @param change share of the second less that of the first, in [-1, 1]; NaN if there are no pairs
 * @param low lower end of the 95% interval (Bonett and Price 2012, Adjusted Wald confidence interval for a difference of
 *     binomial proportions based on paired data, Journal of Educational and Behavioral Statistics 37, 479-488)
 * @param high upper end of the interval
 * @param p probability of a difference as large if there were none (exact test of McNemar 1947, two-sided)
 */
public record PairedShare(long pairs, long gained, long lost, double change, double low, double high, double p) {

    private static final double Z = 1.959963984540054;

    /** Fails unless the interval holds the change. */
    public PairedShare {
        if (pairs > 0 && !(low <= change && change <= high && p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(change + " does not lie from " + low + " to " + high);
        }
    }

    /**
     * Returns the difference.
     *
     * @param gained pairs in which only the second has it, at least 0
     * @param lost pairs in which only the first has it, at least 0
     * @param pairs pairs in all, at most 2³¹ − 1
     */
    public static PairedShare of(long gained, long lost, long pairs) {
        if (gained < 0 || lost < 0 || gained + lost > pairs) {
            throw new IllegalArgumentException(gained + " gained and " + lost + " lost are not of " + pairs + " pairs");
        }
        if (pairs == 0) {
            return new PairedShare(0, 0, 0, Double.NaN, Double.NaN, Double.NaN, 1);
        }
        double change = (double) (gained - lost) / pairs;
        double up = (gained + 1.0) / (pairs + 2.0);
        double down = (lost + 1.0) / (pairs + 2.0);
        double margin = Z * FastMath.sqrt((up + down - (up - down) * (up - down)) / (pairs + 2.0));
        return new PairedShare(
                pairs,
                gained,
                lost,
                change,
                Math.max(-1, Math.min(change, up - down - margin)),
                Math.min(1, Math.max(change, up - down + margin)),
                mcNemar(gained, lost));
    }

    private static double mcNemar(long gained, long lost) {
        BinomialDistribution even = new BinomialDistribution(null, Math.toIntExact(gained + lost), 0.5);
        return Math.min(1, 2 * even.cumulativeProbability(Math.toIntExact(Math.min(gained, lost))));
    }

    /**
     * Returns how many pairs would resolve a difference as large as this one, if pairs differ as often as here (Connor 1987,
     * Sample size for testing differences in proportions for the paired-sample design, Biometrics 43, 207-211).
     *
     * @param level chance of a false alarm, in (0, 1); for one of m tests the level of all divided by m
     * @param power chance to find it, in (0, 1)
     * @return the number, or infinity if there is no difference
     */
    public double pairsNeeded(double level, double power) {
        if (gained == lost) {
            return Double.POSITIVE_INFINITY;
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double differ = (double) (gained + lost) / pairs;
        double root = normal.inverseCumulativeProbability(1 - level / 2) * FastMath.sqrt(differ)
                + normal.inverseCumulativeProbability(power) * FastMath.sqrt(differ - change * change);
        return FastMath.ceil(root * root / (change * change));
    }
}
