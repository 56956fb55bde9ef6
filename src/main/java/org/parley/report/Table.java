package org.parley.report;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of finished text, for a page or beside a chart.
 *
 * @param caption says what the table shows
 * @param columns headings, at least one
 * @param numeric columns that hold numbers and align to the right, counted from 0
 * @param rows each with one cell per column
 */
public record Table(String caption, List<String> columns, Set<Integer> numeric, List<List<String>> rows) {

    /** Copies what it is given and checks that the rows fit the columns. */
    public Table {
        columns = List.copyOf(columns);
        // In order, so that equal tables are the same bytes where they are kept.
        numeric = Collections.unmodifiableSet(new TreeSet<>(numeric));
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("the table '" + caption + "' has no columns");
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("the table '" + caption + "' has " + columns.size()
                        + " columns and a row of " + row.size() + ": " + row);
            }
        }
        for (int column : numeric) {
            Objects.checkIndex(column, columns.size());
        }
    }

    /** What stands where a row and a column cross, both counted from 0. */
    @FunctionalInterface
    public interface Crossing {

        /** Returns a number as text. */
        String at(int row, int column);
    }

    /**
     * Returns a table of numbers, with the names of the rows in a column before them.
     *
     * @param names heading of the names
     */
    public static Table ofNumbers(
            String caption, String names, List<String> rows, List<String> columns, Crossing number) {
        return new Table(
                caption,
                Stream.concat(Stream.of(names), columns.stream()).toList(),
                Set.copyOf(IntStream.rangeClosed(1, columns.size()).boxed().toList()),
                IntStream.range(0, rows.size())
                        .mapToObj(r -> Stream.concat(
                                        Stream.of(rows.get(r)),
                                        IntStream.range(0, columns.size()).mapToObj(c -> number.at(r, c)))
                                .toList())
                        .toList());
    }
}
