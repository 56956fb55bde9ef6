package org.parley.statistics.comparison;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.interval.Interval;

/**
 * How far the distributions of two samples are apart, with intervals from resampling whole runs (Efron 1979; percentiles), so
 * that runs which share their luck stay together. The two distances are never negative: what they are by chance alone is not 0.
 *
 * @param superiority A12: probability that a value of the first sample is above one of the second, equal ones counted half
 *     (Vargha and Delaney 2000)
 * @param superiorityInterval of it
 * @param wasserstein Wasserstein-1 distance, in the unit of the values
 * @param wassersteinInterval of it
 * @param kolmogorov D, greatest distance of the two distribution functions, in [0, 1] (Kolmogorov and Smirnov)
 * @param kolmogorovInterval of it
 * @param resamples how many were drawn
 */
public record Apartness(
        double superiority,
        Interval superiorityInterval,
        double wasserstein,
        Interval wassersteinInterval,
        double kolmogorov,
        Interval kolmogorovInterval,
        int resamples) {

    private static final int MOST_RESAMPLES = 999;
    private static final int FEWEST_RESAMPLES = 99;

    /** Runs that are drawn in all, unless there must be more for the fewest resamples. */
    private static final int DRAWS = 5_000_000;

    /** The two distances and A12 of one resample. */
    private record Measured(double superiority, double wasserstein, double kolmogorov) {}

    /**
     * Compares runs that share their luck by number.
     *
     * @param first values by run, NaN where a run does not count; at least one counts
     * @param second of the same runs
     * @param confidence of the intervals, strictly between 0 and 1
     * @param seed of the resamples, any number
     */
    public static Apartness ofPaired(double[] first, double[] second, double confidence, long seed) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "samples are not paired: one has " + first.length + " runs, the other " + second.length);
        }
        return new Resampling(first, second).of(true, confidence, seed);
    }

    /**
     * Compares independent samples.
     *
     * @param first values, NaN where a run does not count; at least one counts
     * @param second likewise, of any size
     * @param confidence of the intervals, strictly between 0 and 1
     * @param seed of the resamples, any number
     */
    public static Apartness of(double[] first, double[] second, double confidence, long seed) {
        return new Resampling(first, second).of(false, confidence, seed);
    }

    /** Counts of each value in two samples, drawn again and again. */
    private static final class Resampling {

        private final double[] values;
        private final int[] first;
        private final int[] second;
        private final int[] ofFirst;
        private final int[] ofSecond;

        Resampling(double[] first, double[] second) {
            Samples.sorted(first);
            Samples.sorted(second);
            values = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                    .filter(x -> !Double.isNaN(x))
                    .map(x -> x + 0.0) // There is one zero only.
                    .sorted()
                    .distinct()
                    .toArray();
            this.first = places(first);
            this.second = places(second);
            ofFirst = new int[values.length];
            ofSecond = new int[values.length];
        }

        private int[] places(double[] sample) {
            return Arrays.stream(sample)
                    .mapToInt(x -> Double.isNaN(x) ? -1 : Arrays.binarySearch(values, x + 0.0))
                    .toArray();
        }

        Apartness of(boolean paired, double confidence, long seed) {
            clear();
            Arrays.stream(first).forEach(place -> count(place, ofFirst));
            Arrays.stream(second).forEach(place -> count(place, ofSecond));
            Measured all = Objects.requireNonNull(measure(), "both samples have values");
            int runs = FastMath.max(first.length, second.length);
            int resamples = FastMath.max(FEWEST_RESAMPLES, FastMath.min(MOST_RESAMPLES, DRAWS / runs));
            double[][] drawn = new double[3][resamples];
            RandomGenerator random = new Well19937c(seed);
            for (int b = 0; b < resamples; b++) {
                Measured one;
                do {
                    draw(paired, random);
                    one = measure();
                } while (one == null);
                drawn[0][b] = one.superiority();
                drawn[1][b] = one.wasserstein();
                drawn[2][b] = one.kolmogorov();
            }
            return new Apartness(
                    all.superiority(),
                    percentiles(drawn[0], confidence),
                    all.wasserstein(),
                    percentiles(drawn[1], confidence),
                    all.kolmogorov(),
                    percentiles(drawn[2], confidence),
                    resamples);
        }

        private void clear() {
            Arrays.fill(ofFirst, 0);
            Arrays.fill(ofSecond, 0);
        }

        private void draw(boolean paired, RandomGenerator random) {
            clear();
            for (int i = 0; i < first.length; i++) {
                int run = random.nextInt(first.length);
                count(first[run], ofFirst);
                if (paired) {
                    count(second[run], ofSecond);
                }
            }
            for (int i = 0; !paired && i < second.length; i++) {
                count(second[random.nextInt(second.length)], ofSecond);
            }
        }

        private static void count(int place, int[] counts) {
            if (place >= 0) {
                counts[place]++;
            }
        }

        /** Returns null if one sample has no value. */
        private @Nullable Measured measure() {
            double n = Arrays.stream(ofFirst).sum();
            double m = Arrays.stream(ofSecond).sum();
            if (n == 0 || m == 0) {
                return null;
            }
            double below = 0;
            double otherBelow = 0;
            double above = 0;
            double area = 0;
            double greatest = 0;
            for (int v = 0; v < values.length; v++) {
                if (v > 0) {
                    double apart = FastMath.abs(below / n - otherBelow / m);
                    area += (values[v] - values[v - 1]) * apart;
                    greatest = FastMath.max(greatest, apart);
                }
                above += ofFirst[v] * (otherBelow + ofSecond[v] / 2.0);
                below += ofFirst[v];
                otherBelow += ofSecond[v];
            }
            return new Measured(above / n / m, area, greatest);
        }

        private static Interval percentiles(double[] drawn, double confidence) {
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            int cut = (int) FastMath.floor((1 - Interval.checked(confidence)) / 2 * (sorted.length + 1));
            return new Interval(sorted[FastMath.max(1, cut) - 1], sorted[sorted.length - FastMath.max(1, cut)]);
        }
    }
}
