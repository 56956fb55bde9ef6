package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.HiddenRange;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;

/**
 * Private resolve at a table at its outset: what each with a say needs if it is the least, the middle or the most resolved
 * of its types, and how likely a bargaining range there is (Fearon 1995). Resolve is uniform, so all of it is in closed form.
 *
 * @param withSay those with a say, as indices of actors
 * @param width by how much no deal may be worth more or less to each of them than it seems
 * @param needs what terms must be worth to each of them while they hold, by type; the cost of concluding comes on top
 * @param range chance of a bargaining range, and what the least and the most resolved accept
 */
public record ResolveAnalysis(int[] withSay, double[] width, double[][] needs, HiddenRange range) {

    /** Types in the order of {@link #needs}. */
    public static final List<String> TYPES = List.of("least", "middle", "most");

    /** Returns the analysis; null unless parties bargain with incomplete information over a table that is not too large. */
    static @Nullable ResolveAnalysis of(
            InitialState outset, TableStakes stakes, BargainingProblem problem, long packages) {
        if (!stakes.hasPrivateResolve() || packages > TableAnalysis.MOST_FOR_CHANGES) {
            return null;
        }
        int[] withSay = problem.partiesWithSay();
        double[] width = new double[withSay.length];
        double[][] needs = new double[withSay.length][];
        for (int j = 0; j < withSay.length; j++) {
            int i = withSay[j];
            width[j] = stakes.resolveWidth(i);
            double middle = outset.noDeal(i) + stakes.asked(i);
            needs[j] = new double[] {middle - width[j], middle, middle + width[j]};
        }
        HiddenRange range = HiddenRange.of(
                problem, (options, utilities, into) -> stakes.chances(options, utilities, into[0], into[1]));
        return new ResolveAnalysis(withSay, width, needs, range);
    }

    /** Whether anybody's resolve is hidden. */
    public boolean isAnyHidden() {
        for (double w : width) {
            if (w > 0) {
                return true;
            }
        }
        return false;
    }

    List<Finding> findings(String track, List<String> actors) {
        List<Finding> found = new ArrayList<>();
        if (!Double.isNaN(range.chance())) {
            found.add(Finding.of(track, "range.chance", null, range.chance()));
        }
        for (int j = 0; j < withSay.length; j++) {
            String actor = actors.get(withSay[j]);
            for (int type = 0; type < TYPES.size(); type++) {
                found.add(Finding.of(track, "needs_if_" + TYPES.get(type) + "_resolved", actor, needs[j][type]));
            }
            found.add(Finding.of(track, "win_set_if_least_resolved", actor, range.ifLeast()[withSay[j]]));
            found.add(Finding.of(track, "win_set_if_most_resolved", actor, range.ifMost()[withSay[j]]));
        }
        return found;
    }
}
