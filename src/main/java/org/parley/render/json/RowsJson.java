package org.parley.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parley.store.ResultsQuery;

/** Rows of a query as a JSON list of objects by the names of the columns, each written as it comes. */
public final class RowsJson implements ResultsQuery.Taker, AutoCloseable {

    private final PrintWriter out;
    private final JsonGenerator json;
    private List<String> names;

    /** Makes a list that begins when its columns are known, so that nothing is written of a question without an answer. */
    public RowsJson(PrintWriter out) throws IOException {
        this.out = out;
        json = new JsonMapper().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public void columns(List<String> of) {
        names = of;
        try {
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(Object[] values) {
        try {
            json.writeStartObject();
            for (int c = 0; c < values.length; c++) {
                json.writeFieldName(names.get(c));
                write(values[c]);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object value) throws IOException {
        if (value instanceof Double d && !Double.isFinite(d)) {
            json.writeNull();
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.writePOJO(value);
        } else if (value instanceof double[] list) {
            write(Arrays.stream(list).boxed().toList());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Ends the list and its line. */
    @Override
    public void close() throws IOException {
        json.close();
        if (names != null) {
            out.println();
        }
    }
}
