package org.parley.findings.whatif;

import java.util.List;
import java.util.Map;
import org.parley.experiment.replay.PairedRuns;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;

/**
 * A counterfactual: stored runs, and the same with something changed.
 *
 * @param stored the scenario as it was run
 * @param changed the scenario with something changed
 * @param sets the values that were set, by path
 * @param seed master seed of both
 * @param rule rule by which the told run was picked, or null
 * @param why what that rule found, or null
 * @param twins the told run, or null if none is told
 * @param paired what became what over all runs that were compared
 */
public record WhatIf(
        ScenarioFile stored,
        ScenarioFile changed,
        Map<String, String> sets,
        long seed,
        String rule,
        String why,
        PairedRuns twins,
        Paired paired) {

    /** Returns what the changed scenario has otherwise; empty if the values are those that it had. */
    public List<Change> changes() {
        return Change.between(stored, changed);
    }
}
