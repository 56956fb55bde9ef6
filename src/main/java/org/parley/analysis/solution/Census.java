package org.parley.analysis.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the packages by who accepts them, and finds the best of each party: a look at every package. */
final class Census implements ValuedWalk.Visitor {

    private final BargainingProblem problem;
    private final int everyone;
    private final long[] counts;
    private final double[] most;
    private final int[][] mostOptions;
    private final double[] ideal;

    private Census(BargainingProblem problem) {
        this.problem = problem;
        everyone = problem.everyone();
        counts = new long[everyone + 1];
        most = new double[problem.parties()];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        mostOptions = new int[problem.parties()][problem.agenda().issues()];
        ideal = most.clone();
    }

    /** Goes through all packages. */
    static Census of(BargainingProblem problem) {
        Census census = new Census(problem);
        ValuedWalk.over(problem, census);
        return census;
    }

    @Override
    public boolean visit(int[] options, double[] values, int acceptedBy, boolean crossesRedLine) {
        counts[acceptedBy]++;
        for (int i = 0; i < most.length; i++) {
            if (values[i] > most[i] + BargainingProblem.ROUNDING) {
                most[i] = values[i];
                System.arraycopy(options, 0, mostOptions[i], 0, options.length);
            }
        }
        if (acceptedBy == everyone) {
            for (int i = 0; i < ideal.length; i++) {
                ideal[i] = Math.max(ideal[i], values[i]);
            }
        }
        return true;
    }

    Acceptance acceptance() {
        return new Acceptance(problem.partiesWithSay(), counts);
    }

    /** Returns the best package, by party, null if there is no package. */
    List<Agreement> best() {
        List<Agreement> best = new ArrayList<>();
        for (int i = 0; i < most.length; i++) {
            best.add(most[i] == Double.NEGATIVE_INFINITY ? null : problem.agreement(mostOptions[i]));
        }
        return best;
    }

    boolean isRangeEmpty() {
        return counts[everyone] == 0;
    }

    /** Returns the best value within the range, by party; null if the range is empty. */
    double @Nullable [] ideal() {
        return isRangeEmpty() ? null : ideal;
    }
}
