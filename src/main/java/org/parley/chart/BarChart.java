package org.parley.chart;

import java.util.List;

/**
 * Bar chart with values written at the bars: voting power, sizes of win-sets.
 *
 * @param caption what it says in words
 * @param format how values are written
 * @param names whose bars they are, from top to bottom, at least one
 * @param series one or two, each with one value from 0 per name
 */
public record BarChart(Caption caption, ValueFormat format, List<String> names, List<Series> series) implements Chart {

    /** Checks that each series has a value for each name. */
    public BarChart {
        names = List.copyOf(names);
        series = List.copyOf(series);
        int n = series.size();
        Checks.that(
                !names.isEmpty() && n > 0 && n < 3,
                "bars need a name and one or two series, not %s and %s",
                names.size(),
                n);
        Checks.lengths(series, names.size(), "names");
        Checks.range(series, 0, Double.MAX_VALUE, "a bar of length");
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), "Actor", names, series, format);
    }
}
