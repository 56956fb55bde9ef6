package org.parley.model.war;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * A {@link BetaBelief} on the nodes of a Gauss-Legendre rule, so that averaging over it and learning cost little.
 *
 * <p>Averaging matters: the value of a war at the mean chance is not the mean value of the war (Jensen).
 */
public final class BeliefGrid {

    /** Number of nodes: enough for six digits of a war over 10 positions under beliefs worth up to 40 moves. */
    public static final int NODES = 32;

    private static final double[] NODE = new double[NODES];
    private static final double[] RULE = new double[NODES];
    private static final double[] LOG = new double[NODES];
    private static final double[] LOG_COMPLEMENT = new double[NODES];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        for (int j = 0; j < NODES; j++) {
            NODE[j] = rule.getPoint(j);
            RULE[j] = rule.getWeight(j);
            LOG[j] = FastMath.log(NODE[j]);
            LOG_COMPLEMENT[j] = FastMath.log(1 - NODE[j]);
        }
    }

    private final double[] weight = new double[NODES];

    /** Returns the chance at a node. */
    public static double node(int j) {
        return NODE[j];
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
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < NODES; j++) {
            weight[j] = (alpha - 1) * LOG[j] + (beta - 1) * LOG_COMPLEMENT[j];
            highest = FastMath.max(highest, weight[j]);
        }
        for (int j = 0; j < NODES; j++) {
            weight[j] = RULE[j] * FastMath.exp(weight[j] - highest);
        }
        normalise();
    }

    /** Learns from a move of the front by Bayes' rule. */
    public void learn(boolean won) {
        for (int j = 0; j < NODES; j++) {
            weight[j] *= won ? NODE[j] : 1 - NODE[j];
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
            sum += weight[j] * quantity.applyAsDouble(NODE[j]);
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
