package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table in text. Pipes and files get it in columns as wide as its layout says. In a window it gives way: columns become as wide as
 * what is in them, names go on in the next line, and where that is too wide still, each row becomes a line with its name and others
 * with what is said of it. Pictures of rows are drawn in windows only, as far as there is room.
 */
public final class Columns {

    /** Most cells of what is said below a row. */
    static final int WIDEST_NOTE = 100;

    private static final Pattern COLUMN = Pattern.compile("( *)%(#?)(-?)(\\d+)?(?:\\.(\\d+))?s");

    /**
     * A column.
     *
     * @param gap spaces before it
     * @param left whether its text begins on the left
     * @param least its least width in a pipe or file, and in a window with room
     * @param most its greatest width in a pipe or file, if it holds names, or that of its heading; in a window they go on in the next line instead
     * @param isWhole whether a name that is wider stands in a line of its own in a pipe or file; else it is shortened
     * @param heading its heading, line by line
     */
    record Column(int gap, boolean left, int least, int most, boolean isWhole, List<String> heading) {

        boolean isName() {
            return left && most < Integer.MAX_VALUE;
        }

        private Column on(Screen screen) {
            boolean isCut = !left && !screen.isWindow();
            return new Column(
                    gap,
                    left,
                    least,
                    most,
                    isWhole,
                    heading.stream()
                            .map(line -> isCut ? screen.clip(line, most) : screen.spell(line))
                            .toList());
        }
    }

    /**
     * A row.
     *
     * @param cells one for each column
     * @param picture what is drawn behind it
     * @param notes what is said below it
     */
    record Row(List<String> cells, Picture picture, List<Consumer<Lines>> notes) {

        /** Returns what is said below it, line by line. */
        List<String> notes(Screen screen) {
            Lines lines = new Lines(screen, WIDEST_NOTE);
            notes.forEach(note -> note.accept(lines));
            return lines.toString().lines().toList();
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean drawnEverywhere;

    /**
     * Begins a table.
     *
     * @param layout a printf conversion of strings for each column, such as {@code "  %-20.20s %6s"}: with a minus what begins on the
     *     left, with a precision a name that is shortened to it in a pipe or file, with # set in a line of its own instead, and goes
     *     on in the next line in a window; of a column of numbers the precision shortens the heading
     * @param headings one for each column, which may have lines; the first begins at the margin, as a title; or none at all
     */
    public Columns(String layout, String... headings) {
        Matcher matcher = COLUMN.matcher(layout);
        if (headings.length != 0 && headings.length != matcher.results().count()) {
            throw new IllegalArgumentException("'" + layout + "' is no layout of " + Arrays.toString(headings));
        }
        matcher.reset();
        while (matcher.find()) {
            String heading = headings.length == 0 ? "" : headings[columns.size()];
            boolean isLeft = !matcher.group(3).isEmpty() || matcher.group(4) == null;
            int width = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
            int gap = matcher.group(1).length();
            int more = gap == 0 && !columns.isEmpty() && !isLeft && width > 0 ? 1 : 0;
            columns.add(new Column(
                    gap + more,
                    isLeft,
                    width - more,
                    matcher.group(5) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(5)),
                    !matcher.group(2).isEmpty(),
                    List.of(heading.split("\n", -1))));
        }
    }

    /** Draws pictures in pipes and files too. */
    public Columns drawnEverywhere() {
        drawnEverywhere = true;
        return this;
    }

    /** Adds a row. */
    public Columns row(String... cells) {
        return row(Picture.NONE, cells);
    }

    /** Adds a row with a picture behind it. */
    public Columns row(Picture picture, String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns do not hold " + Arrays.toString(cells));
        }
        rows.add(new Row(List.of(cells), picture, new ArrayList<>()));
        return this;
    }

    /** Adds a paragraph behind a margin, below the last row. */
    public Columns note(String margin, String words) {
        rows.get(rows.size() - 1).notes.add(lines -> lines.paragraph(margin, words));
        return this;
    }

    /** Adds a line below the last row, whole even if it is long. */
    public Columns line(String text) {
        rows.get(rows.size() - 1).notes.add(lines -> lines.row("%s", text));
        return this;
    }

    /** Returns the table on a screen, line by line. */
    public List<String> on(Screen screen) {
        List<Column> spelledColumns =
                columns.stream().map(column -> column.on(screen)).toList();
        List<Row> spelledRows = rows.stream()
                .map(row -> new Row(row.cells.stream().map(screen::spell).toList(), row.picture, row.notes))
                .toList();
        ColumnWidths widths = ColumnWidths.of(spelledColumns, spelledRows, screen, drawnEverywhere);
        return widths == null
                ? new StackedRows(screen, spelledColumns).lines(spelledRows)
                : new AlignedRows(screen, spelledColumns, widths).lines(spelledRows);
    }
}
