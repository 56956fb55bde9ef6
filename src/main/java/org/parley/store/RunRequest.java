package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;
import org.parley.store.table.DelegatedTables;
import org.parley.store.table.EventTables;
import org.parley.store.table.StoredTable;

/**
 * Everything that determines the contents of a results folder.
 *
 * @param version version of Parley
 * @param file the scenario, resolved
 * @param runs number of runs
 * @param seed master seed
 * @param csv whether the table of runs is written as CSV too
 * @param events whether tables of what happened in the runs are written too
 * @param delegates who takes seats that the model does not, by actor: as it was typed; empty if the model takes all
 * @param sets values set on the command line, by path
 * @param inputs columns of the table of inputs
 */
public record RunRequest(
        String version,
        ScenarioFile file,
        long runs,
        long seed,
        boolean csv,
        boolean events,
        Map<String, String> delegates,
        Map<String, String> sets,
        List<Column<RunOutcome>> inputs) {

    /** What {@link #delegates} begin with where a person took the seat. */
    private static final String PLAYED = "parley play ";

    /**
     * Says that a person took a seat, as one of the {@link #delegates}.
     *
     * @param seed seed of the game
     * @param run number of its run
     * @param decisions what tells its decisions from others
     */
    public static String played(long seed, long run, String decisions) {
        return PLAYED + "--seed " + seed + " --run " + run + ", decisions " + decisions;
    }

    /** Returns what two equal results have in common, by name, as text. */
    public Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", version);
        identity.put("scenario", file.scenario().name());
        identity.put("scenario_hash", file.hash());
        identity.put("runs", Long.toString(runs));
        identity.put("seed", Long.toString(seed));
        delegates.forEach((seat, who) -> identity.put("delegate_" + seat, who));
        return identity;
    }

    /** Returns what two equal results of a part of the runs have in common, by name, as text. */
    Map<String, String> identity(Part part) {
        Map<String, String> identity = part.identity(identity());
        identity.put("csv", Boolean.toString(csv));
        identity.put("events", Boolean.toString(events));
        return identity;
    }

    /** Returns the tables that the folder holds. */
    List<StoredTable<?>> tables() {
        List<StoredTable<?>> tables = new ArrayList<>();
        tables.add(StoredTable.ofRuns(
                "runs",
                "one row per run (`runs.csv`, if asked for, is the same as text)",
                Columns.of(file.scenario())));
        tables.add(StoredTable.ofRuns(
                "inputs", "what each run drew before its first round, in the same order as `runs.parquet`", inputs));
        if (events) {
            tables.addAll(EventTables.of(file.scenario()));
        }
        if (!delegates.isEmpty()) {
            tables.addAll(DelegatedTables.of(file.scenario()));
        }
        return tables;
    }

    /** Returns the options as the command line that makes the folder again. */
    String command() {
        for (Map.Entry<String, String> delegate : delegates.entrySet()) {
            if (delegate.getValue().startsWith(PLAYED)) {
                String luck = delegate.getValue()
                        .substring(PLAYED.length(), delegate.getValue().indexOf(','));
                return PLAYED + "SCENARIO --as " + delegate.getKey() + " " + luck + " --game FILE --out FOLDER";
            }
        }
        String command = "parley run scenario.yaml --runs " + runs + " --seed " + seed + (csv ? " --csv" : "")
                + (events ? " --events" : "");
        for (Map.Entry<String, String> delegate : delegates.entrySet()) {
            command += " --delegate \"" + delegate.getKey() + "=" + delegate.getValue() + "\"";
        }
        return sets.isEmpty() ? command : command + "   (scenario.yaml holds what --set changed)";
    }
}
