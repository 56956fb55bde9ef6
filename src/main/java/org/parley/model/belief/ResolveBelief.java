package org.parley.model.belief;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * What everybody else believes about an actor's private resolve: probabilities of a few types, evenly spread from the least
 * resolved to the most (Fearon 1995). Each holds out in its own way, so every answer tells of it (Bayes' rule).
 */
public final class ResolveBelief {

    /** Number of types. */
    public static final int TYPES = 5;

    /** Standard deviation of what a third party tells of an actor's resolve, in half-widths of what is not known. */
    private static final double NOISE = 0.6;

    private static final double[] PLACE = new double[TYPES];

    static {
        for (int type = 0; type < TYPES; type++) {
            PLACE[type] = (2.0 * type + 1) / TYPES - 1;
        }
    }

    private final double[] weight = new double[TYPES];
    private final double[] likelihood = new double[TYPES];
    private double known = Double.NaN;

    /** Returns where a type lies between the least resolved, -1, and the most, 1; once it is known, where the actor lies. */
    public double place(int type) {
        return isKnown() ? known : PLACE[type];
    }

    /** Begins a run: all types are as likely. */
    public void begin() {
        Arrays.fill(weight, 1.0 / TYPES);
        known = Double.NaN;
    }

    /** Whether everybody knows where the actor lies. */
    public boolean isKnown() {
        return !Double.isNaN(known);
    }

    /** Everybody learns where the actor lies between the least and the most resolved. */
    public void reveal(double place) {
        known = place;
        double at = Math.min(TYPES - 1, Math.max(0, (place + 1) / 2 * TYPES - 0.5));
        int below = Math.min((int) at, TYPES - 2);
        Arrays.fill(weight, 0);
        weight[below] = 1 - (at - below);
        weight[below + 1] = at - below;
    }

    /** Returns the probability of a type. */
    public double weight(int type) {
        return weight[type];
    }

    /** Returns the mean of where the actor is believed to lie, in [-1, 1]. */
    public double mean() {
        double sum = 0;
        for (int k = 0; k < TYPES; k++) {
            sum += weight[k] * place(k);
        }
        return sum;
    }

    /** Returns the standard deviation of where the actor is believed to lie, between types and not within one. */
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (int k = 0; k < TYPES; k++) {
            sum += weight[k] * (place(k) - mean) * (place(k) - mean);
        }
        return FastMath.sqrt(sum);
    }

    /** Returns room for the likelihood of what is seen by type, to be filled before {@link #learn}. */
    public double[] likelihood() {
        return likelihood;
    }

    /** Learns from what was seen, whose likelihoods have been filled in; nothing if no type could have done it. */
    public void learn() {
        double sum = 0;
        for (int k = 0; k < TYPES; k++) {
            sum += weight[k] * likelihood[k];
        }
        if (sum > 1e-12) {
            for (int k = 0; k < TYPES; k++) {
                weight[k] *= likelihood[k] / sum;
            }
        }
    }

    /** Learns from a noisy signal of where the actor lies between the least and the most resolved. */
    public void hear(double signal) {
        for (int k = 0; k < TYPES; k++) {
            double off = (signal - place(k)) / NOISE;
            likelihood[k] = FastMath.exp(-off * off / 2);
        }
        learn();
    }

    /** Returns the noise of a third party's signal: a standard normal number scaled to its standard deviation. */
    public static double noise(double standardNormal) {
        return NOISE * standardNormal;
    }
}
