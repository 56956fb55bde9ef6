package org.parley.findings.comparison;

import java.util.function.Function;
import org.parley.experiment.Work;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.table.RunColumns;

/**
 * Runs that are compared with others.
 *
 * @param given what the user called them: a folder, a case of one, or a file
 * @param file the scenario
 * @param seed master seed
 * @param runs how many there are, failed ones too
 * @param columns reads or plays them, when asked and each time that it is asked
 */
public record Side(String given, ScenarioFile file, long seed, long runs, Function<Work, RunColumns> columns) {

    /** Keeps of an absolute path the last part alone. */
    public Side {
        given = ScenarioFile.shown(given);
    }
}
