package org.parley.statistics.sensitivity;

import org.apache.commons.math3.util.FastMath;

/** How unevenly points fill the unit cube; less is better. */
public final class Discrepancy {

    private Discrepancy() {}

    /**
     * Returns the square of the centred L2 discrepancy (Hickernell 1998, Mathematics of Computation 67: 299-322, equation 1.5b).
     *
     * @param points {@code [n][d]}, in [0, 1]
     */
    public static double centredL2Squared(double[][] points) {
        int n = points.length;
        double once = 0;
        double twice = 0;
        for (double[] x : points) {
            double product = 1;
            for (double v : x) {
                double off = FastMath.abs(v - 0.5);
                product *= 1 + off / 2 - off * off / 2;
            }
            once += product;
            for (double[] y : points) {
                double pair = 1;
                for (int k = 0; k < x.length; k++) {
                    pair *= 1
                            + FastMath.abs(x[k] - 0.5) / 2
                            + FastMath.abs(y[k] - 0.5) / 2
                            - FastMath.abs(x[k] - y[k]) / 2;
                }
                twice += pair;
            }
        }
        return FastMath.pow(13.0 / 12, points[0].length) - 2 * once / n + twice / ((double) n * n);
    }
}
