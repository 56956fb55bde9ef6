package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.solution.Agenda;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.Valuation;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.model.preference.PackageSpace.Need;

/** A table of the model as a bargaining problem over all actors of the scenario. */
final class TableProblem {

    private TableProblem() {}

    /** Returns the problem with those having a say that do: who consents or votes, or all parties if nobody does. */
    static BargainingProblem of(InitialState outset, TableStakes stakes, int actors) {
        boolean[] hasSay = new boolean[actors];
        for (int i : stakes.parties()) {
            hasSay[i] = stakes.consents(i) || stakes.votes(i) > 0;
        }
        if (IntStream.range(0, actors).noneMatch(i -> hasSay[i])) {
            Arrays.stream(stakes.parties()).forEach(i -> hasSay[i] = true);
        }
        return of(outset, stakes, hasSay);
    }

    /** Returns the problem with given actors having a say. */
    static BargainingProblem of(InitialState outset, TableStakes stakes, boolean[] hasSay) {
        int actors = hasSay.length;
        double[][][] worth = new double[actors][][];
        double[] rest = new double[actors];
        double[] noDeal = new double[actors];
        double[] least = new double[actors];
        boolean[][][] redLines = new boolean[actors][][];
        for (int i = 0; i < actors; i++) {
            worth[i] = stakes.worth(i);
            rest[i] = stakes.rest(i);
            noDeal[i] = outset.noDeal(i);
            least[i] = stakes.least(i);
            redLines[i] = stakes.redLines(i);
        }
        Agenda agenda = new Agenda(
                Arrays.stream(worth[0]).map(TableProblem::allOpen).toArray(boolean[][]::new),
                stakes.statusQuo(),
                needs(stakes),
                false);
        Valuation valuation = stakes.isAdditive() ? Valuation.UTILITY : stakes::value;
        return new BargainingProblem(agenda, worth, rest, noDeal, least, hasSay, redLines, valuation);
    }

    private static boolean[] allOpen(double[] options) {
        boolean[] open = new boolean[options.length];
        Arrays.fill(open, true);
        return open;
    }

    /** Needs of other issues on the table; what is needed of other tables is taken to be agreed there. */
    private static List<List<Need>> needs(TableStakes stakes) {
        int[] issues = stakes.issues();
        List<List<Need>> needs = new ArrayList<>();
        for (List<Need> ofIssue : stakes.needs()) {
            List<Need> onTable = new ArrayList<>();
            for (Need need : ofIssue) {
                for (int j = 0; j < issues.length; j++) {
                    if (issues[j] == need.issue()) {
                        onTable.add(new Need(j, need.options()));
                    }
                }
            }
            needs.add(onTable);
        }
        return needs;
    }
}
