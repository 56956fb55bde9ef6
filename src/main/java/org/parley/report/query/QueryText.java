package org.parley.report.query;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.report.Words;
import org.parley.results.ResultsQuery;

/** The answer of {@code parley query} as an aligned table: numbers to the right, with six digits at the most. */
public final class QueryText implements ResultsQuery.Taker {

    private static final int MOST_ROWS = 1000;
    private static final int WIDEST = 60;
    private static final int DIGITS = 6;

    private final List<String[]> rows = new ArrayList<>();
    private boolean[] isNumber;
    private long left;

    @Override
    public void columns(List<String> names) {
        rows.add(names.toArray(String[]::new));
        isNumber = new boolean[names.size()];
        Arrays.fill(isNumber, true);
    }

    @Override
    public void row(Object[] values) {
        if (rows.size() > MOST_ROWS) {
            left++;
            return;
        }
        String[] row = new String[values.length];
        for (int c = 0; c < row.length; c++) {
            row[c] = Words.clip(text(values[c]), WIDEST);
            isNumber[c] &= values[c] == null || values[c] instanceof Number;
        }
        rows.add(row);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double d) {
            return Double.isFinite(d) ? Words.ofNumber(d, DIGITS) : d.toString();
        }
        return value instanceof double[] list ? Arrays.toString(list) : value.toString();
    }

    /** Prints what was taken. */
    public void print(PrintWriter out) {
        int[] widths = new int[isNumber.length];
        for (String[] row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - row[c].length());
                line.append(c == 0 ? "" : "  ").append(isNumber[c] ? pad + row[c] : row[c] + pad);
            }
            out.println(line.toString().stripTrailing());
        }
        if (left > 0) {
            out.println(
                    String.format(Locale.ROOT, "… and %,d more rows; --format csv or json gives all of them.", left));
        }
    }
}
