package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import org.parley.render.terminal.Columns.Column;
import org.parley.render.terminal.Columns.Row;

/** Rows of a table that is too wide for its window, one below the other: a name, then what is said of it, each with its heading. */
final class StackedRows {

    /** Margin of what is said, beyond that of the name. */
    private static final int FURTHER_IN = 2;

    private final Screen screen;
    private final List<Column> columns;
    private final int margin;
    private final int picture;

    StackedRows(Screen screen, List<Column> columns) {
        this.screen = screen;
        this.columns = columns;
        margin = columns.get(0).gap();
        picture = Math.min(ColumnWidths.MOST_PICTURE, screen.width() / 3);
    }

    List<String> lines(List<Row> rows) {
        List<List<String>> names = rows.stream().map(this::name).toList();
        List<List<String>> said = rows.stream().map(this::said).toList();
        boolean isDrawn = rows.stream().anyMatch(row -> row.picture() != Picture.NONE);
        boolean besideNames = isDrawn && haveRoom(names);
        boolean besideSaid = isDrawn && !besideNames && haveRoom(said);
        List<String> lines = new ArrayList<>(title());
        for (int r = 0; r < rows.size(); r++) {
            String drawn = rows.get(r).picture().on(screen, picture);
            lines.addAll(besideNames ? beside(names.get(r), drawn) : names.get(r));
            lines.addAll(besideSaid ? beside(said.get(r), drawn) : said.get(r));
            if (isDrawn && !besideNames && !besideSaid && !drawn.isBlank()) {
                lines.add(" ".repeat(margin + FURTHER_IN) + drawn);
            }
            lines.addAll(rows.get(r).notes(screen));
        }
        return lines;
    }

    /** The title of the table; where only one thing is said of names, with what that is. */
    private List<String> title() {
        String title = heading(columns.get(0));
        String all = columns.size() == 2 && !heading(columns.get(1)).isEmpty()
                ? title
                        + (title.isEmpty() ? "" : ", ")
                        + heading(columns.get(1)).strip()
                : title;
        return all.isEmpty()
                ? List.of()
                : Screen.wrapped(all, screen.width()).stream()
                        .map(screen::strong)
                        .toList();
    }

    private static String heading(Column column) {
        return String.join(" ", column.heading());
    }

    private List<String> name(Row row) {
        return Screen.wrapped(" ".repeat(margin) + row.cells().get(0).strip(), screen.width());
    }

    private List<String> said(Row row) {
        List<String> units = new ArrayList<>();
        StringBuilder headings = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int c = 1; c < columns.size(); c++) {
            String cell = row.cells().get(c).strip();
            append(cells, cell);
            append(headings, columns.size() == 2 ? "" : heading(columns.get(c)).strip());
            boolean goesOn =
                    c + 1 < columns.size() && heading(columns.get(c + 1)).startsWith("(");
            if (!goesOn) {
                if (columns.size() == 2 || cells.chars().anyMatch(Character::isLetterOrDigit)) {
                    units.add(append(headings, cells.toString()).toString());
                }
                headings.setLength(0);
                cells.setLength(0);
            }
        }
        return filled(units);
    }

    private static StringBuilder append(StringBuilder text, String more) {
        return text.append(text.isEmpty() || more.isEmpty() ? "" : " ").append(more);
    }

    /** Puts units into lines, each whole if it fits. */
    private List<String> filled(List<String> units) {
        String indent = " ".repeat(margin + FURTHER_IN);
        List<String> lines = new ArrayList<>();
        String line = indent;
        for (int u = 0; u < units.size(); u++) {
            String unit = units.get(u) + (u < units.size() - 1 ? "," : "");
            String longer = line.isBlank() ? indent + unit : line + " " + unit;
            if (!line.isBlank() && Cells.of(longer) > screen.width()) {
                lines.add(line);
                longer = indent + unit;
            }
            List<String> parts = Screen.wrapped(longer, screen.width(), indent.length());
            lines.addAll(parts.subList(0, parts.size() - 1));
            line = parts.get(parts.size() - 1);
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
        return lines;
    }

    private boolean haveRoom(List<List<String>> texts) {
        int room = screen.width() - picture - ColumnWidths.GAP;
        return texts.stream().allMatch(lines -> lines.size() == 1 && Cells.of(lines.get(0)) <= room);
    }

    private List<String> beside(List<String> text, String drawn) {
        int room = screen.width() - picture - ColumnWidths.GAP;
        return List.of((Cells.pad(text.get(0), room + ColumnWidths.GAP, false) + drawn).stripTrailing());
    }
}
