package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Offers among any number of parties: the proposer's best lottery over packages, by linear programming with column
 * generation (Gilmore and Gomory 1961, Operations Research 9(6): 849-859).
 *
 * <p>Values are taken to [0, 1] by each party's worst and best package. Leaving the lottery undrawn, with what waiting is
 * worth to the partners and less than any package to the proposer, is a package too: so each programme has a solution, and
 * there is no offer if it is to leave the lottery undrawn.
 */
final class Lotteries implements Menu {

    private static final SimplexSolver SOLVER = new SimplexSolver(1e-12, 10, 1e-12);
    private static final int MOST_COLUMNS = 100;

    /** What rounding may take from a sum of a few weighted values. */
    private static final double FEASIBLE = 1e-14;

    private final BargainingGame game;
    private final int[] open;
    private final double[][] scaled;
    private final double[] worst;
    private final double[] range;
    private final TreeSet<Integer> columns = new TreeSet<>();

    Lotteries(BargainingGame game) {
        this.game = game;
        open = IntStream.range(0, game.open().length)
                .filter(x -> game.open()[x])
                .toArray();
        int parties = game.parties();
        scaled = new double[parties][game.open().length];
        worst = new double[parties];
        range = new double[parties];
        for (int p = 0; p < parties; p++) {
            double[] value = game.value()[p];
            worst[p] = Arrays.stream(open).mapToDouble(x -> value[x]).min().orElse(0);
            range[p] = Arrays.stream(open).mapToDouble(x -> value[x]).max().orElse(0) - worst[p];
            for (int x : open) {
                scaled[p][x] = range[p] > 0 ? (value[x] - worst[p]) / range[p] : 0;
            }
        }
        seed();
    }

    private void seed() {
        columns.clear();
        for (double[] value : scaled) {
            Arrays.stream(open)
                    .boxed()
                    .max((a, b) -> Double.compare(value[a], value[b]))
                    .ifPresent(columns::add);
        }
    }

    @Override
    public Offer best(int proposer, boolean[] partners, double[] waiting) {
        double[] floors = new double[game.parties()];
        for (int p = 0; p < floors.length; p++) {
            double short_ = waiting[p] - worst[p];
            if (partners[p] && range[p] == 0 && short_ > game.scale() * ROUNDING) {
                return null;
            }
            floors[p] = partners[p] && range[p] > 0 ? short_ / range[p] : 0;
        }
        if (columns.size() > MOST_COLUMNS) {
            seed();
        }
        double[] lottery = solve(scaled[proposer], floors);
        if (lottery == null) {
            return null;
        }
        double own = expected(scaled[proposer], lottery);
        // Of equally good lotteries, the best for the others, each on its own scale.
        floors[proposer] = own - FEASIBLE;
        double[] better = solve(forOthers(proposer), floors);
        return offer(proposer, partners, waiting, better == null ? lottery : better, own);
    }

    private double[] forOthers(int proposer) {
        double[] sum = new double[scaled[0].length];
        for (int p = 0; p < scaled.length; p++) {
            for (int x = 0; x < sum.length && p != proposer; x++) {
                sum[x] += scaled[p][x] / scaled.length;
            }
        }
        return sum;
    }

    private Offer offer(int proposer, boolean[] partners, double[] waiting, double[] lottery, double own) {
        int[] packages = columns.stream().mapToInt(Integer::intValue).toArray();
        int[] drawn = IntStream.range(0, packages.length)
                .filter(n -> lottery[n] > ROUNDING)
                .toArray();
        double[] worth = new double[worst.length];
        for (int p = 0; p < worth.length; p++) {
            double value = worst[p] + range[p] * (p == proposer ? own : expected(scaled[p], lottery));
            worth[p] = partners[p] ? Math.max(waiting[p], value) : value;
        }
        return new Offer(
                proposer,
                Arrays.stream(drawn).map(n -> packages[n]).toArray(),
                Arrays.stream(drawn).mapToDouble(n -> lottery[n]).toArray(),
                worth,
                Menu.sought(partners));
    }

    private double expected(double[] values, double[] lottery) {
        double sum = 0;
        int n = 0;
        for (int x : columns) {
            sum += lottery[n++] * values[x];
        }
        return sum;
    }

    /** Returns the best lottery over {@link #columns}, to which it adds what is needed, or null if there is none. */
    private double[] solve(double[] goal, double[] floors) {
        int[] bound =
                IntStream.range(0, floors.length).filter(p -> floors[p] > 0).toArray();
        while (true) {
            double[] prices = prices(goal, bound, floors);
            int best = -1;
            double most = prices[bound.length] + ROUNDING;
            for (int x : open) {
                double worth = goal[x] + 1;
                for (int b = 0; b < bound.length; b++) {
                    worth += prices[b] * (scaled[bound[b]][x] - floors[bound[b]]);
                }
                if (worth > most) {
                    most = worth;
                    best = x;
                }
            }
            if (best < 0 || !columns.add(best)) {
                return mix(goal, bound, floors);
            }
        }
    }

    /** The dual programme: what a unit of each floor costs, and last what the lottery is worth. */
    private double[] prices(double[] goal, int[] bound, double[] floors) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (int x : columns) {
            double[] row = new double[bound.length + 1];
            for (int b = 0; b < bound.length; b++) {
                row[b] = floors[bound[b]] - scaled[bound[b]][x];
            }
            row[bound.length] = 1;
            rows.add(new LinearConstraint(row, Relationship.GEQ, goal[x] + 1));
        }
        double[] worth = new double[bound.length + 1];
        worth[bound.length] = 1;
        return optimum(worth, rows, GoalType.MINIMIZE);
    }

    private double[] mix(double[] goal, int[] bound, double[] floors) {
        int[] packages = columns.stream().mapToInt(Integer::intValue).toArray();
        List<LinearConstraint> rows = new ArrayList<>();
        for (int p : bound) {
            double[] shortage = Arrays.stream(packages)
                    .mapToDouble(x -> floors[p] - scaled[p][x])
                    .toArray();
            rows.add(new LinearConstraint(shortage, Relationship.LEQ, 0));
        }
        double[] ones = new double[packages.length];
        Arrays.fill(ones, 1);
        rows.add(new LinearConstraint(ones, Relationship.LEQ, 1));
        double[] weights =
                optimum(Arrays.stream(packages).mapToDouble(x -> goal[x] + 1).toArray(), rows, GoalType.MAXIMIZE);
        return Arrays.stream(weights).sum() > 0.5 ? weights : null;
    }

    private static double[] optimum(double[] goal, List<LinearConstraint> rows, GoalType type) {
        return SOLVER.optimize(
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(rows),
                        type,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND,
                        new MaxIter(100_000))
                .getPointRef();
    }
}
