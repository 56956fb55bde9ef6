package org.parley.experiment;

import org.parley.scenario.Scenario;

/**
 * What is to be run: one case, many times.
 *
 * @param scenario the scenario
 * @param runs number of runs, at least 1
 * @param seed master seed; run r has the same luck whatever the number of runs, threads or machines
 */
public record Experiment(Scenario scenario, long runs, long seed) {

    /** Checks the number of runs. */
    public Experiment {
        if (runs < 1) {
            throw new IllegalArgumentException("the number of runs must be at least 1, not " + runs);
        }
    }
}
