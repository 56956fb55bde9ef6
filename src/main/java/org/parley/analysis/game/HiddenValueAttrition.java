package org.parley.analysis.game;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.RealDistribution;

/**
 * The war of attrition in which nobody knows what winning is worth to the other (Fudenberg and Tirole 1991, Game Theory,
 * section 6.1.2, example 6.3): values are drawn independently from one distribution F with density f. In the symmetric
 * equilibrium who values victory at v stays until s(v), where s′(v) = v·f(v) / (c·(1 − F(v))): waiting a moment longer costs
 * as much as it may win from those who leave just then. The side with the higher value wins.
 *
 * @param values distribution of what winning is worth, at least 0 and with a density
 * @param cost what staying costs each side per unit of time, above 0
 */
public record HiddenValueAttrition(RealDistribution values, double cost) {

    /** Values above which so little lies do not count. */
    private static final double TAIL = 1e-15;

    private static final int PIECES = 64;

    /** Checks the numbers. */
    public HiddenValueAttrition {
        if (!(cost > 0 && values.getSupportLowerBound() >= 0)) {
            throw new IllegalArgumentException("the cost must be above 0 and values at least 0: " + cost + ", from "
                    + values.getSupportLowerBound());
        }
    }

    /**
     * Returns how long a side stays.
     *
     * @param value what winning is worth to it; for ever if nobody can value it more
     */
    public double stays(double value) {
        double least = values.getSupportLowerBound();
        if (value <= least) {
            return 0;
        }
        return values.cumulativeProbability(value) >= 1
                ? Double.POSITIVE_INFINITY
                : integral(v -> v * values.density(v) / (cost * above(v)), least, value);
    }

    private double above(double value) {
        return 1 - values.cumulativeProbability(value);
    }

    /** Returns how long it goes on, on average: until the side with the lower value leaves, E s(min) = ∫ s′·(1 − F)². */
    public double expectedDuration() {
        return integral(v -> v * values.density(v) * above(v) / cost, values.getSupportLowerBound(), most());
    }

    /** Returns the probability that it lasts longer than a time, above 0: both values are above the one that stays so long. */
    public double lastsLongerThan(double time) {
        if (time <= 0) {
            return 1;
        }
        double low = values.getSupportLowerBound();
        double share = 0.5;
        double high = values.inverseCumulativeProbability(1 - share);
        // Far out in the tail 1 - F loses its digits: go no further out than the time asks for.
        while (stays(high) <= time) {
            share /= 2;
            if (share < TAIL) {
                return 0;
            }
            low = high;
            high = values.inverseCumulativeProbability(1 - share);
        }
        double value = new BrentSolver(1e-13, 1e-13).solve(1_000, v -> stays(v) - time, low, high);
        return above(value) * above(value);
    }

    private double most() {
        double most = values.getSupportUpperBound();
        return Double.isInfinite(most) ? values.inverseCumulativeProbability(1 - TAIL) : most;
    }

    private static double integral(UnivariateFunction f, double from, double to) {
        double sum = 0;
        for (int n = 0; n < PIECES; n++) {
            double low = from + (to - from) * n / PIECES;
            double high = from + (to - from) * (n + 1) / PIECES;
            sum += new IterativeLegendreGaussIntegrator(16, 1e-12, 1e-14).integrate(100_000, f, low, high);
        }
        return sum;
    }
}
