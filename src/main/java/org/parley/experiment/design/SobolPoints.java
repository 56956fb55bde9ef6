package org.parley.experiment.design;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.parley.model.Luck;

/**
 * Points of the Sobol' sequence (Sobol' 1967; direction numbers of Joe and Kuo 2008, new-joe-kuo-6; Gray-code order), which
 * fill the unit cube more evenly than random ones. The first 2^k points have one in each of 2^k strata of each factor.
 *
 * <p>As they are, they begin at 0 in all factors. With a seed, each factor's binary digits are shifted by the same random
 * digits (L'Ecuyer and Lemieux 2002, Recent advances in randomized quasi-Monte Carlo methods): each point is then uniform, no
 * factor is at the end of its range, and the strata are filled as before.
 */
public final class SobolPoints {

    /** Greatest number of factors for which Commons Math has direction numbers. */
    public static final int MAX_DIMENSION = 1000;

    /** Binary digits in each coordinate of Commons Math's generator. */
    private static final double DIGITS = 0x1.0p52;

    private SobolPoints() {}

    /**
     * Returns the first points of the sequence as it is.
     *
     * @param n number of points, at least 1
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @return {@code [n][d]}, each at least 0 and below 1; the first is 0 throughout
     */
    public static double[][] points(int n, int d) {
        Addressed.check(n, d);
        SobolSequenceGenerator sequence = sequence(d);
        double[][] points = new double[n][];
        Arrays.setAll(points, i -> sequence.nextVector());
        return points;
    }

    /**
     * Returns the first points with random digital shifts.
     *
     * @param seed any number; decides on the shifts
     * @return {@code [n][d]}, each at least 0 and below 1
     */
    public static double[][] points(int n, int d, long seed) {
        double[][] points = points(n, d);
        long[] shifts = shifts(d, seed);
        for (double[] point : points) {
            shift(point, shifts);
        }
        return points;
    }

    /** Returns the point of a number, from 0 to 2³¹ − 1, of the sequence as it is. */
    public static double[] point(long index, int d) {
        return sequence(d).skipTo(Math.toIntExact(index));
    }

    /** Returns the point of a number with random digital shifts: the same as in {@link #points(int, int, long)}. */
    public static double[] point(long index, int d, long seed) {
        double[] point = point(index, d);
        shift(point, shifts(d, seed));
        return point;
    }

    private static SobolSequenceGenerator sequence(int d) {
        if (d < 1 || d > MAX_DIMENSION) {
            throw new IllegalArgumentException("Sobol' points have from 1 to " + MAX_DIMENSION + " factors, not " + d);
        }
        return new SobolSequenceGenerator(d);
    }

    private static long[] shifts(int d, long seed) {
        Luck luck = Addressed.of(seed, -1);
        long[] shifts = new long[d];
        Arrays.setAll(shifts, i -> luck.nextLong() >>> 12);
        return shifts;
    }

    private static void shift(double[] point, long[] shifts) {
        for (int i = 0; i < point.length; i++) {
            point[i] = ((long) (point[i] * DIGITS) ^ shifts[i]) / DIGITS;
        }
    }
}
