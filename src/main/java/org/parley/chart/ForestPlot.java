package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Forest plot: differences around zero with their confidence intervals; those that the runs resolve stand out.
 *
 * @param caption what it says in words
 * @param what heading of the names in the table
 * @param unit of the differences, such as percentage points
 * @param decimals how many the table shows
 * @param rows from top to bottom, at least one
 */
public record ForestPlot(Caption caption, String what, String unit, int decimals, List<Row> rows) implements Chart {

    /** What the two kinds of rows are called in the key. */
    public static final List<String> KEY = List.of("resolved", "may be chance");

    /**
     * A difference.
     *
     * @param name of what
     * @param before what it is in the reference, as text
     * @param after what it is in the other, as text
     * @param difference the other less the reference, in the unit
     * @param low lower end of its interval; may be infinite
     * @param high upper end; may be infinite
     * @param resolved whether chance is ruled out
     */
    public record Row(
            String name, String before, String after, double difference, double low, double high, boolean resolved) {

        /** Checks that the difference lies in its interval. */
        public Row {
            boolean isIn = Double.isFinite(difference) && low <= high;
            Checks.that(isIn, "'%s' differs by %s from %s to %s", name, difference, low, high);
        }

        /** Returns its place in the key. */
        public int kind() {
            return resolved ? 0 : 1;
        }
    }

    /** Checks that there is a row. */
    public ForestPlot {
        rows = List.copyOf(rows);
        Checks.that(!rows.isEmpty(), "differences need a row");
    }

    /** Returns the names of the rows. */
    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }

    /** Returns what the axis shows, zero in it; an interval without an end goes so far. */
    public Extent extent() {
        Extent drawn = Extent.of(DoubleStream.concat(
                        DoubleStream.of(0),
                        rows.stream().flatMapToDouble(r -> DoubleStream.of(r.difference(), r.low(), r.high())))
                .filter(Double::isFinite));
        return drawn.width() > 0 ? drawn : new Extent(-1, 1);
    }

    @Override
    public DataTable table() {
        ValueFormat signed = ValueFormat.signed(decimals);
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Row row : this.rows) {
            List<DataTable.Cell> cells = new ArrayList<>();
            cells.addAll(DataTable.row(
                    List.of(row.name(), row.before(), row.after()), signed, row.difference(), row.low(), row.high()));
            cells.add(new DataTable.Text(KEY.get(row.kind())));
            rows.add(cells);
        }
        return new DataTable(
                caption.title(),
                List.of(what),
                List.of("reference", "here", "difference, " + unit, "from", "to"),
                List.of(""),
                rows);
    }
}
