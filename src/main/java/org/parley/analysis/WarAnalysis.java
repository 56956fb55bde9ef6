package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.initial.InitialState;
import org.parley.model.war.FrontWalk;
import org.parley.scenario.Scenario;

/**
 * A war at its outset, solved: who would win if it were fought out, how long that would take, and what fighting on is
 * worth to whom from each position of the front (Smith and Stam 2004).
 *
 * @param first actor whose ground the front counts
 * @param second the other belligerent
 * @param front position of the front
 * @param positions N: the first belligerent is beaten at 0 and has won at N
 * @param victory probability that the first belligerent wins, by position from 0 to N
 * @param expectedRounds expected rounds until the war is decided, by position; infinite if the front never moves
 * @param advance chance that a move of the front favours the first belligerent
 * @param believedAdvance the same as each actor believes it
 * @param noDeal what fighting on is worth, by actor and position; the ends are the values of the war's ends
 */
public record WarAnalysis(
        int first,
        int second,
        int front,
        int positions,
        double[] victory,
        double[] expectedRounds,
        double advance,
        double[] believedAdvance,
        double[][] noDeal) {

    /** Solves the war of an outset that has one. */
    static WarAnalysis of(Scenario scenario, InitialState outset) {
        int n = outset.positions();
        int actors = scenario.actors().size();
        double[] victory = new double[n + 1];
        double[] rounds = new double[n + 1];
        victory[n] = 1;
        FrontWalk walk = outset.war();
        // In a history the front makes a Poisson number of moves in a round.
        double[] inTime = walk != null && scenario.calendar().isHistory() ? walk.expectedRoundsInTime() : null;
        for (int s = 1; s < n; s++) {
            victory[s] = walk == null ? Double.NaN : walk.victoryProbability(s);
            rounds[s] = walk == null ? Double.POSITIVE_INFINITY : inTime == null ? walk.expectedRounds(s) : inTime[s];
        }
        double[] believed = new double[actors];
        double[][] noDeal = new double[actors][];
        for (int i = 0; i < actors; i++) {
            believed[i] = outset.believedAdvance(i);
            noDeal[i] = outset.noDealAlongTheFront(i);
        }
        return new WarAnalysis(
                outset.belligerents()[0],
                outset.belligerents()[1],
                outset.front(),
                n,
                victory,
                rounds,
                outset.advance(),
                believed,
                noDeal);
    }

    /** Returns the probability that the first belligerent wins from where the front stands. */
    public double victoryNow() {
        return victory[front];
    }

    /** Returns the expected rounds until the war is decided from where the front stands. */
    public double expectedRoundsNow() {
        return expectedRounds[front];
    }

    List<Finding> findings(List<String> actors) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of("war", "victory", actors.get(first), victoryNow()));
        found.add(Finding.of("war", "victory", actors.get(second), 1 - victoryNow()));
        found.add(Finding.of("war", "expected_rounds", null, expectedRoundsNow()));
        found.add(Finding.of("war", "advance", actors.get(first), advance));
        for (int i = 0; i < actors.size(); i++) {
            found.add(Finding.of("war", "believed_advance", actors.get(i), believedAdvance[i]));
        }
        for (int i = 0; i < actors.size(); i++) {
            for (int s = 0; s <= positions; s++) {
                found.add(Finding.of("war", "no_deal_at_" + s, actors.get(i), noDeal[i][s]));
            }
        }
        return found;
    }
}
