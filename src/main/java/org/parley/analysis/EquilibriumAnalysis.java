package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.TalksGame;
import org.parley.model.initial.InitialState;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.check.EquilibriumObstacle;

/**
 * What talks are worth at their outset to parties that play for their equilibrium, whatever tactics the scenario gives
 * them: the benchmark for simulated talks.
 *
 * @param obstacles why none is worked out; empty if it is
 * @param actors the players, as indices of actors
 * @param untilDeadline value to each player if talks end at the deadline (Ståhl 1972)
 * @param forEver value to each player if talks have no deadline (Rubinstein 1982; Baron and Ferejohn 1989); empty if no
 *     stationary equilibrium is found, which happens with unequal voters
 */
public record EquilibriumAnalysis(List<String> obstacles, int[] actors, double[] untilDeadline, double[] forEver) {

    private static final double[] NONE = {};

    static EquilibriumAnalysis of(Scenario scenario, Track track, InitialState outset) {
        List<String> obstacles = EquilibriumObstacle.of(scenario, track).stream()
                .map(EquilibriumObstacle::rule)
                .toList();
        if (!obstacles.isEmpty()) {
            return new EquilibriumAnalysis(obstacles, new int[0], NONE, NONE);
        }
        TalksGame talks = outset.talks();
        BackwardInduction solved = new BackwardInduction(talks.game());
        return new EquilibriumAnalysis(
                List.of(),
                talks.players(),
                solved.withDeadline(talks.sessions()).value(),
                stationary(solved));
    }

    private static double[] stationary(BackwardInduction solved) {
        try {
            return solved.stationary().value();
        } catch (IllegalStateException notFound) {
            return NONE; // All else about the table can be told without it.
        }
    }

    List<Finding> findings(String track, List<String> ids) {
        List<Finding> found = new ArrayList<>();
        for (int n = 0; n < actors.length; n++) {
            if (forEver.length > 0) {
                found.add(Finding.of(track, "equilibrium.value", ids.get(actors[n]), forEver[n]));
            }
            found.add(Finding.of(track, "equilibrium_until_deadline.value", ids.get(actors[n]), untilDeadline[n]));
        }
        return found;
    }
}
