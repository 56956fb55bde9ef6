package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer as programs get it with {@code --format json}. */
record JsonAnswer(JsonNode answer) {

    static JsonAnswer of(String text) throws JsonProcessingException {
        return new JsonAnswer(new ObjectMapper().readTree(text).path("answer"));
    }

    /** Returns a section by its id. */
    JsonNode section(String id) {
        return named("sections", id);
    }

    /** Returns the rows of a table by its id. */
    JsonNode rows(String table) {
        return named("tables", table).path("rows");
    }

    private JsonNode named(String list, String id) {
        for (JsonNode one : answer.path(list)) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("there is no " + id + " among " + list + " of " + answer);
    }
}
