package org.parley.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Table of the data of a chart: names and values, each value with its number format.
 *
 * @param caption says what the table shows
 * @param columns at least one
 * @param rows each with one cell per column
 */
public record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param heading stands above it
     * @param numeric whether it holds numbers, which align to the right
     */
    public record Column(String heading, boolean numeric) {}

    /** Where a row and a column cross. */
    public sealed interface Cell permits Text, Value {

        /** Returns what is read there. */
        String text();
    }

    /**
     * Words.
     *
     * @param text what is read
     */
    public record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value itself
     * @param format how it is written
     */
    public record Value(double value, ValueFormat format) implements Cell {

        @Override
        public String text() {
            return format.text(value);
        }
    }

    /** Copies the lists and checks that each row fits the columns. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            Checks.that(row.size() == columns.size(), "'%s' has a row of %s cells", caption, row.size());
        }
    }

    /** Makes a table whose first columns hold names, those after them numbers, and the last remarks. */
    DataTable(String caption, List<String> names, List<String> numbers, List<String> remarks, List<List<Cell>> rows) {
        this(
                caption,
                Stream.of(columns(names, false), columns(numbers, true), columns(remarks, false))
                        .flatMap(List::stream)
                        .toList(),
                rows);
    }

    /**
     * Makes a table of finished text.
     *
     * @param names how many of the first columns hold words; the others hold numbers
     */
    public static DataTable ofTexts(String caption, int names, List<String> headings, List<List<String>> rows) {
        return new DataTable(
                caption,
                headings.subList(0, names),
                headings.subList(names, headings.size()),
                List.of(),
                rows.stream()
                        .map(row -> row.stream().<Cell>map(Text::new).toList())
                        .toList());
    }

    private static List<Column> columns(List<String> headings, boolean numeric) {
        return headings.stream().map(heading -> new Column(heading, numeric)).toList();
    }

    /** Makes a table of some series, beside the names that their values belong to. */
    public DataTable(String caption, String heading, List<String> names, List<Series> series, ValueFormat format) {
        this(
                caption,
                List.of(heading),
                Series.names(series),
                List.of(),
                IntStream.range(0, names.size())
                        .mapToObj(k -> row(
                                List.of(names.get(k)),
                                format,
                                series.stream().mapToDouble(s -> s.values()[k]).toArray()))
                        .toList());
    }

    /** Makes a table of points, to three decimals. */
    DataTable(String caption, String heading, String across, String up, List<Point> points) {
        this(
                caption,
                List.of(heading),
                List.of(across, up),
                List.of(),
                points.stream()
                        .map(point -> row(List.of(point.name()), ValueFormat.decimals(3, 3), point.x(), point.y()))
                        .toList());
    }

    /** Returns a row of names and of numbers after them. */
    static List<Cell> row(List<String> names, ValueFormat format, double... numbers) {
        return Stream.<Cell>concat(
                        names.stream().map(Text::new),
                        Arrays.stream(numbers).mapToObj(value -> new Value(value, format)))
                .toList();
    }

    /** Returns what is read in each row. */
    public List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }
}
