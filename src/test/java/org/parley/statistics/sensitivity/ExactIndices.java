package org.parley.statistics.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * Sobol' indices of a cheap function of few factors without sampling: the analysis of variance of Hoeffding (1948) and Sobol'
 * (1993), all integrals by Gauss-Legendre quadrature on the product of grids. Exact up to rounding for polynomials of degree
 * below the number of nodes between two cuts; kinks must lie at cuts.
 *
 * @param mean of the function over the unit cube
 * @param variance of it
 * @param first first order index of each factor
 * @param total total order index of each factor
 * @param second {@code second[i][j]}: index of the interaction of two factors alone; 0 where i = j
 */
public record ExactIndices(
        double mean, double variance, List<Double> first, List<Double> total, List<List<Double>> second) {

    /** Greatest number of points at which a function is worked out. */
    public static final int MAX_POINTS = 1 << 23;

    /** Copies the indices. */
    public ExactIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
        second = second.stream().map(List::copyOf).toList();
    }

    /**
     * Works out the indices of a function.
     *
     * @param function of d independent factors, each uniform in [0, 1]
     * @param d number of factors, at least 1
     * @param pieces how many equal pieces each factor's range is cut into, at least 1
     * @param nodes in each piece, at least 1; (pieces · nodes)^d is at most {@link #MAX_POINTS}
     */
    public static ExactIndices of(ToDoubleFunction<double[]> function, int d, int pieces, int nodes) {
        double size = FastMath.pow((double) pieces * nodes, d);
        if (d < 1 || pieces < 1 || nodes < 1 || size > MAX_POINTS) {
            throw new IllegalArgumentException("a product of " + d + " grids of " + pieces + " pieces with " + nodes
                    + " nodes each cannot be worked through: at most " + MAX_POINTS + " points");
        }
        int m = pieces * nodes;
        double[] at = new double[m];
        double[] weight = new double[m];
        for (int piece = 0; piece < pieces; piece++) {
            GaussIntegrator rule =
                    new GaussIntegratorFactory().legendre(nodes, (double) piece / pieces, (piece + 1.0) / pieces);
            for (int k = 0; k < nodes; k++) {
                at[piece * nodes + k] = rule.getPoint(k);
                weight[piece * nodes + k] = rule.getWeight(k);
            }
        }
        double[] values = new double[(int) size];
        for (int p = 0; p < values.length; p++) {
            int rest = p;
            double[] point = new double[d];
            for (int i = 0; i < d; i++) {
                point[i] = at[rest % m];
                rest /= m;
            }
            values[p] = function.applyAsDouble(point);
        }
        return of(values, weight, d);
    }

    private static ExactIndices of(double[] values, double[] weight, int d) {
        double mean = averaged(values, weight, d, 0)[0];
        double[] off = Arrays.stream(values).map(v -> v - mean).toArray();
        double variance = explained(off, weight, d, (1 << d) - 1);
        double[] first = new double[d];
        double[] total = new double[d];
        double[][] second = new double[d][d];
        for (int i = 0; i < d; i++) {
            first[i] = share(explained(off, weight, d, 1 << i), variance);
            total[i] = share(variance - explained(off, weight, d, ((1 << d) - 1) ^ (1 << i)), variance);
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                second[i][j] = share(explained(off, weight, d, 1 << i | 1 << j), variance) - first[i] - first[j];
                second[j][i] = second[i][j];
            }
        }
        return new ExactIndices(
                mean,
                variance,
                boxed(first),
                boxed(total),
                Arrays.stream(second).map(ExactIndices::boxed).toList());
    }

    /** Variance of the expectation given the factors in a set, of values whose mean is 0. */
    private static double explained(double[] values, double[] weight, int d, int given) {
        double[] expected = averaged(values, weight, d, given);
        double[] squares = Arrays.stream(expected).map(v -> v * v).toArray();
        return averaged(squares, weight, Integer.bitCount(given), 0)[0];
    }

    /** Averages values over all factors outside a set, from the last to the first. */
    private static double[] averaged(double[] values, double[] weight, int d, int kept) {
        int m = weight.length;
        double[] left = values;
        int stride = left.length;
        for (int i = d - 1; i >= 0; i--) {
            stride /= m;
            if ((kept >> i & 1) == 0) {
                left = without(left, weight, stride);
            }
        }
        return left;
    }

    private static double[] without(double[] values, double[] weight, int stride) {
        int m = weight.length;
        double[] left = new double[values.length / m];
        for (int p = 0; p < values.length; p++) {
            int low = p % stride;
            int node = p / stride % m;
            left[p / stride / m * stride + low] += weight[node] * values[p];
        }
        return left;
    }

    private static double share(double part, double variance) {
        return variance == 0 ? 0 : part / variance;
    }

    private static List<Double> boxed(double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }
}
