package org.parley.statistics.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a base row of Saltelli's points adds to the sums, after the overall mean of each run's number is taken off.
 *
 * @param means of A and B, by run
 * @param square of A and of B, on average, without chance
 * @param noise variance of one run at a point, averaged over A and B; NaN with one run per point
 * @param first for each factor f(B)(f(AB) − f(A)), without chance
 * @param total for each factor (f(A) − f(AB))²/2, without chance
 */
record SobolRow(double[] means, double square, double noise, double[] first, double[] total) {

    static SobolRow of(double[][] points, double[] centre) {
        double[] a = off(points[0], centre);
        double[] b = off(points[1], centre);
        double[] first = new double[points.length - 2];
        double[] total = new double[points.length - 2];
        for (int i = 0; i < first.length; i++) {
            double[] step = off(off(points[i + 2], centre), a);
            first[i] = product(b, step);
            total[i] = product(step, step) / 2;
        }
        double[] means = new double[centre.length];
        Arrays.setAll(means, k -> (a[k] + b[k]) / 2);
        double noise =
                centre.length == 1 ? Double.NaN : (StatUtils.variance(points[0]) + StatUtils.variance(points[1])) / 2;
        return new SobolRow(means, (product(a, a) + product(b, b)) / 2, noise, first, total);
    }

    /** Mean product of values of different runs; with one run, of the same. */
    static double product(double[] u, double[] v) {
        int runs = u.length;
        double same = 0;
        for (int k = 0; k < runs; k++) {
            same += u[k] * v[k];
        }
        return runs == 1 ? same : (StatUtils.sum(u) * StatUtils.sum(v) - same) / (runs * (runs - 1.0));
    }

    private static double[] off(double[] u, double[] v) {
        double[] off = new double[u.length];
        Arrays.setAll(off, k -> u[k] - v[k]);
        return off;
    }
}
