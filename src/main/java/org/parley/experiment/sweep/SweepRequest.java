package org.parley.experiment.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.experiment.Design;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyRuns;

/**
 * Everything that determines the results of a study.
 *
 * @param version version of Parley
 * @param study the study
 * @param design its cases
 * @param runs how many runs each case has; what the study says, or the command line
 * @param seed master seed of the runs
 */
public record SweepRequest(String version, Study study, Design design, StudyRuns runs, long seed) {

    /** Returns the number of cases. */
    public int cases() {
        return Math.toIntExact(design.size());
    }

    /** Returns the least number of runs of all cases. */
    public long atLeast() {
        return Math.multiplyExact(RunsRule.of(runs).first(), design.size());
    }

    /** Returns the greatest number of runs of all cases. */
    public long atMost() {
        return Math.multiplyExact(RunsRule.of(runs).most(), design.size());
    }

    /** Returns what two equal results have in common, by name, as text. */
    public Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", version);
        identity.put("study", study.name());
        identity.put("study_hash", study.hash());
        identity.put("scenario", study.base().scenario().name());
        identity.put("cases", Long.toString(design.size()));
        RunsRule rule = RunsRule.of(runs);
        identity.put("runs_per_case", rule.words());
        if (rule.isAdaptive() && study.metrics().containsKey(rule.metric())) {
            // Two studies may call different things by the same name, and what decides makes the runs.
            identity.put("decided_by", SweepReadme.words(study.metrics().get(rule.metric())));
        }
        identity.put("seed", Long.toString(seed));
        return identity;
    }
}
