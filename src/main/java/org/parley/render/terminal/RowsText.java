package org.parley.render.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.answer.words.Numbers;
import org.parley.store.ResultsQuery;

/** Rows of a query as an aligned table: numbers to the right, with six digits at the most. */
public final class RowsText implements ResultsQuery.Taker {

    private static final int MOST_ROWS = 1000;
    private static final int WIDEST = 60;
    private static final int DIGITS = 6;

    private final List<String[]> rows = new ArrayList<>();
    private boolean[] isNumber;
    private long left;

    @Override
    public void columns(List<String> names) {
        rows.add(names.stream().map(name -> Spelling.visible(name, false)).toArray(String[]::new));
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
            row[c] = text(values[c]);
            isNumber[c] &= values[c] == null || values[c] instanceof Number;
        }
        rows.add(row);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double d) {
            return Double.isFinite(d) ? Numbers.significant(d, DIGITS) : d.toString();
        }
        return value instanceof double[] list ? Arrays.toString(list) : Spelling.visible(value.toString(), false);
    }

    /** Prints what was taken, for a screen. */
    public void print(PrintWriter out, Screen screen) {
        StringBuilder layout = new StringBuilder();
        for (int c = 0; c < isNumber.length; c++) {
            int column = c;
            int width =
                    rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
            layout.append(c == 0 ? "%" : "  %")
                    .append(isNumber[c] ? width + "s" : "-" + Math.min(width, WIDEST) + "." + WIDEST + "s");
        }
        Columns table = new Columns(layout.toString(), rows.get(0));
        rows.subList(1, rows.size()).forEach(table::row);
        table.on(screen).forEach(out::println);
        if (left > 0) {
            out.println(Numbers.format("… and %,d more rows; --format csv or json gives all of them.", left));
        }
    }
}
