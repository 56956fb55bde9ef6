package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The linear programme of a proposer: the lottery over packages that is best for one party and leaves each partner at least
 * its floor.
 *
 * <p>Revised simplex method (Dantzig, Orden and Wolfe 1955, Pacific Journal of Mathematics 5(2): 183-195) with Bland's rule
 * where the programme is degenerate. It has one row for each floor and one for the lottery, and one column for each package.
 * Each basis is factored anew, so that rounding errors do not build up from step to step: the tableau of Commons Math's
 * solver lost feasible solutions here.
 */
final class LotteryProgramme {

    private static final double OPTIMAL = 1e-12;
    private static final double PIVOT = 1e-9;
    private static final int MOST_STEPS = 10_000;
    private static final int NONE = Integer.MIN_VALUE;

    private final double[][] value;
    private final int[] open;
    private final Set<Integer> likely;
    private final int[] bound;
    private final double[] floors;
    private final int[] basis;
    private double[] level;

    /**
     * @param value by party and package, in [0, 1]
     * @param open packages that may be drawn
     * @param likely packages to try before the others; those that come into a basis are added
     * @param floors least that a party must get, by party; 0 or less if it need not get anything
     */
    LotteryProgramme(double[][] value, int[] open, Set<Integer> likely, double[] floors) {
        this.value = value;
        this.open = open;
        this.likely = likely;
        this.floors = floors;
        bound = IntStream.range(0, floors.length).filter(p -> floors[p] > 0).toArray();
        // At first no lottery is drawn: all is slack, which is coded by the row below 0.
        basis = IntStream.rangeClosed(0, bound.length).map(row -> -1 - row).toArray();
    }

    /**
     * Returns the best lottery: probabilities by package, or null if none keeps the floors.
     *
     * @param goal value of each package, in [0, 1]
     * @param then what decides between equally good lotteries
     */
    TreeMap<Integer, Double> best(double[] goal, double[] then) {
        // A package is worth 1 more than no lottery, so that a lottery is drawn whenever there is one.
        double[] first = Arrays.stream(goal).map(g -> g + 1).toArray();
        maximise(first, null);
        maximise(then, first);
        TreeMap<Integer, Double> lottery = new TreeMap<>();
        double sum = 0;
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] >= 0 && level[row] > 0) {
                lottery.put(basis[row], level[row]);
                sum += level[row];
            }
        }
        return sum > 0.5 ? lottery : null;
    }

    /** Moves from basis to basis until none is better; with {@code held}, only where that goal stays as it is. */
    private void maximise(double[] goal, double[] held) {
        boolean degenerate = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] columns = new double[basis.length][];
            Arrays.setAll(columns, row -> column(basis[row]));
            // The rows of this matrix are the columns of the basis.
            Array2DRowRealMatrix transposed = new Array2DRowRealMatrix(columns, false);
            DecompositionSolver forward = new LUDecomposition(transposed.transpose()).getSolver();
            DecompositionSolver backward = new LUDecomposition(transposed).getSolver();
            level = new double[basis.length];
            level[bound.length] = 1;
            level = solve(forward, level);
            double[] prices = prices(backward, goal);
            double[] heldPrices = held == null ? null : prices(backward, held);
            IntToDoubleFunction gain =
                    code -> isInBasis(code) || held != null && gain(code, held, heldPrices) < -OPTIMAL
                            ? 0
                            : gain(code, goal, prices);
            int entering = degenerate ? first(gain) : best(gain);
            if (entering == NONE) {
                return;
            }
            double[] direction = solve(forward, column(entering));
            int leaving = leaving(direction);
            if (leaving < 0) {
                return;
            }
            degenerate = level[leaving] / direction[leaving] <= OPTIMAL;
            basis[leaving] = entering;
            if (entering >= 0) {
                likely.add(entering);
            }
        }
        throw new IllegalStateException("the best lottery was not found in " + MOST_STEPS + " steps");
    }

    /** Partners fall short of their floors by no more than nothing; the lottery is drawn at most once. */
    private double[] column(int code) {
        double[] column = new double[bound.length + 1];
        if (code < 0) {
            column[-1 - code] = 1;
        } else {
            for (int row = 0; row < bound.length; row++) {
                column[row] = floors[bound[row]] - value[bound[row]][code];
            }
            column[bound.length] = 1;
        }
        return column;
    }

    private static double[] solve(DecompositionSolver factored, double[] right) {
        return factored.solve(new ArrayRealVector(right, false)).toArray();
    }

    /** What a unit of each row is worth. */
    private double[] prices(DecompositionSolver backward, double[] goal) {
        return solve(
                backward,
                Arrays.stream(basis).mapToDouble(b -> b < 0 ? 0 : goal[b]).toArray());
    }

    private double gain(int code, double[] goal, double[] prices) {
        if (code < 0) {
            return -prices[-1 - code];
        }
        double gain = goal[code] - prices[bound.length];
        for (int row = 0; row < bound.length; row++) {
            gain -= prices[row] * (floors[bound[row]] - value[bound[row]][code]);
        }
        return gain;
    }

    private boolean isInBasis(int code) {
        for (int b : basis) {
            if (b == code) {
                return true;
            }
        }
        return false;
    }

    private IntStream slacks() {
        return IntStream.rangeClosed(-basis.length, -1);
    }

    /** The first column that makes the goal better. */
    private int first(IntToDoubleFunction gain) {
        return IntStream.concat(slacks(), Arrays.stream(open))
                .filter(code -> gain.applyAsDouble(code) > OPTIMAL)
                .findFirst()
                .orElse(NONE);
    }

    /** The column that makes the goal better fastest, of the likely ones or else of all. */
    private int best(IntToDoubleFunction gain) {
        int best = best(IntStream.concat(slacks(), likely.stream().mapToInt(Integer::intValue)), gain);
        return best == NONE ? best(Arrays.stream(open), gain) : best;
    }

    private static int best(IntStream codes, IntToDoubleFunction gain) {
        int best = NONE;
        double most = OPTIMAL;
        for (int code : codes.toArray()) {
            double here = gain.applyAsDouble(code);
            if (here > most) {
                best = code;
                most = here;
            }
        }
        return best;
    }

    /** The row of the basis that is the first to reach 0 on the way; of several the one with the lowest code. */
    private int leaving(double[] direction) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < direction.length; row++) {
            if (direction[row] > PIVOT) {
                double way = Math.max(0, level[row]) / direction[row];
                if (way < least - OPTIMAL || way <= least + OPTIMAL && basis[row] < basis[leaving]) {
                    leaving = row;
                    least = Math.min(least, way);
                }
            }
        }
        return leaving;
    }
}
