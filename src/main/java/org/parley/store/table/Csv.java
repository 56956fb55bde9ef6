package org.parley.store.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table as CSV text: RFC 4180, points as decimal marks, lines end in a line feed. Text that a spreadsheet would take for a
 * formula, since it begins with =, +, -, @, a tab or a return and is no number, has an apostrophe before it; so has text in which
 * apostrophes stand before that, so that one of them can always be taken away again.
 */
public final class Csv {

    /** How many digits a number is written with. */
    public enum Digits {
        /** Six significant digits: for what was counted in a sample. */
        SIX,
        /** As many as it takes to read the same number again: for what is exact. */
        ALL
    }

    private static final String FORMULA = "'*[=+@\\-\t\r]";
    private static final String NUMBER = "[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?";
    private static final Pattern RISKY = Pattern.compile("(?s)(?!" + NUMBER + "$)" + FORMULA + ".*");

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
        String s = plain(value.toString());
        return s.matches("(?s).*[\",\n\r].*") ? '"' + s.replace("\"", "\"\"") + '"' : s;
    }

    private static String plain(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    /** Returns a text as it was before it became a cell; null stays. */
    public static String read(String cell) {
        return cell != null && cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Returns a value as SQL selects it for a table in CSV, under a name. */
    public static String sql(String value, String name, String type) {
        String harmless = type.equals("VARCHAR")
                ? "CASE WHEN regexp_matches(" + value + ", " + RunQuery.text("^" + FORMULA)
                        + ") AND NOT regexp_full_match(" + value + ", " + RunQuery.text(NUMBER) + ") THEN '''' || "
                        + value
                        + " ELSE " + value + " END"
                : value;
        return harmless + " AS " + RunQuery.name(name);
    }

    private static String exact(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    /** Returns the table. */
    public String text() {
        return text.toString();
    }
}
