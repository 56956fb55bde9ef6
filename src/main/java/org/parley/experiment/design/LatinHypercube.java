package org.parley.experiment.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.parley.model.random.RandomStreams;

/**
 * Latin hypercube: the range of each factor is cut into as many strata as there are points, and each stratum has one point
 * (McKay, Beckman and Conover 1979, Technometrics 21: 239-245). For an outcome that is nearly additive in the factors its mean
 * varies less than that of random points. Keeps one whole number per point and factor, not the points.
 */
public final class LatinHypercube {

    private final int[][] strata;
    private final long seed;

    /**
     * Lays out the strata.
     *
     * @param n number of points, at least 1
     * @param d number of factors, at least 1
     * @param seed any number; the strata of a factor do not depend on how many others there are
     */
    public LatinHypercube(int n, int d, long seed) {
        PointStreams.check(n, d);
        this.seed = seed;
        strata = new int[d][];
        Arrays.setAll(strata, factor -> permutation(n, PointStreams.of(seed, -1L - factor)));
    }

    /**
     * Returns points, each at random in its stratum.
     *
     * @param n number of points, at least 1
     * @param d number of factors, at least 1
     * @param seed any number
     * @return {@code [n][d]}, each strictly between 0 and 1
     */
    public static double[][] points(int n, int d, long seed) {
        LatinHypercube design = new LatinHypercube(n, d, seed);
        return IntStream.range(0, n).mapToObj(design::point).toArray(double[][]::new);
    }

    /** Returns points in the middle of their strata. */
    public static double[][] centred(int n, int d, long seed) {
        LatinHypercube design = new LatinHypercube(n, d, seed);
        return IntStream.range(0, n).mapToObj(i -> design.at(i, null)).toArray(double[][]::new);
    }

    /** Returns the point of a number, from 0: the same as in {@link #points}. */
    public double[] point(long index) {
        return at(Math.toIntExact(index), PointStreams.of(seed, index));
    }

    private double[] at(int index, RandomStreams random) {
        double[] point = new double[strata.length];
        int n = strata[0].length;
        for (int factor = 0; factor < point.length; factor++) {
            int stratum = strata[factor][index];
            double x = (stratum + (random == null ? 0.5 : random.nextOpen())) / n;
            // Division may round up to the next stratum's edge.
            point[factor] = stratumOf(x, n) == stratum ? x : (stratum + 0.5) / n;
        }
        return point;
    }

    /**
     * Returns whether points are a Latin hypercube: each column has exactly one point in each of its n strata.
     *
     * @param points {@code [n][d]}, at least 0 and below 1
     */
    public static boolean isLatin(double[][] points) {
        int n = points.length;
        for (int factor = 0; factor < points[0].length; factor++) {
            BitSet taken = new BitSet(n);
            for (double[] point : points) {
                int stratum = stratumOf(point[factor], n);
                if (stratum < 0 || stratum >= n || taken.get(stratum)) {
                    return false;
                }
                taken.set(stratum);
            }
        }
        return true;
    }

    private static int stratumOf(double x, int n) {
        return (int) Math.floor(n * x);
    }

    /** Durstenfeld 1964, algorithm 235. */
    private static int[] permutation(int n, RandomStreams random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int last = n - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
