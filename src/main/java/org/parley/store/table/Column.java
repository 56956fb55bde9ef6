package org.parley.store.table;

import java.util.function.Function;
import org.parley.outcome.RunOutcome;

/**
 * A column of the table of runs.
 *
 * @param name its name
 * @param type its SQL type: BIGINT, INTEGER, DOUBLE, BOOLEAN, DATE, VARCHAR or DOUBLE[]
 * @param meaning what it is, with unit and range
 * @param value its value in a run, or null where there is none: a Long, Integer, Double, Boolean, LocalDate, String or
 *     double[]
 */
public record Column(String name, String type, String meaning, Function<RunOutcome, Object> value) {

    /** Returns the column as a row of a table in Markdown: name, type, meaning. */
    public String row() {
        return "| `" + name + "` | " + type + " | " + meaning.replace("|", "\\|") + " |\n";
    }
}
