package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.Cell;
import org.parley.answer.Column;
import org.parley.answer.Row;
import org.parley.answer.Table;

/** A typed table as columns of text. */
final class TableColumns {

    private TableColumns() {}

    static Columns of(Table table, Screen screen) {
        List<Column> columns = table.columns();
        StringBuilder layout = new StringBuilder();
        List<String> headings = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (!isBelow(column)) {
                layout.append(column.layout().isEmpty() ? fitting(table, c) : column.layout());
                headings.add(column.heading());
            }
        }
        boolean isHeaded = headings.stream().anyMatch(heading -> !heading.isEmpty());
        Columns shown = new Columns(layout.toString(), isHeaded ? headings.toArray(String[]::new) : new String[0]);
        if (columns.stream().anyMatch(column -> column.picture() == Column.Picture.BAR_EVERYWHERE)) {
            shown.drawnEverywhere();
        }
        double reach = reach(table);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            List<String> below = new ArrayList<>();
            Picture picture = Picture.NONE;
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                Cell cell = row.cells().get(c);
                String words = row.strong() && cell instanceof Cell.Estimate ? screen.tint(cell.shown()) : cell.shown();
                if (isBelow(column)) {
                    below.addAll(below(column.layout().substring(1), words, screen));
                } else {
                    cells.add(words);
                }
                picture = column.picture() == Column.Picture.NONE
                        ? picture
                        : picture(column.picture(), cell, reach, row.strong());
            }
            shown.row(picture, cells.toArray(String[]::new));
            below.forEach(shown::line);
            row.notes().forEach(note -> shown.note("      ", note));
        }
        return shown;
    }

    /** Whether a column stands below its row. */
    private static boolean isBelow(Column column) {
        return column.layout().startsWith("\n");
    }

    /** The lines of a cell that stands below its row: one, with a semicolon between its parts, if they fit into it. */
    private static List<String> below(String layout, String words, Screen screen) {
        String line = String.format(Locale.ROOT, layout, words.replace("\n", "; "));
        return Cells.of(line) <= Math.min(Columns.WIDEST_NOTE, screen.width())
                ? line.isBlank() ? List.of() : List.of(line)
                : words.lines()
                        .map(part -> String.format(Locale.ROOT, layout, part))
                        .toList();
    }

    /** A column as wide as the widest of its cells. */
    private static String fitting(Table table, int c) {
        int widest = IntStream.concat(
                        table.columns().get(c).heading().lines().mapToInt(Cells::of),
                        table.rows().stream()
                                .mapToInt(row -> Cells.of(row.cells().get(c).shown())))
                .max()
                .orElse(0);
        return "  %" + (table.columns().get(c).numeric() ? "" : "-") + Math.max(1, widest) + "s";
    }

    /** How far from zero the intervals of a table reach. */
    private static double reach(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Estimate.class::isInstance)
                .map(Cell.Estimate.class::cast)
                .mapToDouble(e -> Math.max(Math.abs(e.low()), Math.abs(e.high())))
                .max()
                .orElse(0);
    }

    private static Picture picture(Column.Picture kind, Cell cell, double reach, boolean strong) {
        if (cell instanceof Cell.Estimate e) {
            return kind == Column.Picture.INTERVAL
                    ? Picture.interval(e.low(), e.value(), e.high(), reach, strong)
                    : Picture.bar(e.value());
        }
        return cell instanceof Cell.Amount number ? Picture.bar(number.value()) : Picture.NONE;
    }
}
