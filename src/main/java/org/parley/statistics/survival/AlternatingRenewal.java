package org.parley.statistics.survival;

/**
 * Cease-fires and spells of war that follow each other for ever, all durations independent: what the length of a cease-fire
 * comes to beyond the first one (Ross 1996, Stochastic Processes, section 3.4). Only the means count.
 *
 * @param meanCeasefire mean duration of a cease-fire, above 0
 * @param meanWar mean duration of a spell of war, above 0, in the same unit
 */
public record AlternatingRenewal(double meanCeasefire, double meanWar) {

    /** Checks the numbers. */
    public AlternatingRenewal {
        if (!(meanCeasefire > 0 && meanWar > 0 && Double.isFinite(meanCeasefire + meanWar))) {
            throw new IllegalArgumentException(
                    "mean durations must be above 0, not " + meanCeasefire + " and " + meanWar);
        }
    }

    /** Returns the share of time at cease-fire in the long run. */
    public double shareAtCeasefire() {
        return meanCeasefire / (meanCeasefire + meanWar);
    }

    /** Returns how many cease-fires there are in a length of time, in the long run. */
    public double ceasefiresIn(double time) {
        return time / (meanCeasefire + meanWar);
    }
}
