package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.parley.model.equilibrium.BackwardInduction.Chances;
import org.parley.model.equilibrium.BackwardInduction.Fold;

/**
 * Solves for values and chances together, where it is known which choices each proposer draws from: values stay as they are
 * when the game is folded back, all that is drawn is equally good for the proposer, and chances sum to 1.
 *
 * <p>Newton's method; where the chances are not unique, the step that changes least.
 */
final class TiedChoices {

    private static final int STEPS = 6;
    private static final double SLOPE = 1e-7;
    private static final double SETTLED = 1e-12;

    /** A step so long, in values or chances, leads nowhere. */
    private static final double ASTRAY = 2;

    private final BiFunction<double[], Chances, Fold> cycle;
    private final double scale;
    private final double[] values;
    private final List<double[]> chances;
    private final List<int[]> drawn = new ArrayList<>();

    /**
     * @param cycle folds the game back over each party's turn
     * @param scale greatest value that matters
     * @param values about what the game is worth, by party
     * @param chances about the chances of the proposers' choices, in the order in which they are asked for
     * @param least choices with a lower chance are not drawn
     */
    TiedChoices(
            BiFunction<double[], Chances, Fold> cycle,
            double scale,
            double[] values,
            List<double[]> chances,
            double least) {
        this.cycle = cycle;
        this.scale = scale;
        this.values = values;
        this.chances = chances;
        for (double[] c : chances) {
            drawn.add(IntStream.range(0, c.length).filter(n -> c[n] >= least).toArray());
        }
    }

    /** Returns the equilibrium, or null if these choices do not make one. */
    Solution equilibrium() {
        if (drawn.stream().anyMatch(d -> d.length == 0)) {
            return null;
        }
        double[] z = unknowns();
        for (int step = 0; step < STEPS; step++) {
            double[] gap = gap(z);
            if (norm(gap) <= SETTLED * scale) {
                return isBest(z) ? fold(z, new ArrayList<>()).solution() : null;
            }
            double[][] slopes = new double[gap.length][z.length];
            for (int j = 0; j < z.length; j++) {
                double[] beside = z.clone();
                beside[j] -= SLOPE * (j < values.length ? scale : 1);
                double[] there = gap(beside);
                for (int i = 0; i < gap.length; i++) {
                    slopes[i][j] = (there[i] - gap[i]) / (beside[j] - z[j]);
                }
            }
            double[] change = new SingularValueDecomposition(new Array2DRowRealMatrix(slopes, false))
                    .getSolver()
                    .solve(new ArrayRealVector(gap, false))
                    .toArray();
            for (int j = 0; j < z.length; j++) {
                z[j] -= change[j];
            }
            if (!(norm(change) <= ASTRAY * Math.max(1, scale))) {
                return null;
            }
        }
        return null;
    }

    /** Values first, then the chances of what is drawn. */
    private double[] unknowns() {
        double[] z = Arrays.copyOf(
                values, values.length + drawn.stream().mapToInt(d -> d.length).sum());
        int next = values.length;
        for (int k = 0; k < drawn.size(); k++) {
            for (int n : drawn.get(k)) {
                z[next++] = chances.get(k)[n];
            }
        }
        return z;
    }

    private Fold fold(double[] z, List<List<Offer>> asked) {
        int[] next = {values.length};
        return cycle.apply(Arrays.copyOf(z, values.length), choices -> {
            int[] some = drawn.get(asked.size() % drawn.size());
            double[] all = new double[choices.size()];
            for (int n : some) {
                all[n] = z[next[0]++];
            }
            asked.add(choices);
            return all;
        });
    }

    private double[] gap(double[] z) {
        List<List<Offer>> asked = new ArrayList<>();
        double[] value = fold(z, asked).value();
        double[] gap = new double[z.length];
        for (int p = 0; p < values.length; p++) {
            gap[p] = value[p] - z[p];
        }
        int next = values.length;
        for (int k = 0; k < drawn.size(); k++) {
            int[] some = drawn.get(k);
            double first = asked.get(k).get(some[0]).own();
            double sum = 0;
            for (int n = 0; n < some.length; n++) {
                sum += z[next];
                gap[next++] = n == 0 ? 0 : asked.get(k).get(some[n]).own() - first;
            }
            gap[next - some.length] = scale * (sum - 1);
        }
        return gap;
    }

    /** Whether chances are such, and no proposer would rather choose something else. */
    private boolean isBest(double[] z) {
        List<List<Offer>> asked = new ArrayList<>();
        fold(z, asked);
        boolean best = Arrays.stream(z, values.length, z.length).allMatch(c -> c > -SETTLED);
        for (int k = 0; k < drawn.size(); k++) {
            double most = asked.get(k).stream().mapToDouble(Offer::own).max().orElseThrow();
            double own = asked.get(k).get(drawn.get(k)[0]).own();
            best &= own >= most - 10 * SETTLED * scale;
        }
        return best;
    }

    /** The greatest absolute value, or NaN if one is. */
    private static double norm(double[] gap) {
        double most = 0;
        for (double g : gap) {
            most = Math.abs(g) <= most ? most : Math.abs(g);
        }
        return most;
    }
}
