package org.parley.model.belief;

/** Bayes' rule for a belief about one of two types. */
public final class TypeBelief {

    private TypeBelief() {}

    /**
     * Returns the probability of the first type after an observation.
     *
     * @param prior probability of the first type before, in [0, 1]
     * @param ifFirst probability of what was seen under the first type, in [0, 1]
     * @param ifSecond probability of what was seen under the second type, in [0, 1]
     * @return the posterior; the prior itself if neither type could have done what was seen
     */
    public static double update(double prior, double ifFirst, double ifSecond) {
        double first = prior * ifFirst;
        double total = first + (1 - prior) * ifSecond;
        return total > 0 ? first / total : prior;
    }
}
