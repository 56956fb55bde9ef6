package org.parley.experiment.design;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.random.RandomStreams;

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

    /** Binary digits of the number of a point: Commons Math counts to 2³¹ − 1. */
    private static final int INDEX_DIGITS = 31;

    /** {@code [digit][factor]}: what a digit of a point's number, in Gray code, adds to the digits of its coordinates. */
    private final long[][] directions = new long[INDEX_DIGITS][];

    private final long[] shifts;

    /**
     * Makes ready for points of the sequence as it is; worth while if more than a few are asked for one by one.
     *
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     */
    public SobolPoints(int d) {
        this(d, new long[FastMath.max(0, d)]);
    }

    /**
     * Makes ready for points with random digital shifts.
     *
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @param seed any number; decides on the shifts
     */
    public SobolPoints(int d, long seed) {
        this(d, shifts(d, seed));
    }

    private SobolPoints(int d, long[] shifts) {
        this.shifts = shifts;
        SobolSequenceGenerator sequence = sequence(d);
        for (int digit = 0; digit < INDEX_DIGITS; digit++) {
            // The number whose Gray code has this digit alone.
            int index = (int) ((1L << (digit + 1)) - 1);
            directions[digit] = Arrays.stream(sequence.skipTo(index))
                    .mapToLong(x -> (long) (x * DIGITS))
                    .toArray();
        }
    }

    /**
     * Returns the point of a number.
     *
     * @param index from 0 to 2³¹ − 1
     */
    public double[] point(long index) {
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("Sobol' points have numbers from 0 to 2^31 - 1, not " + index);
        }
        long gray = index ^ index >>> 1;
        long[] digits = shifts.clone();
        for (int digit = 0; digit < INDEX_DIGITS; digit++) {
            if ((gray >>> digit & 1) == 1) {
                for (int i = 0; i < digits.length; i++) {
                    digits[i] ^= directions[digit][i];
                }
            }
        }
        return Arrays.stream(digits).mapToDouble(x -> x / DIGITS).toArray();
    }

    /**
     * Returns the first points of the sequence as it is.
     *
     * @param n number of points, at least 1
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @return {@code [n][d]}, each at least 0 and below 1; the first is 0 throughout
     */
    public static double[][] points(int n, int d) {
        PointStreams.check(n, d);
        return new SobolPoints(d).first(n);
    }

    /**
     * Returns the first points with random digital shifts.
     *
     * @param seed any number; decides on the shifts
     * @return {@code [n][d]}, each at least 0 and below 1
     */
    public static double[][] points(int n, int d, long seed) {
        PointStreams.check(n, d);
        return new SobolPoints(d, seed).first(n);
    }

    /** Returns the point of a number, from 0 to 2³¹ − 1, of the sequence as it is. */
    public static double[] point(long index, int d) {
        return new SobolPoints(d).point(index);
    }

    /** Returns the point of a number with random digital shifts: the same as in {@link #points(int, int, long)}. */
    public static double[] point(long index, int d, long seed) {
        return new SobolPoints(d, seed).point(index);
    }

    private double[][] first(int n) {
        return IntStream.range(0, n).mapToObj(this::point).toArray(double[][]::new);
    }

    private static SobolSequenceGenerator sequence(int d) {
        if (d < 1 || d > MAX_DIMENSION) {
            throw new IllegalArgumentException("Sobol' points have from 1 to " + MAX_DIMENSION + " factors, not " + d);
        }
        return new SobolSequenceGenerator(d);
    }

    private static long[] shifts(int d, long seed) {
        RandomStreams random = PointStreams.of(seed, -1);
        long[] shifts = new long[FastMath.max(0, d)];
        Arrays.setAll(shifts, i -> random.nextLong() >>> 12);
        return shifts;
    }
}
