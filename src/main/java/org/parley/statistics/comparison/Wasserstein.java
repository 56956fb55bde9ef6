package org.parley.statistics.comparison;

import org.apache.commons.math3.util.FastMath;

/**
 * Wasserstein-1 distance: how far mass must be moved on average to turn one distribution into the other; the area between
 * their distribution functions, in the unit of the values (Villani 2009, Optimal Transport, chapter 6).
 */
public final class Wasserstein {

    private Wasserstein() {}

    /**
     * Returns the distance of two samples of any size, in time n log n.
     *
     * @param first in any order
     * @param second in any order
     */
    public static double distance(double[] first, double[] second) {
        double[] x = Samples.sorted(first);
        double[] y = Samples.sorted(second);
        double area = 0;
        int i = 0;
        int j = 0;
        double at = FastMath.min(x[0], y[0]);
        while (i < x.length || j < y.length) {
            double next = i == x.length ? y[j] : j == y.length ? x[i] : FastMath.min(x[i], y[j]);
            area += (next - at) * FastMath.abs((double) i / x.length - (double) j / y.length);
            at = next;
            if (i < x.length && x[i] == next) {
                i++;
            } else {
                j++;
            }
        }
        return area;
    }

    /**
     * Returns the distance of two distributions on the same points.
     *
     * @param points in increasing order
     * @param p probability of each, adding up to 1
     * @param q likewise
     */
    public static double distance(double[] points, double[] p, double[] q) {
        Divergence.check(p, q);
        if (points.length != p.length) {
            throw new IllegalArgumentException(points.length + " points have " + p.length + " probabilities");
        }
        double area = 0;
        double ahead = 0;
        for (int i = 1; i < points.length; i++) {
            ahead += p[i - 1] - q[i - 1];
            if (!(points[i] > points[i - 1])) {
                throw new IllegalArgumentException(
                        "points must increase, but " + points[i] + " follows " + points[i - 1]);
            }
            area += (points[i] - points[i - 1]) * FastMath.abs(ahead);
        }
        return area;
    }
}
