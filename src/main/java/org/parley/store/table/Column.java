package org.parley.store.table;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a stored table.
 *
 * @param <R> what a row is read off: for the table of runs, a run
 * @param name its name
 * @param type its SQL type: BIGINT, INTEGER, DOUBLE, BOOLEAN, DATE, VARCHAR or DOUBLE[]
 * @param meaning what it is, with unit and range
 * @param value its value in a row, or null where there is none: a Long, Integer, Double, Boolean, LocalDate, String or
 *     double[]
 */
public record Column<R>(String name, String type, String meaning, Function<R, Object> value) {

    /** Returns columns as a section in Markdown: name, type and meaning of each. */
    public static String table(String of, List<? extends Column<?>> columns) {
        StringBuilder text = new StringBuilder("\n## Columns of ")
                .append(of)
                .append("\n\n| column | type | what |\n|---|---|---|\n");
        columns.forEach(c -> text.append("| `")
                .append(c.name())
                .append("` | ")
                .append(c.type())
                .append(" | ")
                .append(c.meaning().replace("|", "\\|"))
                .append(" |\n"));
        return text.toString();
    }
}
