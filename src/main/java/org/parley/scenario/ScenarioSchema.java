package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of scenario files: what editors complete with, and the one list of keys, types and ranges. */
public final class ScenarioSchema {

    private static final String RESOURCE = "scenario.schema.json";

    private ScenarioSchema() {}

    /** Returns the schema as text (JSON Schema, draft 2020-12). */
    public static String text() {
        try (InputStream in = ScenarioSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the schema as a tree. */
    static JsonNode tree() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the schema of a named part of something, or null if it has no such part. */
    static JsonNode part(JsonNode root, JsonNode schema, String key) {
        JsonNode whole = resolved(root, schema);
        JsonNode own = whole.path("properties").path(key);
        if (!own.isMissingNode()) {
            return own;
        }
        JsonNode any = whole.path("additionalProperties");
        return any.isObject() ? any : null;
    }

    /** Returns what a reference refers to, or the schema itself. */
    static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        return ref.isMissingNode() ? schema : root.at(ref.asText().substring(1));
    }

    /** Whether a schema is that of a number with its grounds. */
    static boolean isNumber(JsonNode schema) {
        return schema.path("$ref").asText().equals("#/$defs/number");
    }
}
