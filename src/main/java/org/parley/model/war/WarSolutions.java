package org.parley.model.war;

import org.apache.commons.math3.util.FastMath;

/**
 * The war solved at every node of a belief, for one patience: done once per run, and again only when terms change the
 * balance, not once per round.
 */
final class WarSolutions {

    private final int positions;
    private final BeliefGrid belief;
    private final double[][] defeat;
    private final double[][] victory;

    /**
     * Makes room for solutions.
     *
     * @param positions steps of the front
     * @param belief the belief whose nodes they are solved at; it may learn meanwhile
     */
    WarSolutions(int positions, BeliefGrid belief) {
        this.positions = positions;
        this.belief = belief;
        defeat = new double[BeliefGrid.NODES][positions + 1];
        victory = new double[BeliefGrid.NODES][positions + 1];
    }

    /**
     * Solves the war.
     *
     * @param patience δ, in (0, 1)
     * @param moves probability that the front moves in a round, in [0, 1]
     * @param shift what terms in force add to the log-odds that a move favours the first belligerent
     */
    void solve(double patience, double moves, double shift) {
        double odds = shift == 0 ? 1 : FastMath.exp(shift);
        for (int j = 0; j < BeliefGrid.NODES; j++) {
            double p = shifted(belief.node(j), odds);
            FrontWalk.solve(positions, moves * p, moves * (1 - p), patience, defeat[j], victory[j]);
        }
    }

    /** Returns a chance after its odds are multiplied. */
    static double shifted(double p, double oddsFactor) {
        return oddsFactor == 1 ? p : p * oddsFactor / (1 - p + p * oddsFactor);
    }

    /** Returns the weight of the first belligerent's defeat at a position, averaged over the belief as it is now. */
    double defeat(int position) {
        return average(defeat, position);
    }

    /** Returns the weight of the first belligerent's victory at a position, averaged over the belief as it is now. */
    double victory(int position) {
        return average(victory, position);
    }

    private double average(double[][] table, int position) {
        double sum = 0;
        for (int j = 0; j < BeliefGrid.NODES; j++) {
            sum += belief.weight(j) * table[j][position];
        }
        return sum;
    }
}
