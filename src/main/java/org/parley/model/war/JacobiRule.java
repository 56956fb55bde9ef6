package org.parley.model.war;

import org.apache.commons.math3.util.FastMath;

/**
 * Gauss-Jacobi quadrature: the mean of a function over a Beta distribution, exact for polynomials of degree 2n − 1,
 * however vague or lopsided the distribution is.
 *
 * <p>Golub and Welsch (1969), Mathematics of Computation 23: the nodes are the eigenvalues of the tridiagonal matrix of the
 * Jacobi polynomials' recurrence, the weights the squares of the first components of its eigenvectors; found by implicit QL
 * steps, of which only these components are kept.
 */
final class JacobiRule {

    private static final int MOST_STEPS = 60;
    private static final double ROUNDING = 0x1.0p-53;

    private JacobiRule() {}

    /**
     * Works out a rule.
     *
     * @param alpha first parameter of the Beta distribution, above 0
     * @param beta its second parameter, above 0
     * @param node filled with the nodes, in [0, 1]
     * @param weight filled with their weights, which sum to 1
     * @param side room for as many numbers
     */
    static void fill(double alpha, double beta, double[] node, double[] weight, double[] side) {
        int n = node.length;
        double sum = alpha + beta;
        for (int k = 0; k < n; k++) {
            double m = 2 * k + sum;
            node[k] = k == 0 ? alpha / sum : (1 + (alpha - beta) * (sum - 2) / ((m - 2) * m)) / 2;
            weight[k] = k == 0 ? 1 : 0;
            double next = k + 1;
            // The first coefficient is the general one with its 0/0 at sum = 1 cancelled.
            side[k] = k == 0
                    ? Math.sqrt(alpha * beta / (sum + 1)) / sum
                    : Math.sqrt(next * (k + beta) * (k + alpha) * (k + sum - 1) / ((m + 1) * (m - 1))) / m;
        }
        side[n - 1] = 0;
        for (int least = 0; least < n; least++) {
            diagonalise(node, weight, side, least);
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            node[k] = Math.min(1, Math.max(0, node[k]));
            weight[k] *= weight[k];
            total += weight[k];
        }
        for (int k = 0; k < n; k++) {
            weight[k] /= total;
        }
    }

    /** Steps until the eigenvalue at {@code l} stands alone. */
    private static void diagonalise(double[] d, double[] z, double[] e, int l) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int m = l;
            while (m < d.length - 1 && FastMath.abs(e[m]) > ROUNDING * (FastMath.abs(d[m]) + FastMath.abs(d[m + 1]))) {
                m++;
            }
            if (m == l) {
                return;
            }
            double g = (d[l + 1] - d[l]) / (2 * e[l]);
            g = d[m] - d[l] + e[l] / (g + FastMath.copySign(Math.sqrt(g * g + 1), g));
            double s = 1;
            double c = 1;
            double p = 0;
            for (int i = m - 1; i >= l; i--) {
                double f = s * e[i];
                double b = c * e[i];
                double r = Math.sqrt(f * f + g * g);
                e[i + 1] = r;
                s = r == 0 ? 0 : f / r;
                c = r == 0 ? 1 : g / r;
                g = d[i + 1] - p;
                r = (d[i] - g) * s + 2 * c * b;
                p = s * r;
                d[i + 1] = g + p;
                g = c * r - b;
                double carried = z[i + 1];
                z[i + 1] = s * z[i] + c * carried;
                z[i] = c * z[i] - s * carried;
            }
            d[l] -= p;
            e[l] = g;
            e[m] = 0;
        }
        throw new IllegalStateException("no Gauss-Jacobi rule was found");
    }
}
