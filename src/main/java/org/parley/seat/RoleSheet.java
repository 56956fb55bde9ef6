package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * What a seat knows of its own side before the first round, in points of 100 on its own scale. It holds no number of anybody else.
 *
 * @param seat the actor
 * @param noDeal points that no deal is worth to it
 * @param needs points above that for which its audience at home asks, 0 for none
 * @param stakes what each option is worth, table by table
 */
public record RoleSheet(String seat, long noDeal, long needs, List<Stake> stakes) {

    /** Copies the stakes. */
    public RoleSheet {
        stakes = List.copyOf(stakes);
    }

    /**
     * What an option is worth while it holds.
     *
     * @param issue id of the issue
     * @param option the option
     * @param points what it adds, of 100
     * @param redLine whether the seat never accepts it
     */
    public record Stake(String issue, String option, long points, boolean redLine) {}

    /**
     * Returns the sheet of a seat for a game.
     *
     * @param seed master seed of the luck
     * @param run number of the run with that luck, whose numbers the sheet tells
     * @throws GameException if there is no such actor
     */
    public static RoleSheet of(Scenario scenario, String seat, long seed, long run) {
        int actor = List.copyOf(scenario.actors().keySet()).indexOf(seat);
        if (actor < 0) {
            throw new GameException("there is no actor '" + seat + "'");
        }
        InitialState state = InitialState.of(scenario, seed, run);
        List<String> issues = List.copyOf(scenario.issues().keySet());
        List<Stake> stakes = new ArrayList<>();
        double asked = 0;
        for (int t = 0; t < state.tables(); t++) {
            TableStakes table = state.table(t);
            String track = List.copyOf(scenario.tracks().keySet()).get(t);
            if (!Objects.requireNonNull(scenario.tracks().get(track)).parties().containsKey(seat)) {
                continue;
            }
            asked = Math.max(asked, table.consents(actor) ? table.asked(actor) : 0);
            double[][] worth = table.worth(actor);
            boolean[][] never = table.redLines(actor);
            for (int j = 0; j < worth.length; j++) {
                String id = issues.get(table.issues()[j]);
                Issue issue = Objects.requireNonNull(scenario.issues().get(id));
                for (int o = 0; o < worth[j].length; o++) {
                    stakes.add(new Stake(id, issue.options().get(o), points(worth[j][o]), never[j][o]));
                }
            }
        }
        return new RoleSheet(seat, points(state.noDeal(actor)), points(asked), stakes);
    }

    private static long points(double value) {
        return FastMath.round(100 * value);
    }
}
