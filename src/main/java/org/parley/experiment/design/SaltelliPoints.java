package org.parley.experiment.design;

import java.util.Arrays;
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

    private final int d;
    private final SobolPoints base;

    /**
     * Makes ready for points; worth while if more than a few are asked for one by one.
     *
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @param seed any number
     */
    public SaltelliPoints(int d, long seed) {
        if (d < 1 || d > MAX_DIMENSION) {
            throw new IllegalArgumentException("Saltelli's points have from 1 to " + MAX_DIMENSION + " factors, not "
                    + d + ": each needs two dimensions of the Sobol' sequence");
        }
        this.d = d;
        base = new SobolPoints(2 * d, seed);
    }

    /**
     * Returns the points of some base rows.
     *
     * @param n number of base rows, best a power of two
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @param seed any number
     * @return {@code [n (d + 2)][d]}, each at least 0 and below 1
     */
    public static double[][] points(int n, int d, long seed) {
        PointStreams.check(n, d);
        SaltelliPoints design = new SaltelliPoints(d, seed);
        return IntStream.range(0, Math.multiplyExact(n, d + 2))
                .mapToObj(design::point)
                .toArray(double[][]::new);
    }

    /** Returns the point of a number, from 0: the same as in {@link #points}. */
    public static double[] point(long index, int d, long seed) {
        return new SaltelliPoints(d, seed).point(index);
    }

    /** Returns the point of a number, from 0: the same as in {@link #points}. */
    public double[] point(long index) {
        double[] both = base.point(index / (d + 2));
        int which = (int) (index % (d + 2));
        double[] point = Arrays.copyOfRange(both, which == 1 ? d : 0, which == 1 ? 2 * d : d);
        if (which >= 2) {
            point[which - 2] = both[d + which - 2];
        }
        return point;
    }
}
