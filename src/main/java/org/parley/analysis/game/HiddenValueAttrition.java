package org.parley.analysis.game;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.LegendreRuleFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.util.FastMath;

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

    private static final GaussIntegrator GAUSS = new GaussIntegrator(new LegendreRuleFactory().getRule(32));
    private static final double ROUNDING = 1e-13;

    /** Beyond so many halvings of a tail nothing is left that counts. */
    private static final int HALVINGS = 46;

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
        return values.cumulativeProbability(value) >= 1
                ? Double.POSITIVE_INFINITY
                : integral(v -> v * values.density(v) / (cost * above(v)), value);
    }

    /** Returns how long it goes on, on average: until the side with the lower value leaves, E s(min) = ∫ s′·(1 − F)². */
    public double expectedDuration() {
        double most = values.inverseCumulativeProbability(1 - FastMath.pow(2, -HALVINGS));
        return integral(v -> v * values.density(v) * above(v) / cost, most);
    }

    /** Returns the probability that it lasts longer than a time: both values are above the one that stays so long. */
    public double lastsLongerThan(double time) {
        if (time <= 0) {
            return 1;
        }
        double below = values.getSupportLowerBound();
        for (int n = 1; n <= HALVINGS; n++) {
            double value = values.inverseCumulativeProbability(1 - FastMath.pow(2, -n));
            if (stays(value) > time) {
                double just = new BrentSolver(ROUNDING, ROUNDING).solve(1_000, v -> stays(v) - time, below, value);
                return above(just) * above(just);
            }
            below = value;
        }
        return 0;
    }

    private double above(double value) {
        return 1 - values.cumulativeProbability(value);
    }

    /**
     * Integrates from the lowest value on, piece by piece between quantiles that halve what is left of either tail: on each
     * the integrand is smooth, however steep it becomes at the ends.
     */
    private double integral(UnivariateFunction f, double to) {
        double sum = 0;
        double from = values.getSupportLowerBound();
        for (int n = -HALVINGS; n <= HALVINGS && from < to; n++) {
            double quantile = n <= 0 ? FastMath.pow(2, n - 1) : 1 - FastMath.pow(2, -n - 1);
            double next = n == HALVINGS ? to : Math.min(to, values.inverseCumulativeProbability(quantile));
            if (next - from > ROUNDING * next) {
                double middle = (from + next) / 2;
                double half = (next - from) / 2;
                sum += half * GAUSS.integrate(x -> f.value(middle + half * x));
                from = next;
            }
        }
        return sum;
    }
}
