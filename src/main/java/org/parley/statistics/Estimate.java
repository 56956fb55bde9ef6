package org.parley.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;

/**
 * What a sample says of a number, with the interval that chance leaves open: it misses the true number at most once in
 * 10 000 samples. In a sample a NaN stands for a run that does not count.
 *
 * @param n number of values that count
 * @param value the estimate, NaN if nothing counts
 * @param low lower end of the interval; minus infinity if the sample is too small to have one
 * @param high upper end of the interval, or infinity
 */
public record Estimate(long n, double value, double low, double high) {

    /** How often the interval misses. */
    public static final double MISSES = 1e-4;

    /** Fails unless the value lies in the interval. */
    public Estimate {
        if (n < 0 || n > 0 && !(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " of " + n + " does not lie from " + low + " to " + high);
        }
    }

    /** Returns a number that is known for certain; NaN if there is none. */
    public static Estimate exact(double value) {
        return Double.isNaN(value) ? none() : new Estimate(1, value, value, value);
    }

    /** Returns the mean, with Student's interval (Student 1908). */
    public static Estimate mean(double[] sample) {
        SummaryStatistics counted = counted(sample);
        double error = counted.getStandardDeviation() / FastMath.sqrt(counted.getN());
        return around(counted.getMean(), error, counted.getN());
    }

    /**
     * Returns the share of ones, with the interval of Clopper and Pearson (1934).
     *
     * @param sample zeros and ones
     */
    public static Estimate share(double[] sample) {
        SummaryStatistics counted = counted(sample);
        long n = counted.getN();
        long ones = FastMath.round(counted.getSum());
        if (n == 0) {
            return none();
        }
        double low = ones == 0
                ? 0
                : new BetaDistribution(null, ones, n - ones + 1.0).inverseCumulativeProbability(MISSES / 2);
        double high = ones == n
                ? 1
                : new BetaDistribution(null, ones + 1.0, n - ones).inverseCumulativeProbability(1 - MISSES / 2);
        return new Estimate(n, (double) ones / n, low, high);
    }

    /** Returns the median, with the interval between two order statistics (Thompson 1936). */
    public static Estimate median(double[] sample) {
        double[] sorted =
                Arrays.stream(sample).filter(x -> !Double.isNaN(x)).sorted().toArray();
        Median median = Median.of(sorted, MISSES);
        return sorted.length == 0 ? none() : new Estimate(median.n(), median.median(), median.low(), median.high());
    }

    /**
     * Returns the difference of two means or shares whose runs share their luck by number. The interval takes run by run
     * what each adds to the difference, so that common luck cancels, also where the means are over different runs
     * (Cochran 1977, Sampling Techniques, section 6.4: linearisation of a ratio).
     *
     * @param sample the first sample
     * @param against the second, of the same length
     */
    public static Estimate difference(double[] sample, double[] against) {
        SummaryStatistics one = counted(sample);
        SummaryStatistics other = counted(against);
        SummaryStatistics parts = new SummaryStatistics();
        for (int r = 0; r < sample.length; r++) {
            parts.addValue(part(sample[r], one, sample.length) - part(against[r], other, sample.length));
        }
        double error = parts.getStandardDeviation() / FastMath.sqrt(sample.length);
        return around(one.getMean() - other.getMean(), error, FastMath.min(one.getN(), other.getN()));
    }

    private static double part(double x, SummaryStatistics all, int runs) {
        return Double.isNaN(x) ? 0 : (x - all.getMean()) * runs / all.getN();
    }

    /**
     * Returns the difference of two medians. Their intervals are taken for normal ones (Woodruff 1952) and the common luck
     * is not made use of, so that the interval is rather too wide.
     */
    public static Estimate medianDifference(double[] sample, double[] against) {
        Estimate one = median(sample);
        Estimate other = median(against);
        double margin = FastMath.hypot(one.reach(), other.reach());
        double value = one.value - other.value;
        return new Estimate(FastMath.min(one.n, other.n), value, value - margin, value + margin);
    }

    private double reach() {
        return FastMath.max(high - value, value - low);
    }

    /** Returns the same, less a known number. */
    public Estimate minus(double known) {
        return new Estimate(n, value - known, low - known, high - known);
    }

    private static Estimate around(double value, double error, long n) {
        if (n < 2) {
            return n == 0 ? none() : new Estimate(n, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double margin = new TDistribution(null, n - 1.0).inverseCumulativeProbability(1 - MISSES / 2) * error;
        return new Estimate(n, value, value - margin, value + margin);
    }

    private static Estimate none() {
        return new Estimate(0, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static SummaryStatistics counted(double[] sample) {
        SummaryStatistics counted = new SummaryStatistics();
        for (double x : sample) {
            if (!Double.isNaN(x)) {
                counted.addValue(x);
            }
        }
        return counted;
    }
}
