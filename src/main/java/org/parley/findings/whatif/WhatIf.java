package org.parley.findings.whatif;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.Work;
import org.parley.experiment.replay.PairedRuns;
import org.parley.experiment.replay.RunSelector.Selection;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.StoredRuns;

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
        @Nullable String rule,
        @Nullable String why,
        @Nullable PairedRuns twins,
        Paired paired) {

    /**
     * Plays stored runs with something changed.
     *
     * @param paired those that are paired
     * @param changed the scenario with something changed
     * @param rule rule by which the told run was picked, or null
     * @param told the run to tell, or null for none
     */
    public static WhatIf of(
            StoredRuns stored,
            PairedExperiment paired,
            ScenarioFile changed,
            Map<String, String> sets,
            @Nullable String rule,
            @Nullable Selection told,
            Work work) {
        PairedRuns twins = told == null ? null : PairedRuns.of(stored, changed.scenario(), told.run());
        return new WhatIf(
                stored.file(),
                changed,
                sets,
                stored.seed(),
                rule,
                told == null ? null : told.why(),
                twins,
                paired.with(changed.scenario(), work));
    }

    /** Returns what the changed scenario has otherwise; empty if the values are those that it had. */
    public List<Change> changes() {
        return Change.between(stored, changed);
    }
}
