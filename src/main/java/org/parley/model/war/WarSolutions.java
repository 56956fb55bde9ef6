package org.parley.model.war;

import org.apache.commons.math3.util.FastMath;

/**
 * The war solved at every node of a {@link BeliefGrid}, for one patience: done once per run and patience, or when terms
 * change the balance, not once per round.
 */
public final class WarSolutions {

    private final int positions;
    private final double[][] defeat;
    private final double[][] victory;
    private double patience = Double.NaN;
    private double moves = Double.NaN;
    private double shift = Double.NaN;

    /** Makes room for a front of {@code positions} steps. */
    public WarSolutions(int positions) {
        this.positions = positions;
        defeat = new double[BeliefGrid.NODES][positions + 1];
        victory = new double[BeliefGrid.NODES][positions + 1];
    }

    /**
     * Solves, unless solved for the same numbers already.
     *
     * @param newPatience δ, in (0, 1)
     * @param newMoves probability that the front moves in a round, in [0, 1]
     * @param newShift what terms in force add to the log-odds that a move favours the first belligerent
     */
    public void solve(double newPatience, double newMoves, double newShift) {
        if (newPatience == patience && newMoves == moves && newShift == shift) {
            return;
        }
        patience = newPatience;
        moves = newMoves;
        shift = newShift;
        double odds = shift == 0 ? 1 : FastMath.exp(shift);
        for (int j = 0; j < BeliefGrid.NODES; j++) {
            double p = shifted(BeliefGrid.node(j), odds);
            FrontWalk.solve(positions, moves * p, moves * (1 - p), patience, defeat[j], victory[j]);
        }
    }

    /** Returns a chance after its odds are multiplied. */
    public static double shifted(double p, double oddsFactor) {
        return oddsFactor == 1 ? p : p * oddsFactor / (1 - p + p * oddsFactor);
    }

    /** Returns the weight of the first belligerent's defeat at a position, averaged over a belief. */
    public double defeat(BeliefGrid belief, int position) {
        return average(belief, defeat, position);
    }

    /** Returns the weight of the first belligerent's victory at a position, averaged over a belief. */
    public double victory(BeliefGrid belief, int position) {
        return average(belief, victory, position);
    }

    private static double average(BeliefGrid belief, double[][] table, int position) {
        double sum = 0;
        for (int j = 0; j < BeliefGrid.NODES; j++) {
            sum += belief.weight(j) * table[j][position];
        }
        return sum;
    }
}
