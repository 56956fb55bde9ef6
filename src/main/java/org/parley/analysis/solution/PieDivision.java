package org.parley.analysis.solution;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * A divisible good split between two parties by the asymmetric Nash solution (Roth 1979, ch. 1). A party that is more averse
 * to risk, whose utility is more concave, gets less (Kihlstrom, Roth and Schmeidler 1981).
 *
 * @param share the first party's share, in [0, 1], to some 1e-8
 * @param firstUtility what it is worth to the first party
 * @param secondUtility what the rest is worth to the second party
 */
public record PieDivision(double share, double firstUtility, double secondUtility) {

    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-12;
    private static final int MOST_EVALUATIONS = 1000;

    /**
     * Someone who shares.
     *
     * @param utility of a share of the good, continuous, increasing and concave on [0, 1]
     * @param disagreement utility of no agreement
     */
    public record Party(DoubleUnaryOperator utility, double disagreement) {

        /** Checks the number. */
        public Party {
            if (!Double.isFinite(disagreement)) {
                throw new IllegalArgumentException("utility of no agreement must be a number, not " + disagreement);
            }
        }

        double gain(double share) {
            return utility.applyAsDouble(share) - disagreement;
        }

        /** The least share that is as good as no agreement. */
        double least() {
            return gain(0) >= 0 ? 0 : new BisectionSolver(RELATIVE, ABSOLUTE).solve(MOST_EVALUATIONS, this::gain, 0, 1);
        }
    }

    /**
     * Splits the good.
     *
     * @param power bargaining power of the first party, in [0, 1]; the second has the rest
     * @return null if every split leaves somebody worse off than no agreement
     */
    public static PieDivision asymmetricNash(Party first, Party second, double power) {
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException("bargaining power must lie in [0, 1], not " + power);
        }
        if (first.gain(1) < 0 || second.gain(1) < 0) {
            return null;
        }
        double low = first.least();
        double high = 1 - second.least();
        if (low > high) {
            return null;
        }
        double share = low == high ? low : best(first, second, power, low, high);
        return new PieDivision(
                share, first.utility().applyAsDouble(share), second.utility().applyAsDouble(1 - share));
    }

    /** The product to be maximised is a weighted geometric mean of concave functions, hence concave: one peak. */
    private static double best(Party first, Party second, double power, double low, double high) {
        return new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        GoalType.MAXIMIZE,
                        new MaxEval(MOST_EVALUATIONS),
                        new SearchInterval(low, high),
                        new UnivariateObjectiveFunction(x -> FastMath.pow(FastMath.max(0, first.gain(x)), power)
                                * FastMath.pow(FastMath.max(0, second.gain(1 - x)), 1 - power)))
                .getPoint();
    }
}
