package org.parley.render.terminal;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.render.terminal.Columns.Column;
import org.parley.render.terminal.Columns.Row;

/**
 * How wide the columns of a table are on a screen.
 *
 * @param gaps before each column, in cells
 * @param widths of each column
 * @param picture of the pictures behind rows; 0 for none
 */
record ColumnWidths(int[] gaps, int[] widths, int picture) {

    static final int MOST_PICTURE = 20;

    /** Space before a picture. */
    static final int GAP = 2;

    private static final int LEAST_PICTURE = 8;

    /** The least room that a name gets beside numbers, unless it is shorter. */
    private static final int LEAST_NAME = 18;

    /** Returns the widths of columns, or null where they are too wide side by side. */
    static ColumnWidths of(List<Column> columns, List<Row> rows, Screen screen, boolean drawnEverywhere) {
        boolean isDrawn =
                (screen.isWindow() || drawnEverywhere) && rows.stream().anyMatch(row -> row.picture() != Picture.NONE);
        int[] gaps = columns.stream().mapToInt(Column::gap).toArray();
        int[] layout = columns.stream().mapToInt(Column::least).toArray();
        if (!screen.isWindow()) {
            return new ColumnWidths(gaps, layout, isDrawn ? MOST_PICTURE : 0);
        }
        int drawn = isDrawn ? GAP + LEAST_PICTURE : 0;
        int[] content = IntStream.range(0, layout.length)
                .map(c -> Math.max(heading(columns, c, drawn), widest(rows, c)))
                .toArray();
        int[] roomy = IntStream.range(0, layout.length)
                .map(c -> Math.max(layout[c], content[c]))
                .toArray();
        int left =
                screen.width() - IntStream.of(gaps).sum() - IntStream.of(roomy).sum();
        if (left >= drawn) {
            return new ColumnWidths(gaps, roomy, isDrawn ? Math.min(MOST_PICTURE, left - GAP) : 0);
        }
        return tight(columns, content, screen.width() - IntStream.of(gaps).sum(), drawn);
    }

    /** Returns columns as narrow as what is in them, with names over several lines if need be. */
    private static ColumnWidths tight(List<Column> columns, int[] content, int room, int drawn) {
        int[] widths = IntStream.range(0, content.length)
                .map(c -> columns.get(c).isName() ? Math.min(LEAST_NAME, content[c]) : content[c])
                .toArray();
        int left = room - IntStream.of(widths).sum();
        if (left < 0) {
            return null;
        }
        boolean isDrawn = drawn > 0 && left >= drawn;
        left -= isDrawn ? drawn : 0;
        for (int c = 0; c < widths.length; c++) {
            int more = Math.min(left, content[c] - widths[c]);
            widths[c] += more;
            left -= more;
        }
        int[] gaps = columns.stream().mapToInt(Column::gap).toArray();
        if (!isDrawn && left >= gaps.length - 1) {
            IntStream.range(1, gaps.length).forEach(c -> gaps[c]++);
        }
        return new ColumnWidths(gaps, widths, isDrawn ? Math.min(MOST_PICTURE, drawn - GAP + left) : 0);
    }

    /** The heading of the first column is a title, which may stand above it; that of the last may reach over the pictures. */
    private static int heading(List<Column> columns, int c, int drawn) {
        int widest = columns.get(c).heading().stream().mapToInt(Cells::of).max().orElse(0);
        return c == 0 ? 0 : c == columns.size() - 1 ? widest - drawn : widest;
    }

    private static int widest(List<Row> rows, int c) {
        return rows.stream().mapToInt(row -> Cells.of(row.cells().get(c))).max().orElse(0);
    }
}
