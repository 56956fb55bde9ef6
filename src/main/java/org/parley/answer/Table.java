package org.parley.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.answer.Column.Picture;

/**
 * Typed table of an answer.
 *
 * @param id its name for programs: small letters, digits, hyphens and underscores; empty if it is for people alone
 * @param caption says what it shows; may be empty in a terminal
 * @param columns at least one
 * @param rows each with one cell per column
 * @param exact whether CSV writes numbers with as many digits as it takes to read them again; else with six that count
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, boolean exact) {

    /** Copies what it is given and checks that the rows fit the columns. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || !id.matches("[a-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "the table '" + id + "' with the caption '" + caption + "' has no columns or no good id");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("the table '" + id + caption + "' has " + columns.size()
                        + " columns and a row of " + row.cells().size() + ": " + row);
            }
        }
    }

    /** Begins a table for programs, with the names of its columns, each of one value. */
    public static Builder data(String id, String... columns) {
        Builder table = new Builder(id, "");
        Arrays.stream(columns).forEach(name -> table.add(new Column(name, name, "", false, Picture.NONE)));
        return table;
    }

    /** Begins a table for programs, with the names of its columns as in the header of its CSV: commas between them. */
    public static Builder data(String id, String header) {
        return data(id, header.split(","));
    }

    /** Begins a table for people. */
    public static Builder shown(String caption) {
        return new Builder("", caption);
    }

    /**
     * Makes a table of finished text.
     *
     * @param numeric columns that hold numbers, counted from 0
     */
    public static Table ofTexts(String caption, List<String> columns, Set<Integer> numeric, List<List<String>> rows) {
        numeric.forEach(column -> Objects.checkIndex(column, columns.size()));
        Builder table = shown(caption);
        IntStream.range(0, columns.size())
                .forEach(c -> table.add(new Column("", columns.get(c), "", numeric.contains(c), Picture.NONE)));
        rows.forEach(row -> table.row(row.stream().map(Cell.Text::new).toArray()));
        return table.build();
    }

    /** Table in the making. */
    public static final class Builder {

        private final String id;
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private boolean exact;

        private Builder(String id, String caption) {
            this.id = id;
            this.caption = caption;
        }

        private Builder add(Column column) {
            columns.add(column);
            return this;
        }

        /** Adds a column of words. */
        public Builder words(String heading, String layout) {
            return add(new Column("", heading, layout, false, Picture.NONE));
        }

        /** Adds a column of numbers. */
        public Builder numbers(String heading, String layout) {
            return numbers(heading, layout, Picture.NONE);
        }

        /** Adds a column of numbers that are drawn at the end of their rows. */
        public Builder numbers(String heading, String layout, Picture picture) {
            return add(new Column("", heading, layout, true, picture));
        }

        /** Lets CSV write all digits of numbers. */
        public Builder exact() {
            exact = true;
            return this;
        }

        /** Adds a row of what {@link Cell#of} takes; a list stands for as many cells. */
        public Builder row(Object... cells) {
            rows.add(new Row(each(cells).map(Cell::of).toList()));
            return this;
        }

        private static Stream<?> each(Object cell) {
            return cell instanceof Object[] cells
                    ? Arrays.stream(cells).flatMap(Builder::each)
                    : cell instanceof List<?> cells ? cells.stream().flatMap(Builder::each) : Stream.of(cell);
        }

        /** Lets the last row stand out, or not. */
        public Builder strong(boolean strong) {
            return last(row -> new Row(row.cells(), strong, row.notes(), row.place()));
        }

        /** Adds a sentence below the last row. */
        public Builder note(String sentence) {
            return last(row -> new Row(
                    row.cells(),
                    row.strong(),
                    Stream.concat(row.notes().stream(), Stream.of(sentence)).toList(),
                    row.place()));
        }

        /** Gives the last row a place on a page. */
        public Builder place(String place) {
            return last(row -> new Row(row.cells(), row.strong(), row.notes(), place));
        }

        private Builder last(UnaryOperator<Row> change) {
            rows.add(change.apply(rows.remove(rows.size() - 1)));
            return this;
        }

        /** Returns whether there are no rows. */
        public boolean isEmpty() {
            return rows.isEmpty();
        }

        /** Returns the table. */
        public Table build() {
            return new Table(id, caption, columns, rows, exact);
        }

        /** Returns the table as a block that is seen at once. */
        public Block.Grid block() {
            return new Block.Grid("", build());
        }
    }
}
