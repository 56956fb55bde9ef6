package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        double reach = estimates(table).mapToDouble(TableColumns::reach).max().orElse(0);
        boolean signed = estimates(table).anyMatch(e -> e.low() < 0);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            List<String> below = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Cell cell = row.cells().get(c);
                String words = row.strong() && cell instanceof Cell.Estimate ? screen.tint(cell.shown()) : cell.shown();
                if (isBelow(columns.get(c))) {
                    below.addAll(below(columns.get(c).layout().substring(1), words, screen));
                } else {
                    cells.add(words);
                }
            }
            shown.row(picture(columns, row, reach, signed), cells.toArray(String[]::new));
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

    private static Stream<Cell.Estimate> estimates(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Estimate.class::isInstance)
                .map(Cell.Estimate.class::cast);
    }

    /** Returns how far from zero an interval reaches, or its value where it has none. */
    private static double reach(Cell.Estimate e) {
        double reach = Math.max(Math.abs(e.low()), Math.abs(e.high()));
        return Double.isFinite(reach) ? reach : Double.isFinite(e.value()) ? Math.abs(e.value()) : 0;
    }

    private static Picture picture(List<Column> columns, Row row, double reach, boolean signed) {
        List<Double> bars = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column.Picture kind = columns.get(c).picture();
            Cell cell = row.cells().get(c);
            if (kind == Column.Picture.NONE) {
                continue;
            } else if (cell instanceof Cell.Amount number) {
                bars.add(number.value());
            } else if (cell instanceof Cell.Estimate e) {
                if (kind == Column.Picture.INTERVAL) {
                    return Picture.interval(e.low(), e.value(), e.high(), reach, row.strong());
                } else if (kind == Column.Picture.INTERVAL_BAR) {
                    return interval(e, reach, signed);
                }
                bars.add(e.value());
            }
        }
        return bars.isEmpty() ? Picture.NONE : Picture.bar(bars.get(0), bars.get(bars.size() - 1));
    }

    private static Picture interval(Cell.Estimate e, double reach, boolean signed) {
        if (Double.isNaN(e.value()) || reach == 0) {
            return Picture.NONE;
        }
        boolean isOpen = !Double.isFinite(e.low()) || !Double.isFinite(e.high());
        double low = isOpen ? e.value() : e.low();
        double high = isOpen ? e.value() : e.high();
        return signed ? Picture.interval(low, e.value(), high, reach, true) : Picture.bar(low / reach, high / reach);
    }
}
