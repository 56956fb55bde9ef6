package org.parley.render.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.Cell;
import org.parley.answer.Column;
import org.parley.answer.Row;
import org.parley.answer.Table;
import org.parley.store.table.Csv;

/** A table as CSV: the names that programs read as its header; a cell is empty where there is no such value. */
public final class TableCsv {

    private TableCsv() {}

    /** Returns tables as text, by the names of their files. */
    public static Map<String, String> of(List<Table> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.id() + ".csv", of(table)));
        return files;
    }

    /** Returns a table as text. A share takes three columns: itself and the ends of its interval. */
    public static String of(Table table) {
        int columns = table.columns().size();
        boolean[] wide = new boolean[columns];
        for (Row row : table.rows()) {
            for (int c = 0; c < columns; c++) {
                wide[c] |= row.cells().get(c) instanceof Cell.Estimate;
            }
        }
        List<String> header = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            String name = name(table.columns().get(c));
            header.addAll(wide[c] ? List.of(name, name + "_low95", name + "_high95") : List.of(name));
        }
        Csv csv = new Csv(table.exact() ? Csv.Digits.ALL : Csv.Digits.SIX, header.toArray(String[]::new));
        for (Row row : table.rows()) {
            List<Object> values = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                add(values, row.cells().get(c), wide[c]);
            }
            csv.row(values.toArray());
        }
        return csv.text();
    }

    /** Its name for programs, or its heading where it has none. */
    private static String name(Column column) {
        return column.id().isEmpty()
                ? column.heading().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
                : column.id();
    }

    private static void add(List<Object> to, Cell cell, boolean wide) {
        if (cell instanceof Cell.Estimate e) {
            to.addAll(List.of(e.value(), e.low(), e.high()));
            return;
        }
        to.add(value(cell));
        if (wide) {
            to.add(null);
            to.add(null);
        }
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Count count) {
            return count.value();
        } else if (cell instanceof Cell.Amount number) {
            // A number whose own words are all its digits keeps them.
            return number.text().equals(Double.toString(number.value())) ? number.text() : number.value();
        } else if (cell instanceof Cell.Flag flag) {
            return flag.value();
        } else if (cell instanceof Cell.Date date) {
            return date.value();
        }
        return cell.text();
    }
}
