package org.parley.scenario.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of lesson files: for editors and for the reader's checks. */
public final class LessonSchema {

    private static final String RESOURCE = "lesson.schema.json";

    private static final JsonNode ROOT = load();

    private LessonSchema() {}

    /** Returns the schema as JSON text (draft 2020-12). */
    public static String text() {
        return ROOT.toPrettyString() + "\n";
    }

    public static JsonNode root() {
        return ROOT;
    }

    private static JsonNode load() {
        try (InputStream in = LessonSchema.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
