package org.parley.model;

import org.parley.model.equilibrium.BargainingGame;
import org.parley.scenario.Scenario;
import org.parley.scenario.check.EquilibriumObstacle;

/**
 * The talks of a track as a game to be solved by backward induction.
 *
 * @param game the game, from what packages are worth at the outset
 * @param players its parties, as indices of actors in the scenario
 * @param sessions the most sessions that can be held up to the deadline
 */
public record TalksGame(BargainingGame game, int[] players, int sessions) {

    /**
     * Returns the talks of a scenario's only track.
     *
     * @param scenario a sound scenario without any {@link EquilibriumObstacle}
     * @param numbers its uncertain numbers, as they are at an {@link InitialState}
     */
    static TalksGame of(Scenario scenario, double[] numbers) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        model.goToOutset(numbers);
        model.takeSeats();
        TrackTable table = model.table(0);
        EquilibriumPlay play = table.equilibrium();
        BargainingGame game = play.game();
        return new TalksGame(game, play.actors(), table.mostSessions());
    }
}
