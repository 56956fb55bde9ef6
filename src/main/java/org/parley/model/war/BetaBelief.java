package org.parley.model.war;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A belief about the chance to win the next move of the front: Beta, learnt from each move (Slantchev 2003; Smith and
 * Stam 2004).
 *
 * @param alpha pseudo-count of moves won, above 0
 * @param beta pseudo-count of moves lost, above 0
 */
public record BetaBelief(double alpha, double beta) {

    /** Checks the counts. */
    public BetaBelief {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("alpha and beta must be above 0, not " + alpha + " and " + beta);
        }
    }

    /** Returns a belief of a given mean that is worth a given number of moves. */
    public static BetaBelief of(double mean, double moves) {
        return new BetaBelief(mean * moves, (1 - mean) * moves);
    }

    /** Returns the belief after a move. */
    public BetaBelief after(boolean won) {
        return won ? new BetaBelief(alpha + 1, beta) : new BetaBelief(alpha, beta + 1);
    }

    /** Returns the believed chance to win the next move. */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** Returns the standard deviation. */
    public double deviation() {
        double n = alpha + beta;
        return Math.sqrt(alpha * beta / (n * n * (n + 1)));
    }

    /** Returns the value that the chance lies below with a given probability. */
    public double quantile(double probability) {
        return new BetaDistribution(null, alpha, beta, 1e-12).inverseCumulativeProbability(probability);
    }

    /** Returns the probability that the chance exceeds {@code p}. */
    public double probabilityAbove(double p) {
        return 1 - new BetaDistribution(null, alpha, beta).cumulativeProbability(p);
    }
}
