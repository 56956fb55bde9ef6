package org.parley.model.war;

import java.util.function.DoubleUnaryOperator;

/**
 * A Beta belief about the chance to win the next move of the front, learnt from each move (Slantchev 2003; Smith and Stam
 * 2004), on the nodes of a {@linkplain JacobiRule Gauss-Jacobi rule} for the prior, so that averaging over it and learning
 * cost little.
 *
 * <p>Averaging matters: the value of a war at the mean chance is not the mean value of the war (Jensen).
 */
public final class BeliefGrid {

    /** Number of nodes: six digits of the value of a war over 20 positions. */
    public static final int NODES = 40;

    private final double[] node = new double[NODES];
    private final double[] weight = new double[NODES];
    private final double[] scratch = new double[NODES];

    /** Returns the chance at a node. */
    public double node(int j) {
        return node[j];
    }

    /** Returns the belief's weight of a node; the weights sum to 1. */
    public double weight(int j) {
        return weight[j];
    }

    /**
     * Starts from a Beta belief.
     *
     * @param alpha pseudo-count of moves won, above 0
     * @param beta pseudo-count of moves lost, above 0
     */
    public void set(double alpha, double beta) {
        JacobiRule.fill(alpha, beta, node, weight, scratch);
    }

    /**
     * Learns from a move of the front by Bayes' rule.
     *
     * @param odds factor on the odds to win it, by the terms in force; 1 for none
     */
    public void learn(boolean won, double odds) {
        double sum = 0;
        for (int j = 0; j < NODES; j++) {
            double p = WarSolutions.shifted(node[j], odds);
            weight[j] *= won ? p : 1 - p;
            sum += weight[j];
        }
        for (int j = 0; j < NODES; j++) {
            weight[j] /= sum;
        }
    }

    /** Returns the believed chance to win the next move. */
    public double mean() {
        return average(p -> p);
    }

    /** Returns the mean of something that depends on the chance to win a move. */
    public double average(DoubleUnaryOperator quantity) {
        double sum = 0;
        for (int j = 0; j < NODES; j++) {
            sum += weight[j] * quantity.applyAsDouble(node[j]);
        }
        return sum;
    }
}
