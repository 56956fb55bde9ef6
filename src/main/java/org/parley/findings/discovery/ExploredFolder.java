package org.parley.findings.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.format.ScenarioFile;

/**
 * The folder whose runs are explored.
 *
 * @param file the scenario; of a study, the one that its cases vary
 * @param study name of the study, or null if the folder holds the runs of one scenario
 * @param studyHash hash of the study, or null
 * @param seed master seed
 * @param cases number of cases, 1 if the folder holds the runs of one scenario
 * @param stored how many runs are stored
 * @param warnings what is wrong with files that are not needed, and what cannot be looked at, for people
 */
public record ExploredFolder(
        ScenarioFile file,
        @Nullable String study,
        @Nullable String studyHash,
        long seed,
        int cases,
        long stored,
        List<String> warnings) {

    /** Copies the list. */
    public ExploredFolder {
        warnings = List.copyOf(warnings);
    }

    /** Whether it holds the cases of a study. */
    public boolean isSweep() {
        return study != null;
    }

    /** Returns what two explorations of the same runs have in common, by name, as text. */
    public Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("discovery_of", isSweep() ? study : file.scenario().name());
        identity.put("scenario_hash", file.hash());
        if (isSweep()) {
            identity.put("study_hash", studyHash);
        }
        identity.put("seed", Long.toString(seed));
        return identity;
    }
}
