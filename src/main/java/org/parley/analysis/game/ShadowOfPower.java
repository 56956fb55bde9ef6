package org.parley.analysis.game;

import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.Offer;
import org.parley.model.equilibrium.Solution;

/**
 * A challenger may fight for more than the status quo gives it, and a satisfied state makes it an offer, with complete
 * information (Powell 1999, In the Shadow of Power, ch. 3; Powell 2002, Annual Review of Political Science 5: 8-13).
 *
 * @param statusQuo the challenger's share, in [0, 1]
 * @param victory probability that the challenger would win a war for the whole, in [0, 1]
 * @param challengerCost what war costs the challenger, as a share, at least 0
 * @param satisfiedCost what war costs the satisfied state, likewise
 */
public record ShadowOfPower(double statusQuo, double victory, double challengerCost, double satisfiedCost) {

    /** Checks the numbers. */
    public ShadowOfPower {
        if (!(statusQuo >= 0
                && statusQuo <= 1
                && victory >= 0
                && victory <= 1
                && challengerCost >= 0
                && satisfiedCost >= 0)) {
            throw new IllegalArgumentException("status quo and victory must lie in [0, 1] and costs be at least 0: "
                    + statusQuo + ", " + victory + ", " + challengerCost + ", " + satisfiedCost);
        }
    }

    /** How it ends: who would fight for more, what the challenger ends with, and whether there is war. */
    public record End(boolean isChallengerDissatisfied, double challengerShare, boolean isWar) {}

    /** Returns how it ends. War leaves the challenger what it expects of it. */
    public End end() {
        double war = victory - challengerCost;
        // Nothing but the status quo follows a refusal without war: the future does not count.
        BargainingGame game = new BargainingGame(
                new double[][] {{1, 0}, {0, 1}},
                new boolean[] {true, true},
                new double[] {1 - statusQuo, statusQuo},
                new double[] {1 - victory - satisfiedCost, war},
                new double[] {Double.NaN, war},
                new double[2],
                new boolean[] {true, true},
                new int[2],
                0,
                new double[] {1, 0},
                0);
        Solution solution = new BackwardInduction(game).stationary();
        Offer offer = solution.offer(0, 0);
        boolean dissatisfied = solution.leaves()[0][1];
        return new End(dissatisfied, offer.worth()[1], dissatisfied && !offer.isAgreed());
    }
}
