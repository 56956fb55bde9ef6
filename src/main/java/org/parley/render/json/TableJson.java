package org.parley.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Cell;
import org.parley.answer.Column;
import org.parley.answer.Row;
import org.parley.answer.Table;

/** Tables as JSON. A row of a table for programs is an object by the names of its columns; a row for people lists its cells. */
final class TableJson {

    private TableJson() {}

    /** Whether a table is for programs: it and all its columns have names, and its rows are cells alone. */
    private static boolean isNamed(Table table) {
        return !table.id().isEmpty()
                && table.columns().stream().noneMatch(column -> column.id().isEmpty())
                && table.rows().stream().allMatch(row -> row.equals(new Row(row.cells())));
    }

    /** Writes a table. */
    static final class Writer extends JsonSerializer<Table> {

        @Override
        public void serialize(Table table, JsonGenerator to, SerializerProvider provider) throws IOException {
            boolean named = isNamed(table);
            to.writeStartObject();
            to.writeStringField("id", table.id());
            to.writeStringField("caption", table.caption());
            to.writeBooleanField("exact", table.exact());
            provider.defaultSerializeField("columns", table.columns(), to);
            to.writeArrayFieldStart("rows");
            for (Row row : table.rows()) {
                if (named) {
                    to.writeStartObject();
                    for (int c = 0; c < table.columns().size(); c++) {
                        provider.defaultSerializeField(
                                table.columns().get(c).id(), row.cells().get(c), to);
                    }
                    to.writeEndObject();
                } else {
                    provider.defaultSerializeValue(row, to);
                }
            }
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    /** Reads a table. */
    static final class Reader extends JsonDeserializer<Table> {

        @Override
        public Table deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            List<Column> columns = new ArrayList<>();
            for (JsonNode column : node.path("columns")) {
                columns.add(context.readTreeAsValue(column, Column.class));
            }
            List<Row> rows = new ArrayList<>();
            for (JsonNode row : node.path("rows")) {
                rows.add(
                        row.has("cells") && row.has("notes")
                                ? context.readTreeAsValue(row, Row.class)
                                : named(row, columns, context));
            }
            return new Table(
                    node.path("id").asText(),
                    node.path("caption").asText(),
                    columns,
                    rows,
                    node.path("exact").asBoolean());
        }

        private static Row named(JsonNode row, List<Column> columns, DeserializationContext context)
                throws IOException {
            List<Cell> cells = new ArrayList<>();
            for (Column column : columns) {
                JsonNode cell = row.path(column.id());
                cells.add(cell.isNull() ? Cell.NONE : context.readTreeAsValue(cell, Cell.class));
            }
            return new Row(cells);
        }
    }
}
