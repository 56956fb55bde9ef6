package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
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
        for (int c = 0; c < columns.size(); c++) {
            layout.append(
                    columns.get(c).layout().isEmpty()
                            ? fitting(table, c)
                            : columns.get(c).layout());
        }
        boolean isHeaded = columns.stream().anyMatch(column -> !column.heading().isEmpty());
        Columns shown = new Columns(
                layout.toString(),
                isHeaded ? columns.stream().map(Column::heading).toArray(String[]::new) : new String[0]);
        if (columns.stream().anyMatch(column -> column.picture() == Column.Picture.BAR_EVERYWHERE)) {
            shown.drawnEverywhere();
        }
        double reach = reach(table);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            Picture picture = Picture.NONE;
            for (int c = 0; c < columns.size(); c++) {
                Cell cell = row.cells().get(c);
                boolean isDrawn = columns.get(c).picture() != Column.Picture.NONE;
                String words = cell.shown();
                cells.add(row.strong() && cell instanceof Cell.Estimate ? screen.tint(words) : words);
                picture = isDrawn ? picture(columns.get(c).picture(), cell, reach, row.strong()) : picture;
            }
            shown.row(picture, cells.toArray(String[]::new));
            row.notes().forEach(note -> shown.note("      ", note));
        }
        return shown;
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
