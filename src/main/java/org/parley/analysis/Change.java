package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.CooperativeAnalysis;
import org.parley.analysis.solution.Solutions;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;

/**
 * What a party's seat or veto changes: the table solved with it and without it, all else equal.
 *
 * @param actor whose it is
 * @param has whether it has it
 * @param rangeWith size of the bargaining range with it, in packages
 * @param rangeWithout size of the bargaining range without it
 * @param valueWith what the Nash solution is worth to the actor with it, or no deal if the range is empty
 * @param valueWithout the same without it
 */
public record Change(int actor, boolean has, long rangeWith, long rangeWithout, double valueWith, double valueWithout) {

    /** Returns what the seat or veto is worth to its holder. */
    public double worth() {
        return valueWith - valueWithout;
    }

    static List<Change> ofSeats(
            InitialState outset, TableStakes stakes, BargainingProblem problem, CooperativeAnalysis asItIs) {
        List<Change> changes = new ArrayList<>();
        for (int actor : stakes.parties()) {
            boolean has = stakes.hasSeat(actor);
            stakes.seat(actor, !has);
            BargainingProblem other = TableProblem.of(outset, stakes, problem.hasSay());
            changes.add(of(actor, has, problem, asItIs, other));
            stakes.seat(actor, has);
        }
        return changes;
    }

    static List<Change> ofVetoes(
            InitialState outset, TableStakes stakes, BargainingProblem problem, CooperativeAnalysis asItIs) {
        List<Change> changes = new ArrayList<>();
        int withSay = problem.partiesWithSay().length;
        for (int actor : stakes.parties()) {
            boolean has = problem.hasSay()[actor];
            if (has ? withSay > 1 : withSay < BargainingProblem.MOST_WITH_SAY) {
                boolean[] hasSay = problem.hasSay().clone();
                hasSay[actor] = !has;
                changes.add(of(actor, has, problem, asItIs, TableProblem.of(outset, stakes, hasSay)));
            }
        }
        return changes;
    }

    private static Change of(
            int actor, boolean has, BargainingProblem problem, CooperativeAnalysis asItIs, BargainingProblem other) {
        CooperativeAnalysis otherwise = CooperativeAnalysis.of(other);
        long range = asItIs.acceptance().range();
        long otherRange = otherwise.acceptance().range();
        double value = valueTo(actor, problem, asItIs);
        double otherValue = valueTo(actor, other, otherwise);
        return has
                ? new Change(actor, true, range, otherRange, value, otherValue)
                : new Change(actor, false, otherRange, range, otherValue, value);
    }

    private static double valueTo(int actor, BargainingProblem problem, CooperativeAnalysis analysis) {
        Solutions found = analysis.solutions();
        return found == null
                ? problem.reservation()[actor]
                : found.nash().agreement().values()[actor];
    }

    List<Finding> findings(String track, String what, List<String> actors) {
        String id = actors.get(actor);
        return List.of(
                Finding.of(track, what + ".worth", id, worth()),
                Finding.of(track, what + ".range_with", id, rangeWith),
                Finding.of(track, what + ".range_without", id, rangeWithout));
    }
}
