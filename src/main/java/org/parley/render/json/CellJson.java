package org.parley.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Cell;
import org.parley.answer.Link;
import org.parley.answer.Table;

/**
 * Cells of tables as JSON: words, yes or no, and plain numbers as they are; nothing as null, and so is a number that is not finite; all
 * else as an object with its value and with what people read as {@code text}.
 */
final class CellJson {

    private CellJson() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(Cell.class, new Writer())
                .addDeserializer(Cell.class, new Reader())
                .addSerializer(Table.class, new TableJson.Writer())
                .addDeserializer(Table.class, new TableJson.Reader());
    }

    private static final class Writer extends JsonSerializer<Cell> {

        @Override
        public void serialize(Cell cell, JsonGenerator to, SerializerProvider provider) throws IOException {
            if (cell instanceof Cell.Text text) {
                to.writeString(text.text());
            } else if (cell instanceof Cell.Flag flag) {
                to.writeBoolean(flag.value());
            } else if (cell instanceof Cell.Count count && count.text().isEmpty()) {
                to.writeNumber(count.value());
            } else if (cell instanceof Cell.Amount number && number.text().isEmpty()) {
                number(to, number.value());
            } else if (cell instanceof Cell.None) {
                to.writeNull();
            } else {
                object(cell, to);
            }
        }

        private static void object(Cell cell, JsonGenerator to) throws IOException {
            to.writeStartObject();
            if (cell instanceof Cell.Count count) {
                to.writeNumberField("count", count.value());
            } else if (cell instanceof Cell.Amount number) {
                to.writeFieldName("number");
                number(to, number.value());
            } else if (cell instanceof Cell.Date date) {
                to.writeStringField("date", date.value().toString());
            } else if (cell instanceof Cell.Links words) {
                to.writeObjectField("links", words.links());
            } else if (cell instanceof Cell.Estimate e) {
                to.writeFieldName("estimate");
                number(to, e.value());
                to.writeFieldName("low95");
                number(to, e.low());
                to.writeFieldName("high95");
                number(to, e.high());
            }
            to.writeStringField("text", cell.text());
            to.writeEndObject();
        }

        private static void number(JsonGenerator to, double value) throws IOException {
            if (Double.isFinite(value)) {
                to.writeNumber(value);
            } else {
                to.writeNull();
            }
        }
    }

    private static final class Reader extends JsonDeserializer<Cell> {

        @Override
        public Cell getNullValue(DeserializationContext context) {
            return Cell.NONE;
        }

        @Override
        public Cell deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            if (node.isTextual()) {
                return new Cell.Text(node.asText());
            } else if (node.isBoolean()) {
                return new Cell.Flag(node.asBoolean());
            } else if (node.isIntegralNumber()) {
                return new Cell.Count(node.asLong(), "");
            } else if (node.isNumber()) {
                return new Cell.Amount(node.asDouble(), "");
            }
            String text = node.path("text").asText();
            if (node.has("links")) {
                List<Link> links = new ArrayList<>();
                for (JsonNode link : node.get("links")) {
                    links.add(new Link(
                            link.path("text").asText(), link.path("place").asText()));
                }
                return new Cell.Links(links);
            } else if (node.has("count")) {
                return new Cell.Count(node.get("count").asLong(), text);
            } else if (node.has("number")) {
                return new Cell.Amount(node.get("number").asDouble(Double.NaN), text);
            } else if (node.has("estimate")) {
                return new Cell.Estimate(
                        node.get("estimate").asDouble(Double.NaN),
                        node.path("low95").asDouble(Double.NaN),
                        node.path("high95").asDouble(Double.NaN),
                        text);
            } else if (node.has("date")) {
                try {
                    return new Cell.Date(LocalDate.parse(node.get("date").asText()), text);
                } catch (DateTimeParseException e) {
                    return (Cell) context.handleWeirdStringValue(
                            Cell.class, node.get("date").asText(), "not a day");
                }
            }
            return (Cell) context.handleUnexpectedToken(Cell.class, parser);
        }
    }
}
