package org.parley.seat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One decision of a seat. A game is a scenario, a run's key and the list of these.
 *
 * @param round in which it was made, from 1
 * @param question what was asked
 * @param where the track, or the kind of contribution
 * @param choice what was chosen: {@code propose}, {@code pass}, {@code yes}, {@code no}, or {@code model} if the model's rules decided
 * @param terms the option of each issue that is proposed; empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decision(int round, Question.Kind question, String where, Chosen choice, Map<String, String> terms) {

    /** What can be chosen. */
    public enum Chosen {
        PROPOSE,
        PASS,
        YES,
        NO,
        MODEL
    }

    /** Copies the terms; there are none where nothing is proposed. */
    public Decision {
        terms = terms == null ? Map.of() : Map.copyOf(terms);
    }

    /** Whether it answers a question: the same kind, in the same round, at the same place. */
    public boolean answers(Question asked) {
        return round == asked.round() && question == asked.kind() && where.equals(asked.where());
    }
}
