package org.parley.render.csv;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.parley.store.ResultsQuery;
import org.parley.store.table.Csv;

/**
 * Rows of a query as CSV, each written as it comes, numbers with all their digits.
 *
 * @param out takes them
 */
public record RowsCsv(PrintWriter out) implements ResultsQuery.Taker {

    @Override
    public void columns(List<String> names) {
        out.print(Csv.line(Csv.Digits.ALL, names.toArray()));
    }

    @Override
    public void row(Object[] values) {
        out.print(Csv.line(
                Csv.Digits.ALL,
                Arrays.stream(values)
                        .map(v -> v instanceof double[] list ? Arrays.toString(list) : v)
                        .toArray()));
    }
}
