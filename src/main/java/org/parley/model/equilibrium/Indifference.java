package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.equilibrium.BackwardInduction.Chances;
import org.parley.model.equilibrium.BackwardInduction.Fold;

/**
 * Finds a stationary equilibrium in which proposers draw among choices that are equally good for them, with the chances
 * that keep them so.
 *
 * <p>Choices are first made by a logit rule, which is smooth, and the equilibrium is followed while the rule sharpens
 * (McKelvey and Palfrey 1995, Games and Economic Behavior 10(1): 6-38). Close to the limit values and chances change
 * linearly with the rule's temperature, so that the last two give the limit to about the square of the last.
 */
final class Indifference {

    private static final double FIRST_TEMPERATURE = 0.1;
    private static final double LAST_TEMPERATURE = 1e-6;
    private static final int DAMPED_STEPS = 2_000;
    private static final double DAMPING = 0.2;

    private final BiFunction<double[], Chances, Fold> cycle;
    private final double scale;

    /**
     * @param cycle folds the game back over each party's turn
     * @param scale greatest value that matters
     */
    Indifference(BiFunction<double[], Chances, Fold> cycle, double scale) {
        this.cycle = cycle;
        this.scale = scale;
    }

    /**
     * Returns the equilibrium.
     *
     * @throws IllegalStateException if none is found
     */
    Solution find(double[] start) {
        double heat = FIRST_TEMPERATURE * scale;
        double[] hotter = damped(start, heat);
        double[] x = settle(hotter, heat);
        while (heat > LAST_TEMPERATURE * scale) {
            heat /= 2;
            double[] guess = between(hotter, x, 1.5);
            hotter = x;
            x = settle(guess, heat);
        }
        List<double[]> before = chances(hotter, 2 * heat);
        List<double[]> after = chances(x, heat);
        List<double[]> limit = new ArrayList<>();
        for (int n = 0; n < after.size(); n++) {
            limit.add(asChances(between(before.get(n), after.get(n), 2)));
        }
        return cycle.apply(between(hotter, x, 2), replay(limit)).solution();
    }

    private double[] damped(double[] start, double heat) {
        double[] x = start;
        for (int n = 0; n < DAMPED_STEPS; n++) {
            x = between(x, cycle.apply(x, logit(heat)).value(), DAMPING);
        }
        return x;
    }

    private double[] settle(double[] guess, double heat) {
        // A rounding error in a value counts 1/heat times in the chances.
        double tolerance = Math.max(1e-13, 1e-14 * scale / heat);
        FixedPoint fixed = new FixedPoint(y -> cycle.apply(y, logit(heat)).value(), tolerance * scale);
        double[] found = fixed.newton(guess, 1e-3 * heat);
        if (found == null) {
            throw new IllegalStateException("no stationary equilibrium was found: the values of waiting do not settle");
        }
        return found;
    }

    /** Returns the point that lies so far on the way from one to another; beyond the other above 1. */
    private static double[] between(double[] from, double[] to, double part) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + part * (to[i] - from[i]);
        }
        return point;
    }

    private static double[] asChances(double[] values) {
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            values[n] = Math.max(0, values[n]);
            sum += values[n];
        }
        for (int n = 0; n < values.length; n++) {
            values[n] /= sum;
        }
        return values;
    }

    private static Chances logit(double heat) {
        return choices -> {
            double most = choices.stream().mapToDouble(Offer::own).max().orElseThrow();
            return asChances(choices.stream()
                    .mapToDouble(o -> FastMath.exp((o.own() - most) / heat))
                    .toArray());
        };
    }

    /** Returns the chances of each proposer's choices, in the order in which they are asked for. */
    private List<double[]> chances(double[] x, double heat) {
        List<double[]> asked = new ArrayList<>();
        cycle.apply(x, choices -> {
            asked.add(logit(heat).of(choices));
            return asked.get(asked.size() - 1);
        });
        return asked;
    }

    private static Chances replay(List<double[]> chances) {
        int[] asked = {0};
        return choices -> chances.get(asked[0]++);
    }
}
