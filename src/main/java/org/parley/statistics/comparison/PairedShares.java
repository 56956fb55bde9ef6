package org.parley.statistics.comparison;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;

/**
 * Difference of two shares over runs that share their luck by number. Only pairs that differ say anything about it.
 *
 * @param pairs number of pairs that count
 * @param onlyFirst pairs in which only the first run has it
 * @param onlySecond pairs in which only the second has it
 * @param difference share in the first less share in the second, in [−1, 1]; NaN if no pair counts
 * @param interval of the difference, after one half is added to each of the four cells (Agresti and Min 2005, Statistics in
 *     Medicine 24: 729-740)
 * @param p two-sided, exact ({@link SignTests#mcNemar})
 */
public record PairedShares(int pairs, int onlyFirst, int onlySecond, double difference, Interval interval, double p) {

    /**
     * Compares two samples run by run.
     *
     * @param first zeros and ones by run; NaN does not count
     * @param second of the same runs
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static PairedShares of(double[] first, double[] second, double confidence) {
        int pairs = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (double d : Samples.differences(first, second)) {
            pairs++;
            onlyFirst += d > 0 ? 1 : 0;
            onlySecond += d < 0 ? 1 : 0;
        }
        return of(onlyFirst, onlySecond, pairs, confidence);
    }

    /**
     * Compares two samples that were counted.
     *
     * @param onlyFirst pairs in which only the first run has it, at least 0
     * @param onlySecond pairs in which only the second has it, at least 0
     * @param pairs pairs in all
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static PairedShares of(int onlyFirst, int onlySecond, int pairs, double confidence) {
        if (onlyFirst < 0 || onlySecond < 0 || onlyFirst + onlySecond > pairs) {
            throw new IllegalArgumentException(
                    onlyFirst + " and " + onlySecond + " pairs that differ are not of " + pairs + " pairs");
        }
        double n = pairs + 2.0;
        double centre = (onlyFirst - onlySecond) / n;
        double either = (onlyFirst + onlySecond + 1) / n;
        double z =
                new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + Interval.checked(confidence)) / 2);
        double margin = z * FastMath.sqrt((either - centre * centre) / n);
        double difference = pairs == 0 ? Double.NaN : (onlyFirst - onlySecond) / (double) pairs;
        Interval interval = new Interval(FastMath.max(-1, centre - margin), FastMath.min(1, centre + margin));
        return new PairedShares(
                pairs, onlyFirst, onlySecond, difference, interval, SignTests.mcNemar(onlyFirst, onlySecond));
    }

    /** Returns the standard deviation of the difference of a single pair, in [0, 1]. */
    public double standardDeviation() {
        return FastMath.sqrt((onlyFirst + onlySecond) / (double) pairs - difference * difference);
    }
}
