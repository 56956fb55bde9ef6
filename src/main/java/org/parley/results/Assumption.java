package org.parley.results;

import java.util.List;

/**
 * Something that a scenario leaves open and each run settles for itself.
 *
 * @param name path of a number in the file, {@code parameters.NAME}, or the column of a hidden type
 * @param kind what it is
 * @param categories what it can be, in order; none for a number
 */
public record Assumption(String name, Kind kind, List<String> categories) {

    /** What is left open. */
    public enum Kind {
        /** A number of which only a distribution is known. */
        NUMBER,
        /** Whether an actor is committed or only stalls. */
        HIDDEN_TYPE
    }

    /** Copies the list. */
    public Assumption {
        categories = List.copyOf(categories);
    }

    static Assumption number(String name) {
        return new Assumption(name, Kind.NUMBER, List.of());
    }

    static Assumption hiddenType(String column) {
        return new Assumption(column, Kind.HIDDEN_TYPE, List.of("stalling", "committed"));
    }
}
