package org.parley.statistics.interval;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * What resampling a sample says of a statistic of it: Efron's bootstrap with the interval that is corrected for bias and
 * acceleration, BCa (Efron 1987, Journal of the American Statistical Association 82: 171-185; Efron and Tibshirani 1993, An
 * Introduction to the Bootstrap, chapter 14). NaN in a sample stands for a run that does not count.
 *
 * @param statistic of the sample itself
 * @param biasCorrection z0: the normal quantile of the share of resamples below the statistic, those equal to it counted half
 * @param acceleration a, from leaving out one value at a time (Efron and Tibshirani 1993, equation 14.15)
 * @param levels the two levels at which BCa reads the distribution of resamples (equation 14.10)
 * @param bca the BCa interval
 * @param percentile the interval between the plain levels
 * @param standardError standard deviation over resamples
 * @param resamples how many there are
 */
public record Bootstrap(
        double statistic,
        double biasCorrection,
        double acceleration,
        Interval levels,
        Interval bca,
        Interval percentile,
        double standardError,
        long resamples) {

    /** Greatest size of a sample all of whose resamples are listed: 8⁸ = 16 777 216 of them. */
    public static final int MAX_ENUMERATED = 8;

    /** Values of a statistic are equal up to this share of their range: sums in another order are. */
    private static final double ROUNDING = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * Works through all n^n resamples: no chance is left (Fisher and Hall 1991, Journal of Statistical Planning and Inference
     * 27: 157-169).
     *
     * @param sample from 2 to {@link #MAX_ENUMERATED} values that count
     * @param statistic of an array of that length, in whatever order
     * @param confidence strictly between 0 and 1
     */
    public static Bootstrap enumerated(double[] sample, ToDoubleFunction<double[]> statistic, double confidence) {
        double[] x = counted(sample);
        if (x.length > MAX_ENUMERATED) {
            throw new IllegalArgumentException("the resamples of " + x.length + " values are too many to be listed; "
                    + MAX_ENUMERATED + " values at the most can be");
        }
        WeightedValues values = new WeightedValues();
        // One array for all orders of a resample: only how often each value occurs counts.
        enumerate(x, new int[x.length], 0, x.length, times -> {
            double orders = CombinatoricsUtils.factorialDouble(x.length);
            double[] resample = new double[x.length];
            int filled = 0;
            for (int i = 0; i < x.length; i++) {
                orders /= CombinatoricsUtils.factorialDouble(times[i]);
                Arrays.fill(resample, filled, filled + times[i], x[i]);
                filled += times[i];
            }
            values.add(statistic.applyAsDouble(resample), FastMath.rint(orders));
        });
        return of(x, statistic, confidence, values);
    }

    /**
     * Draws resamples at random.
     *
     * @param sample at least 2 values that count
     * @param statistic of an array of that length, in whatever order
     * @param confidence strictly between 0 and 1
     * @param resamples how many, at least 100
     * @param seed any number
     */
    public static Bootstrap drawn(
            double[] sample, ToDoubleFunction<double[]> statistic, double confidence, int resamples, long seed) {
        double[] x = counted(sample);
        if (resamples < 100) {
            throw new IllegalArgumentException("an interval needs at least 100 resamples, not " + resamples);
        }
        RandomGenerator random = new Well19937c(seed);
        WeightedValues values = new WeightedValues();
        for (int b = 0; b < resamples; b++) {
            double[] resample = new double[x.length];
            Arrays.setAll(resample, i -> x[random.nextInt(x.length)]);
            values.add(statistic.applyAsDouble(resample), 1);
        }
        return of(x, statistic, confidence, values);
    }

    private static Bootstrap of(
            double[] x, ToDoubleFunction<double[]> statistic, double confidence, WeightedValues values) {
        double theta = statistic.applyAsDouble(x);
        values.sort();
        double near = ROUNDING * (values.range() + FastMath.abs(theta));
        double z0 = normalQuantile(
                (values.weightBelow(theta - near) + values.weightBelow(theta + near)) / (2 * values.total()));
        double a = acceleration(x, statistic);
        double tail = (1 - Interval.checked(confidence)) / 2;
        Interval levels = new Interval(level(z0, a, tail), level(z0, a, 1 - tail));
        return new Bootstrap(
                theta,
                z0,
                a,
                levels,
                new Interval(values.quantile(levels.low()), values.quantile(levels.high())),
                new Interval(values.quantile(tail), values.quantile(1 - tail)),
                values.standardDeviation(),
                FastMath.round(values.total()));
    }

    private static double level(double z0, double a, double probability) {
        if (Double.isInfinite(z0)) {
            return z0 > 0 ? 1 : 0;
        }
        double z = z0 + normalQuantile(probability);
        // Beyond 1/a the transformation to normality ends.
        return a * z >= 1 ? (z > 0 ? 1 : 0) : NORMAL.cumulativeProbability(z0 + z / (1 - a * z));
    }

    private static double acceleration(double[] x, ToDoubleFunction<double[]> statistic) {
        double[] without = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] rest = new double[x.length - 1];
            System.arraycopy(x, 0, rest, 0, i);
            System.arraycopy(x, i + 1, rest, i, rest.length - i);
            without[i] = statistic.applyAsDouble(rest);
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares = 0;
        double cubes = 0;
        for (double w : without) {
            double below = mean - w;
            squares += below * below;
            cubes += below * below * below;
        }
        return squares == 0 ? 0 : cubes / (6 * FastMath.pow(squares, 1.5));
    }

    private static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    private static double[] counted(double[] sample) {
        double[] x = Arrays.stream(sample).filter(v -> !Double.isNaN(v)).toArray();
        if (x.length < 2) {
            throw new IllegalArgumentException("a bootstrap needs at least two values, not " + x.length);
        }
        return x;
    }

    /** Hands on how often each value occurs, for every multiset of so many values. */
    private static void enumerate(double[] x, int[] times, int from, int left, Consumer<int[]> each) {
        if (from == x.length - 1) {
            times[from] = left;
            each.accept(times);
            return;
        }
        for (int t = 0; t <= left; t++) {
            times[from] = t;
            enumerate(x, times, from + 1, left - t, each);
        }
    }
}
