package org.parley.model.ceasefire;

import org.apache.commons.math3.util.FastMath;

/**
 * Proportional hazard of a cease-fire per round (Cox 1972; the form of Fortna 2004 and of Werner and Yuen 2005).
 *
 * <p>h = h₀ · exp(−γ_G·G + γ_D·grievance + γ_X·excluded + γ_L·leverage) · Π(stalling ? m : 1)
 */
public final class CeasefireHazard {

    /** No hazard per round exceeds this: even a doomed cease-fire has a last day. */
    public static final double MOST = 0.999;

    private CeasefireHazard() {}

    /**
     * Returns the hazard of a committed pair before grievances.
     *
     * @param base h₀, hazard per round of a bare signature, in [0, 1]
     * @param logFactor sum of the effects in the exponent
     */
    public static double of(double base, double logFactor) {
        return logFactor == 0 ? base : base * FastMath.exp(logFactor);
    }

    /** Returns a hazard cut off at {@link #MOST}. */
    public static double capped(double hazard) {
        return FastMath.min(MOST, hazard);
    }
}
