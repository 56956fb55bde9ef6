package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Which code of the product answers the cases of a file. */
interface Topic {

    /** Returns the code for each kind of case, by the beginning of its id; the longest that fits is taken. */
    Map<String, Answer> answers();

    /** Returns the kinds of cases that have no place in the product, by the beginning of their ids, and why. */
    default Map<String, String> notHere() {
        return Map.of();
    }

    /** Returns single expectations that have no place in the product, by their names, and why. */
    default Map<String, String> unanswered() {
        return Map.of();
    }

    /** Works out a case with the product's code: the answers under the names of the case's expectations. */
    @FunctionalInterface
    interface Answer {
        Map<String, Object> of(JsonNode inputs);
    }
}
