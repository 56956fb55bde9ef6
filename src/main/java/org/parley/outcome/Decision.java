package org.parley.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One decision of a seat that somebody else than the model takes. Such a run is a scenario, a run's key and the list of these.
 *
 * @param seat the actor for which it was made
 * @param round in which it was made, from 1
 * @param question what was asked
 * @param where the track, or the kind of contribution
 * @param choice what was chosen; {@link Chosen#MODEL} if the model's rules decided
 * @param terms the option of each issue that is proposed, in the order of the table; empty otherwise
 * @param note why the model's rules had to decide, such as no answer in time; empty otherwise
 */
public record Decision(
        String seat, int round, Kind question, String where, Chosen choice, Map<String, String> terms, String note) {

    /** What can be asked. */
    public enum Kind {
        /** What to propose, if anything. */
        PROPOSE,
        /** Whether to accept an offer, or finished terms. */
        ANSWER,
        /** Whether one package is better than another. */
        VOTE,
        /** Whether to give a contribution to a cease-fire that has been signed. */
        CONTRIBUTE
    }

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
        terms = terms == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        note = note == null ? "" : note;
    }

    /** Returns the same with the reason for which the model's rules had to decide. */
    public Decision noted(String why) {
        return new Decision(seat, round, question, where, choice, terms, why);
    }
}
