package org.parley.statistics.survival;

/** A law of how long things last, in continuous time; any unit of time. */
public interface SurvivalCurve {

    /**
     * Returns the probability to last longer than a time.
     *
     * @param time at least 0
     * @return in [0, 1]; never rises with time
     */
    double survival(double time);

    /**
     * Returns the hazard: the rate at which those end that have lasted until a time.
     *
     * @param time at least 0
     * @return per unit of time, at least 0
     */
    double hazard(double time);

    /** Returns the mean duration; infinite if it does not exist. */
    double mean();
}
