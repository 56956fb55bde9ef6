package org.parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.table.Column;

/**
 * Everything that determines the contents of a results folder.
 *
 * @param version version of Parley
 * @param file the scenario, resolved
 * @param runs number of runs
 * @param seed master seed
 * @param csv whether the table of runs is written as CSV too
 * @param sets values set on the command line, by path
 * @param inputs columns of the table of inputs
 */
public record RunRequest(
        String version,
        ScenarioFile file,
        long runs,
        long seed,
        boolean csv,
        Map<String, String> sets,
        List<Column> inputs) {

    /** Returns what two equal results have in common, by name, as text. */
    Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", version);
        identity.put("scenario", file.scenario().name());
        identity.put("scenario_hash", file.hash());
        identity.put("runs", Long.toString(runs));
        identity.put("seed", Long.toString(seed));
        return identity;
    }

    /** Returns the options as the command line that makes the folder again. */
    String command() {
        String command = "parley run scenario.yaml --runs " + runs + " --seed " + seed + (csv ? " --csv" : "");
        return sets.isEmpty() ? command : command + "   (scenario.yaml holds what --set changed)";
    }
}
