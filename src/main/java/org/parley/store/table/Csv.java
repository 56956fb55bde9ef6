package org.parley.store.table;

import java.util.Locale;

/** A table as CSV text: RFC 4180, points as decimal marks, lines end in a line feed. */
public final class Csv {

    /** How many digits a number is written with. */
    public enum Digits {
        /** Six significant digits: for what was counted in a sample. */
        SIX,
        /** As many as it takes to read the same number again: for what is exact. */
        ALL
    }

    private final Digits digits;
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a table.
     *
     * @param digits how its numbers are written
     * @param header names of the columns
     */
    public Csv(Digits digits, String... header) {
        this.digits = digits;
        row((Object[]) header);
    }

    /** Adds a row; a number that is not finite is an empty cell. */
    public void row(Object... cells) {
        text.append(line(digits, cells));
    }

    /** Returns one row, for tables that are too long to be kept; nothing is an empty cell. */
    public static String line(Digits digits, Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : cell(digits, cells[i]));
        }
        return line.append('\n').toString();
    }

    private static String cell(Digits digits, Object value) {
        if (value instanceof Double d) {
            return !Double.isFinite(d) ? "" : digits == Digits.SIX ? String.format(Locale.ROOT, "%.6g", d) : exact(d);
        }
        String s = value.toString();
        return s.matches("(?s).*[\",\n\r].*") ? '"' + s.replace("\"", "\"\"") + '"' : s;
    }

    private static String exact(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    /** Returns the table. */
    public String text() {
        return text.toString();
    }
}
