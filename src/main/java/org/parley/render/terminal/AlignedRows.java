package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import org.parley.render.terminal.Columns.Column;
import org.parley.render.terminal.Columns.Row;

/** Rows of a table with their cells below each other. */
final class AlignedRows {

    /** Margin of a name that goes on in the next line. */
    private static final int HANGING = 2;

    private final Screen screen;
    private final List<Column> columns;
    private final ColumnWidths widths;

    AlignedRows(Screen screen, List<Column> columns, ColumnWidths widths) {
        this.screen = screen;
        this.columns = columns;
        this.widths = widths;
    }

    List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>(headings());
        rows.forEach(row -> lines.addAll(row(row)));
        return lines;
    }

    private List<String> headings() {
        List<String> lines = new ArrayList<>();
        int most = columns.stream().mapToInt(c -> c.heading().size()).max().orElse(0);
        Column first = columns.get(0);
        int room = widths.gaps()[0] + widths.widths()[0];
        String title = first.heading().get(0);
        boolean isAbove = screen.isWindow() && Cells.of(title) > room;
        if (isAbove) {
            lines.addAll(Screen.wrapped(title, screen.width()));
        }
        for (int n = 0; n < most; n++) {
            String line = "";
            int end = 0;
            for (int c = 0; c < columns.size(); c++) {
                List<String> heading = columns.get(c).heading();
                String text = n < heading.size() && !(isAbove && c == 0) ? heading.get(n) : "";
                int start = c == 0 && first.left() ? 0 : end + widths.gaps()[c];
                end += widths.gaps()[c] + widths.widths()[c];
                if (!text.isEmpty()) {
                    int at = columns.get(c).left() ? start : end - Cells.of(text);
                    line = Cells.pad(line.isEmpty() ? line : line + " ", at, false) + text;
                }
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        lines.replaceAll(screen::strong);
        return lines;
    }

    private List<String> row(Row row) {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            cells.add(parts(c, row.cells().get(c)));
        }
        List<String> lines = new ArrayList<>();
        Column first = columns.get(0);
        if (!screen.isWindow() && first.isWhole() && Cells.of(cells.get(0).get(0)) > first.most()) {
            lines.add(cell(0, cells.get(0).get(0)));
            cells.set(0, List.of(""));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int n = 0; n < height; n++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns.size(); c++) {
                line.append(cell(c, n < cells.get(c).size() ? cells.get(c).get(n) : ""));
            }
            if (n == 0 && widths.picture() > 0) {
                line.append(" ".repeat(ColumnWidths.GAP)).append(row.picture().on(screen, widths.picture()));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.addAll(row.notes(screen));
        return lines;
    }

    private List<String> parts(int c, String text) {
        Column column = columns.get(c);
        if (!column.isName()) {
            return List.of(text);
        }
        if (screen.isWindow()) {
            return Screen.wrapped(text, widths.widths()[c], HANGING);
        }
        return List.of(column.isWhole() ? text : screen.clip(text, column.most()));
    }

    private String cell(int c, String text) {
        Column column = columns.get(c);
        return " ".repeat(widths.gaps()[c]) + Cells.pad(text, widths.widths()[c], !column.left());
    }
}
