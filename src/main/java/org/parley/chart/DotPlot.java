package org.parley.chart;

import java.util.List;

/**
 * Cleveland dot plot: several marks on a line for each row, such as where a simulated deal, the Nash solution and others lie
 * between no deal (0) and the best (1) for each actor.
 *
 * @param caption what it says in words
 * @param ofWhat names what the rows are of, for the table
 * @param across names what runs to the right
 * @param rows their names, from top to bottom, at least one
 * @param marks at least one, each with one share per row; shares may lie outside [0, 1]
 */
public record DotPlot(Caption caption, String ofWhat, String across, List<String> rows, List<Series> marks)
        implements Chart {

    /** Checks that each mark has a place in each row. */
    public DotPlot {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
        Checks.that(!rows.isEmpty() && !marks.isEmpty(), "marks need a row and a series");
        Checks.lengths(marks, rows.size(), "rows");
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), ofWhat, rows, marks, ValueFormat.PERCENT);
    }
}
