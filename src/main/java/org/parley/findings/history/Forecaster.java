package org.parley.findings.history;

import java.util.Map;

/**
 * Somebody who gives probabilities.
 *
 * @param name who
 * @param p of each target, a probability for each case in the order of the library; NaN where none is given
 */
public record Forecaster(String name, Map<Target, double[]> p) {

    /** Parley with the coefficients as their priors have them. */
    public static final String UNFITTED = "Parley, priors";

    /** Parley with coefficients learned from all other conflicts. */
    public static final String FITTED = "Parley, learned from other conflicts";

    /** Parley with coefficients that were learned before, from other cases. */
    public static final String GIVEN = "Parley, coefficients given";

    /** Copies the map. */
    public Forecaster {
        p = Map.copyOf(p);
    }

    /** Whether a name is that of Parley, which is judged in words. */
    public static boolean isParley(String name) {
        return name.equals(UNFITTED) || name.equals(FITTED) || name.equals(GIVEN);
    }
}
