package org.parley.model.tactic;

import java.util.List;

/** How far an actor has come down from its best feasible value towards its no-deal value. */
public interface Tactic {

    /** Returns the published name in snake_case, as the scenario file writes it. */
    String name();

    /** Returns the paper or book that it comes from. */
    String source();

    /** Returns its settings, in the order in which {@link #concession} takes them. */
    List<Parameter> parameters();

    /**
     * Returns the share of the way conceded.
     *
     * @param elapsed share of the time for talks that has passed, in [0, 1]
     * @param settings values of {@link #parameters()}
     * @return in [0, 1], not falling in {@code elapsed}
     */
    double concession(double elapsed, double[] settings);

    /**
     * A setting of a tactic.
     *
     * @param name name in the scenario file
     * @param standard value if the file gives none
     * @param low least value
     * @param high greatest value
     */
    record Parameter(String name, double standard, double low, double high) {}
}
