package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Text of a value as one would type it after {@code --set path=}, so that it reads back as the same value. */
public final class SettingText {

    /** Words that are read as themselves; any other text is put in quotes. */
    private static final String WORDS = "(?!(?i:true|false|null)$)[A-Za-z$][A-Za-z0-9_$ -]*(?<! )|[0-9]+ [a-z]+";

    private SettingText() {}

    /** Returns a value as one would type it. */
    public static String of(JsonNode value) {
        return value.isTextual() && value.asText().matches(WORDS) ? value.asText() : value.toString();
    }
}
