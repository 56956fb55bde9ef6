package org.parley.render.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of answers: what {@link AnswerJson} writes. */
public final class AnswerSchema {

    private static final String RESOURCE = "answer.schema.json";

    private AnswerSchema() {}

    /** Returns the schema as JSON text (draft 2020-12). */
    public static String text() {
        try (InputStream in = AnswerSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
