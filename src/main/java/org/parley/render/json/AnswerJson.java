package org.parley.render.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.chart.Chart;

/** An answer as JSON, with every number whole: for programs, and so that its page can be made of it again. */
public final class AnswerJson {

    /** Grows when what an earlier Parley wrote cannot be read as it is any more. */
    private static final int FORMAT = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(CellJson.module())
            .addMixIn(Block.class, KindOfBlock.class)
            .addMixIn(Chart.class, KindOfChart.class)
            .registerSubtypes(
                    new NamedType(Block.Note.class, "note"),
                    new NamedType(Block.Items.class, "items"),
                    new NamedType(Block.Cards.class, "cards"),
                    new NamedType(Block.Grid.class, "table"),
                    new NamedType(Block.Heading.class, "heading"),
                    new NamedType(Block.Gap.class, "gap"),
                    new NamedType(Block.Fitting.class, "fitting"),
                    new NamedType(Block.Story.class, "story"),
                    new NamedType(Block.SideBySide.class, "side-by-side"),
                    new NamedType(Block.Figure.class, "figure"))
            // Questions that a record answers about itself are no part of it.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    private interface KindOfBlock {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "chart")
    @JsonTypeIdResolver(ChartKinds.class)
    private interface KindOfChart {}

    /** Kinds of charts by what they are called in files. */
    static final class ChartKinds extends TypeIdResolverBase {

        @Override
        public String idFromValue(Object value) {
            return Chart.kind(value.getClass());
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> type) {
            return Chart.kind(type);
        }

        @Override
        public JavaType typeFromId(DatabindContext context, String id) {
            Class<?> kind = Chart.ofKind(id);
            return kind == null ? null : context.constructType(kind);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }

    /** An answer with what wrote it. */
    private record Stored(int format, String version, Answer answer) {}

    /** Thrown if JSON is no answer that this Parley knows; the message says why, for people. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private UnreadableException(String message) {
            super(message);
        }
    }

    private AnswerJson() {}

    /** Returns an answer as one line of JSON, in ASCII. */
    public static String write(Answer answer) {
        return write(JSON.writer(), answer);
    }

    /** Returns an answer as indented JSON, in ASCII. */
    public static String print(Answer answer) {
        return write(JSON.writerWithDefaultPrettyPrinter(), answer);
    }

    private static String write(ObjectWriter writer, Answer answer) {
        try {
            return writer.writeValueAsString(
                            new Stored(FORMAT, answer.provenance().version(), answer)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written as JSON", e);
        }
    }

    /**
     * Reads an answer.
     *
     * @throws UnreadableException if it is none of those that {@link #write} writes
     */
    public static Answer read(byte[] json) throws UnreadableException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException e) {
            throw new UnreadableException("it is no JSON");
        }
        String version = root.path("version").asText("an unknown version");
        JsonNode format = root.path("format");
        if (!format.isInt()) {
            throw new UnreadableException("it does not say which format it has");
        }
        if (format.asInt() != FORMAT) {
            throw new UnreadableException("it was written by Parley " + version + " in format " + format
                    + ", and this one reads format " + FORMAT);
        }
        try {
            return JSON.treeToValue(root, Stored.class).answer();
        } catch (JsonProcessingException e) {
            throw new UnreadableException("it was written by Parley " + version + ", and not as this one writes it: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }
}
