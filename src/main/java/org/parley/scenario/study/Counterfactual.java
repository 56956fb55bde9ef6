package org.parley.scenario.study;

import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Ordered;

/**
 * One thing about a scenario that could have been otherwise (Fearon 1991, Counterfactuals and Hypothesis Testing in
 * Political Science), as values that anybody can set on the command line.
 *
 * @param kind what kind of thing
 * @param track id of the table that it is about, or null
 * @param actor id of the actor that it is about, or null
 * @param name kind of contribution, id of the event or name of the parameter, or null
 * @param value what a parameter is moved to, or null
 * @param sets values to set, by path; never empty
 */
public record Counterfactual(
        Kind kind, String track, String actor, String name, String value, Map<String, String> sets) {

    /** What could have been otherwise. */
    public enum Kind {
        /** A party's consent is no longer needed. */
        VETO_TAKEN,
        /** Terms need the consent of a party that had no veto. */
        VETO_GIVEN,
        /** A party never has a seat; a veto it keeps. */
        SEAT_TAKEN,
        /** A party has its seat from the start. */
        SEAT_GIVEN,
        /** A contribution to the guarantees is never given. */
        CONTRIBUTION_TAKEN,
        /** A contribution is given for certain if terms and seat allow. */
        CONTRIBUTION_CERTAIN,
        /** A facilitator does nothing. */
        FACILITATOR_TAKEN,
        /** An audience at home ratifies whatever is signed. */
        AUDIENCE_CONTENT,
        /** An event never happens. */
        EVENT_OFF,
        /** A parameter has another of its options. */
        PARAMETER
    }

    /** Keeps the order of the values. */
    public Counterfactual {
        sets = Ordered.copy(sets);
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("nothing would be otherwise");
        }
    }

    /** Returns it as one would type it, such as {@code --set europe_seat=never}. */
    public String options() {
        return options(sets);
    }

    /** Returns values that are set as one would type them in a shell. */
    public static String options(Map<String, String> sets) {
        return sets.entrySet().stream()
                .map(e -> "--set " + quoted(e.getKey() + "=" + e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.=,:/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
