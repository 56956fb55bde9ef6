package org.parley.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Heat map: values of two things that cross, the darker the greater: who refused on which issue, when there is agreement by two
 * factors.
 *
 * @param caption what it says in words
 * @param across names what the columns are
 * @param down names what the rows are
 * @param tone names what the darkness is, and says whether it is a share or a number; without a name there is no key
 * @param columns names from left to right, at least one
 * @param rows names from top to bottom, at least one
 * @param values by row and column; of shares in [0, 1]
 */
public record HeatMap(
        Caption caption,
        String across,
        String down,
        Axis tone,
        List<String> columns,
        List<String> rows,
        List<Series> values)
        implements Chart {

    private static final int DIGITS = 4;

    /** Checks that there is a value for each row and column. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = List.copyOf(values);
        Checks.that(
                !columns.isEmpty() && !rows.isEmpty() && values.size() == rows.size(),
                "a heat map needs columns and rows and their values");
        Checks.that(
                tone.isOfShares() || tone.scale() == Axis.Scale.NUMBER,
                "a heat map shows shares or numbers, not %s",
                tone.scale());
        Checks.lengths(values, columns.size(), "columns");
        if (tone.isOfShares()) {
            Checks.range(values, 0, 1, "a share of");
        }
    }

    /** Makes a map of shares without a key. */
    public HeatMap(
            Caption caption, String across, String down, List<String> columns, List<String> rows, List<Series> shares) {
        this(caption, across, down, new Axis("", Axis.Scale.SHARE), columns, rows, shares);
    }

    /** Returns the values of the palest and the darkest colour. Those of shares begin at 0, so that little differences look little. */
    public Extent extent() {
        Extent all = Extent.of(Series.all(values));
        return tone.isOfShares() ? new Extent(0, all.greatest()) : all;
    }

    /** Returns how values are written. */
    public ValueFormat format() {
        return tone.isOfShares() ? ValueFormat.SHARE : ValueFormat.significant(DIGITS);
    }

    @Override
    public DataTable table() {
        return new DataTable(
                caption.title(),
                List.of(down),
                columns,
                List.of(),
                IntStream.range(0, rows.size())
                        .mapToObj(r -> DataTable.row(
                                List.of(rows.get(r)), format(), values.get(r).values()))
                        .toList());
    }
}
