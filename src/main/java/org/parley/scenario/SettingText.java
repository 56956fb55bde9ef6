package org.parley.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Writes a value as one would type it after {@code --set path=}, so that it reads back as the same value. */
final class SettingText extends JsonDeserializer<String> {

    /** Words that are read as themselves; any other text is put in quotes. */
    private static final String WORDS = "(?!(?i:true|false|null)$)[A-Za-z$][A-Za-z0-9_$ -]*(?<! )|[0-9]+ [a-z]+";

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return of(parser.readValueAsTree());
    }

    /** Returns a value as one would type it. */
    static String of(JsonNode value) {
        return value.isTextual() && value.asText().matches(WORDS) ? value.asText() : value.toString();
    }
}
