package org.parley.cases;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.LegendreRuleFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.RealDistribution;

/**
 * The war of attrition in which nobody knows what winning is worth to the other (Fudenberg and Tirole 1991, Game Theory,
 * section 6.1.2, example 6.3): who values victory at v stays until s(v), where s′(v) = v·f(v) / (c·(1 − F(v))).
 */
record HiddenValueAttrition(RealDistribution values, double cost) {

    private static final GaussIntegrator GAUSS = new GaussIntegrator(new LegendreRuleFactory().getRule(32));
    private static final double ROUNDING = 1e-13;

    /** Beyond so many halvings of a tail nothing is left that counts. */
    private static final int HALVINGS = 46;

    double stays(double value) {
        return above(value) <= 0
                ? Double.POSITIVE_INFINITY
                : integral(v -> v * values.density(v) / (cost * above(v)), value);
    }

    /** Until the side with the lower value leaves: E s(min) = ∫ s′·(1 − F)². */
    double expectedDuration() {
        return integral(v -> v * values.density(v) * above(v) / cost, quantile(HALVINGS));
    }

    /** Both values are above the one that stays so long. */
    double lastsLongerThan(double time) {
        double below = values.getSupportLowerBound();
        for (int n = 1; n <= HALVINGS; n++) {
            if (stays(quantile(n)) > time) {
                double just =
                        new BrentSolver(ROUNDING, ROUNDING).solve(1_000, v -> stays(v) - time, below, quantile(n));
                return above(just) * above(just);
            }
            below = quantile(n);
        }
        return 0;
    }

    private double above(double value) {
        return 1 - values.cumulativeProbability(value);
    }

    /** The value that leaves 2⁻ⁿ above it or, for n up to 0, below it. */
    private double quantile(int n) {
        return values.inverseCumulativeProbability(n <= 0 ? Math.pow(2, n - 1) : 1 - Math.pow(2, -n));
    }

    /** Piece by piece between quantiles that halve what is left of either tail: on each the integrand is smooth. */
    private double integral(UnivariateFunction f, double to) {
        double sum = 0;
        double from = values.getSupportLowerBound();
        for (int n = -HALVINGS; n <= HALVINGS + 1 && from < to; n++) {
            double next = Math.max(from, n > HALVINGS ? to : Math.min(to, quantile(n)));
            double middle = (from + next) / 2;
            double half = (next - from) / 2;
            sum += half * GAUSS.integrate(x -> f.value(middle + half * x));
            from = next;
        }
        return sum;
    }
}
