package org.parley.report.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parley.store.ResultsQuery;
import org.parley.store.table.Csv;

/** The answer of {@code parley query} for programs, written row by row. */
public final class QueryRows {

    private QueryRows() {}

    /** Returns what writes an answer as CSV, numbers with all their digits. */
    public static ResultsQuery.Taker csv(PrintWriter out) {
        return new ResultsQuery.Taker() {
            @Override
            public void columns(List<String> names) {
                out.print(Csv.line(Csv.Digits.ALL, names.toArray()));
            }

            @Override
            public void row(Object[] values) {
                Object[] cells = Arrays.stream(values)
                        .map(v -> v instanceof double[] list ? Arrays.toString(list) : v)
                        .toArray();
                out.print(Csv.line(Csv.Digits.ALL, cells));
            }
        };
    }

    /** Returns what writes each row of an answer as a JSON object. */
    public static ResultsQuery.Taker json(JsonGenerator out) {
        return new ResultsQuery.Taker() {
            private List<String> names = List.of();

            @Override
            public void columns(List<String> of) {
                names = of;
            }

            @Override
            public void row(Object[] values) {
                try {
                    out.writeStartObject();
                    for (int c = 0; c < values.length; c++) {
                        out.writeFieldName(names.get(c));
                        write(values[c]);
                    }
                    out.writeEndObject();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private void write(Object value) throws IOException {
                if (value instanceof Double d && !Double.isFinite(d)) {
                    out.writeNull();
                } else if (value == null || value instanceof Number || value instanceof Boolean) {
                    out.writePOJO(value);
                } else if (value instanceof double[] list) {
                    write(Arrays.stream(list).boxed().toList());
                } else if (value instanceof List<?> list) {
                    out.writeStartArray();
                    for (Object item : list) {
                        write(item);
                    }
                    out.writeEndArray();
                } else if (value instanceof Map<?, ?> map) {
                    out.writeStartObject();
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        out.writeFieldName(String.valueOf(entry.getKey()));
                        write(entry.getValue());
                    }
                    out.writeEndObject();
                } else {
                    out.writeString(value.toString());
                }
            }
        };
    }
}
