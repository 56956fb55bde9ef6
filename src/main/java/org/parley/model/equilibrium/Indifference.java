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
 * (McKelvey and Palfrey 1995, Games and Economic Behavior 10(1): 6-38), until {@link TiedChoices} can tell which choices
 * are drawn and solve for their chances.
 */
final class Indifference {

    private static final double FIRST_TEMPERATURE = 0.1;
    private static final double LAST_TEMPERATURE = 1e-8;
    private static final double COOLING = 3;
    private static final double LEAST_COOLING = 1.02;
    private static final int DAMPED_STEPS = 100;
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
        double[] x = settle(damped(start, heat), heat);
        double[] trend = new double[x.length];
        double cooling = COOLING;
        while (x != null && heat > LAST_TEMPERATURE * scale && cooling > LEAST_COOLING) {
            // Values change about in proportion to temperature.
            double fall = heat - heat / cooling;
            double[] colder = settle(along(x, trend, -fall), heat - fall);
            if (colder == null) {
                cooling = FastMath.sqrt(cooling);
                continue;
            }
            for (int i = 0; i < x.length; i++) {
                trend[i] = (x[i] - colder[i]) / fall;
            }
            x = colder;
            heat -= fall;
            double least = FastMath.sqrt(heat / scale);
            Solution found = new TiedChoices(cycle, scale, x, chances(x, heat), least).equilibrium();
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no stationary equilibrium was found: the values of waiting do not settle");
    }

    private double[] damped(double[] start, double heat) {
        double[] x = start;
        for (int n = 0; n < DAMPED_STEPS; n++) {
            double[] here = cycle.apply(x, logit(heat)).value();
            for (int i = 0; i < here.length; i++) {
                here[i] = x[i] + DAMPING * (here[i] - x[i]);
            }
            x = here;
        }
        return x;
    }

    /** Returns what the game is worth at a temperature, or null if that is not found from a guess. */
    private double[] settle(double[] guess, double heat) {
        // A rounding error in a value counts 1/heat times in the chances.
        double tolerance = Math.max(1e-8, 1e-14 * scale / heat);
        return new FixedPoint(y -> cycle.apply(y, logit(heat)).value(), tolerance * scale).newton(guess, 1e-3 * heat);
    }

    /** Returns the point that lies so far from another in a direction. */
    private static double[] along(double[] from, double[] direction, double way) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + way * direction[i];
        }
        return point;
    }

    private static Chances logit(double heat) {
        return choices -> {
            double most = choices.stream().mapToDouble(Offer::own).max().orElseThrow();
            double[] weights = choices.stream()
                    .mapToDouble(o -> FastMath.exp((o.own() - most) / heat))
                    .toArray();
            double sum = 0;
            for (double w : weights) {
                sum += w;
            }
            for (int n = 0; n < weights.length; n++) {
                weights[n] /= sum;
            }
            return weights;
        };
    }

    /** Returns the chances of each proposer's choices, in the order in which they are asked for. */
    private List<double[]> chances(double[] x, double heat) {
        List<double[]> asked = new ArrayList<>();
        // Of what is folded only the questions count.
        Fold unused = cycle.apply(x, choices -> {
            asked.add(logit(heat).of(choices));
            return asked.get(asked.size() - 1);
        });
        return asked;
    }
}
