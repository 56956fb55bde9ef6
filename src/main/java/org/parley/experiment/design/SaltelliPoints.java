package org.parley.experiment.design;

import java.util.stream.IntStream;

/**
 * Points for first and total order Sobol' indices: two independent matrices A and B, and for each factor i the matrix A with
 * column i from B (Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Computer Physics Communications 181:
 * 259-270, section 3). A and B are the halves of shifted Sobol' points of twice the dimension.
 *
 * <p>The points of a base row stand together: A, B, then A with column 0 from B, …, with column d−1 from B. So any number of
 * whole rows can be analysed, and outcomes in this order are what {@code SobolIndices} takes.
 */
public final class SaltelliPoints {

    /** Greatest number of factors, as each needs two dimensions of the Sobol' sequence. */
    public static final int MAX_DIMENSION = SobolPoints.MAX_DIMENSION / 2;

    private SaltelliPoints() {}

    /**
     * Returns the points of some base rows.
     *
     * @param n number of base rows, best a power of two
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @param seed any number
     * @return {@code [n (d + 2)][d]}, each at least 0 and below 1
     */
    public static double[][] points(int n, int d, long seed) {
        check(d);
        double[][] base = SobolPoints.points(n, 2 * d, seed);
        return IntStream.range(0, Math.multiplyExact(n, d + 2))
                .mapToObj(p -> mixed(base[p / (d + 2)], p % (d + 2)))
                .toArray(double[][]::new);
    }

    /** Returns the point of a number, from 0: the same as in {@link #points}. */
    public static double[] point(long index, int d, long seed) {
        check(d);
        return mixed(SobolPoints.point(index / (d + 2), 2 * d, seed), (int) (index % (d + 2)));
    }

    private static double[] mixed(double[] base, int which) {
        int d = base.length / 2;
        double[] point = new double[d];
        System.arraycopy(base, which == 1 ? d : 0, point, 0, d);
        if (which >= 2) {
            point[which - 2] = base[d + which - 2];
        }
        return point;
    }

    private static void check(int d) {
        if (d < 1 || d > MAX_DIMENSION) {
            throw new IllegalArgumentException("Saltelli's points have from 1 to " + MAX_DIMENSION + " factors, not "
                    + d + ": each needs two dimensions of the Sobol' sequence");
        }
    }
}
