package org.parley.experiment.design;

import java.util.Arrays;
import org.apache.commons.math3.random.HaltonSequenceGenerator;

/**
 * Points of the Halton sequence, scrambled with fixed weights as Commons Math does (Halton 1960; Chi, Mascagni and Warnock
 * 2005): even in the unit cube for any number of points, where Sobol' points want a power of two.
 */
public final class HaltonPoints {

    /** Greatest number of factors: Commons Math has weights for the first 40 primes. */
    public static final int MAX_DIMENSION = 40;

    private HaltonPoints() {}

    /**
     * Returns the first points after 0.
     *
     * @param n number of points, at least 1
     * @param d number of factors, from 1 to {@link #MAX_DIMENSION}
     * @return {@code [n][d]}, each strictly between 0 and 1
     */
    public static double[][] points(int n, int d) {
        PointStreams.check(n, d);
        HaltonSequenceGenerator sequence = sequence(d);
        sequence.skipTo(1);
        double[][] points = new double[n][];
        points[0] = point(0, d);
        Arrays.setAll(points, i -> i == 0 ? points[0] : sequence.nextVector());
        return points;
    }

    /** Returns the point of a number, from 0 to 2³¹ − 2: the same as in {@link #points}. */
    public static double[] point(long index, int d) {
        return sequence(d).skipTo(Math.toIntExact(index + 1));
    }

    private static HaltonSequenceGenerator sequence(int d) {
        if (d < 1 || d > MAX_DIMENSION) {
            throw new IllegalArgumentException("Halton points have from 1 to " + MAX_DIMENSION + " factors, not " + d);
        }
        return new HaltonSequenceGenerator(d);
    }
}
