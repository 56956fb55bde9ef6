package org.parley.model.equilibrium;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Finds values that a map leaves as they are: by repeating it, and by Newton's method, which ends in one step where the map
 * is linear, however slowly repeating would end.
 */
final class FixedPoint {

    private static final int ROUNDS = 4;
    private static final int REPEATS = 50;
    private static final int MOST_REPEATS = 200_000;
    private static final int NEWTON_STEPS = 20;
    private static final int VAIN_STEPS = 3;

    private final UnaryOperator<double[]> map;
    private final double tolerance;

    /** @param tolerance greatest change of a value that is taken for none */
    FixedPoint(UnaryOperator<double[]> map, double tolerance) {
        this.map = map;
        this.tolerance = tolerance;
    }

    /**
     * Returns the fixed point, or null if none is found.
     *
     * @param start where to begin
     * @param step difference over which slopes are taken
     */
    double[] find(double[] start, double step) {
        double[] x = start;
        for (int round = 0; round < ROUNDS; round++) {
            for (int n = 0; n < REPEATS; n++) {
                double[] next = map.apply(x);
                double change = distance(next, x);
                x = next;
                // A slow map changes more at first: this one has settled, or leaves everything as it is.
                if (change <= tolerance / 10) {
                    return x;
                }
            }
            // Downwards first: a party that hopes for a little less still comes to terms, for a little more it may not.
            double[] found = newton(x, round % 2 == 0 ? -step : step);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns what repeating the map ends at, or null if it does not settle; slow, but sure where the map contracts. */
    double[] repeat(double[] start) {
        double[] x = start;
        for (int n = 0; n < MOST_REPEATS; n++) {
            double[] next = map.apply(x);
            if (distance(next, x) <= tolerance) {
                return next;
            }
            x = next;
        }
        return null;
    }

    /** Returns what Newton's method ends at from here, or null if it leads nowhere. */
    double[] newton(double[] start, double step) {
        double[] best = start;
        double least = distance(map.apply(start), start);
        double[] x = start;
        int vain = 0;
        for (int n = 0; n < NEWTON_STEPS && least > 0; n++) {
            double[] next = step(x, step);
            if (next == null) {
                break;
            }
            x = next;
            double left = distance(map.apply(x), x);
            if (left < least) {
                least = left;
                best = x;
                vain = 0;
            } else if (++vain == VAIN_STEPS || least <= tolerance) {
                break;
            }
        }
        return least <= tolerance ? best : null;
    }

    private double[] step(double[] x, double step) {
        int n = x.length;
        double[] here = map.apply(x);
        double[][] slopes = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] beside = x.clone();
            beside[j] += step;
            double[] there = map.apply(beside);
            for (int i = 0; i < n; i++) {
                slopes[i][j] = (i == j ? 1 : 0) - (there[i] - here[i]) / (beside[j] - x[j]);
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(slopes)).getSolver();
        if (!solver.isNonSingular()) {
            return null;
        }
        double[] gap = new double[n];
        for (int i = 0; i < n; i++) {
            gap[i] = here[i] - x[i];
        }
        double[] change = solver.solve(new ArrayRealVector(gap)).toArray();
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            next[i] = x[i] + change[i];
        }
        return next;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            double distance = Math.abs(a[i] - b[i]);
            most = distance <= most ? most : distance;
        }
        return most;
    }
}
