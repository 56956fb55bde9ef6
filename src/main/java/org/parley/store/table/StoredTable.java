package org.parley.store.table;

import java.util.List;
import java.util.function.Function;
import org.parley.outcome.RunOutcome;

/**
 * A table of a results folder, in a Parquet file of its name.
 *
 * @param <R> what a row is read off
 * @param name its name, also in SQL
 * @param meaning what its rows are, for people
 * @param columns its columns
 * @param rows the rows of a run, in order
 */
public record StoredTable<R>(String name, String meaning, List<Column<R>> columns, Function<RunOutcome, List<R>> rows) {

    /** Returns a table that has one row for each run. */
    public static StoredTable<RunOutcome> ofRuns(String name, String meaning, List<Column<RunOutcome>> columns) {
        return new StoredTable<>(name, meaning, columns, List::of);
    }

    /** Returns the name of its file. */
    public String file() {
        return name + ".parquet";
    }
}
