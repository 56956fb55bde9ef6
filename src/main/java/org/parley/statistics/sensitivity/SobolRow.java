package org.parley.statistics.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a base row of Saltelli's points adds to the sums, after the overall mean of each run's number is taken off. NaN stands for
 * a run that does not count.
 *
 * @param means of A and B, by run; NaN if the run counts at neither
 * @param square of A and of B, on average, without chance
 * @param noise variance of one run at a point, averaged over A and B; NaN with one run per point
 * @param first for each factor f(B)(f(AB) − f(A)), without chance
 * @param total for each factor (f(A) − f(AB))²/2, without chance
 */
record SobolRow(double[] means, double square, double noise, double[] first, double[] total) {

    static SobolRow of(double[][] points, double[] centre) {
        double[] a = off(points[0], centre);
        double[] b = off(points[1], centre);
        double square = product(a, a);
        double[] first = new double[points.length - 2];
        double[] total = new double[points.length - 2];
        for (int i = 0; i < first.length; i++) {
            double[] mixed = off(points[i + 2], centre);
            // Not products of differences by run: which runs count may differ between the points.
            first[i] = product(b, mixed) - product(b, a);
            total[i] = (square + product(mixed, mixed)) / 2 - product(a, mixed);
        }
        double[] means = new double[centre.length];
        Arrays.setAll(means, k -> StatUtils.mean(counted(new double[] {a[k], b[k]})));
        double noise = centre.length == 1
                ? Double.NaN
                : (StatUtils.variance(counted(points[0])) + StatUtils.variance(counted(points[1]))) / 2;
        return new SobolRow(means, (square + product(b, b)) / 2, noise, first, total);
    }

    /** Returns the values that count. */
    static double[] counted(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** Mean product of values of different runs that count; with one run in all, of the same. */
    static double product(double[] u, double[] v) {
        if (u.length == 1) {
            return u[0] * v[0];
        }
        double sumU = 0;
        double sumV = 0;
        double same = 0;
        double pairs = 0;
        int countedU = 0;
        int countedV = 0;
        for (int k = 0; k < u.length; k++) {
            boolean isU = !Double.isNaN(u[k]);
            boolean isV = !Double.isNaN(v[k]);
            if (isU) {
                sumU += u[k];
                countedU++;
            }
            if (isV) {
                sumV += v[k];
                countedV++;
            }
            if (isU && isV) {
                same += u[k] * v[k];
                pairs--;
            }
        }
        pairs += (double) countedU * countedV;
        return (sumU * sumV - same) / pairs;
    }

    private static double[] off(double[] u, double[] v) {
        double[] off = new double[u.length];
        Arrays.setAll(off, k -> u[k] - v[k]);
        return off;
    }
}
