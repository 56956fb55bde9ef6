package org.parley.model.war;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * A Beta belief about the chance to win the next move of the front, learnt from each move (Slantchev 2003; Smith and Stam
 * 2004), on the nodes of a Gauss-Legendre rule, so that averaging over it and learning cost little.
 *
 * <p>The rule covers eight standard deviations to either side of the prior's mean, as far as they lie between 0 and 1, so a
 * firm belief is resolved as well as a vague one. Averaging matters: the value of a war at the mean chance is not the mean
 * value of the war (Jensen).
 */
public final class BeliefGrid {

    /** Number of nodes: six digits of the value of a war over 10 positions. */
    public static final int NODES = 32;

    private static final double REACH = 8;
    private static final double[] UNIT_NODE = new double[NODES];
    private static final double[] RULE = new double[NODES];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        for (int j = 0; j < NODES; j++) {
            UNIT_NODE[j] = rule.getPoint(j);
            RULE[j] = rule.getWeight(j);
        }
    }

    private final double[] node = new double[NODES];
    private final double[] weight = new double[NODES];

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
        double n = alpha + beta;
        double mean = alpha / n;
        double reach = REACH * Math.sqrt(alpha * beta / (n * n * (n + 1)));
        double low = Math.max(0, mean - reach);
        double width = Math.min(1, mean + reach) - low;
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < NODES; j++) {
            node[j] = low + width * UNIT_NODE[j];
            weight[j] = (alpha - 1) * FastMath.log(node[j]) + (beta - 1) * FastMath.log(1 - node[j]);
            highest = Math.max(highest, weight[j]);
        }
        for (int j = 0; j < NODES; j++) {
            weight[j] = RULE[j] * FastMath.exp(weight[j] - highest);
        }
        normalise();
    }

    /** Learns from a move of the front by Bayes' rule. */
    public void learn(boolean won) {
        for (int j = 0; j < NODES; j++) {
            weight[j] *= won ? node[j] : 1 - node[j];
        }
        normalise();
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

    private void normalise() {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        for (int j = 0; j < NODES; j++) {
            weight[j] /= sum;
        }
    }
}
