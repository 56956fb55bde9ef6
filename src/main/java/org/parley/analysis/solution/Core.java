package org.parley.analysis.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The core of a problem under a voting rule: the packages that win and that the rule cannot leave again, because the
 * members of no winning coalition all prefer another package (Gillies 1959; for voting Plott 1967; Tsebelis 2002, ch. 1).
 *
 * @param packages number of packages in the core
 */
public record Core(int packages) {

    /** Each package is compared with each: of so many it takes a second or two. */
    public static final int MOST = 20_000;

    /**
     * Finds the core.
     *
     * @param problem the problem; it has at most {@link #MOST} packages
     * @param wins whether a set of parties with a say carries a decision: bit j is the j-th of them. Supersets of winning
     *     sets win
     */
    public static Core of(BargainingProblem problem, IntPredicate wins) {
        int[] withSay = problem.partiesWithSay();
        List<double[]> packages = new ArrayList<>();
        List<double[]> winning = new ArrayList<>();
        ValuedWalk.over(problem, (options, values, acceptedBy, crossed) -> {
            if (crossed) {
                return true;
            }
            double[] own = new double[withSay.length];
            for (int j = 0; j < own.length; j++) {
                own[j] = values[withSay[j]];
            }
            packages.add(own);
            if (wins.test(acceptedBy)) {
                winning.add(own);
            }
            return true;
        });
        boolean[] decisive = new boolean[1 << withSay.length];
        for (int set = 0; set < decisive.length; set++) {
            decisive[set] = wins.test(set);
        }
        int core = 0;
        for (double[] standing : winning) {
            core += isBeaten(standing, packages, decisive) ? 0 : 1;
        }
        return new Core(core);
    }

    private static boolean isBeaten(double[] standing, List<double[]> packages, boolean[] decisive) {
        for (double[] other : packages) {
            int prefer = 0;
            for (int j = 0; j < standing.length; j++) {
                prefer |= other[j] > standing[j] + BargainingProblem.ROUNDING ? 1 << j : 0;
            }
            if (decisive[prefer]) {
                return true;
            }
        }
        return false;
    }
}
