package org.parley.findings.discovery;

import java.util.List;

/**
 * Something that a scenario leaves open and each run settles for itself, or that a study varies.
 *
 * @param name path of a number in the file, {@code parameters.NAME}, or the column of a hidden type or a factor
 * @param kind what it is
 * @param categories what it can be, in order; none for a number
 */
public record DiscoveryInput(String name, Kind kind, List<String> categories) {

    /** What is left open. */
    public enum Kind {
        /** A number of which only a distribution is known. */
        NUMBER,
        /** One of some words, which each run draws. */
        CHOICE,
        /** Whether an actor is committed or only stalls. */
        HIDDEN_TYPE,
        /** What the cases of a study differ in, a number or not. */
        FACTOR
    }

    /** Copies the list. */
    public DiscoveryInput {
        categories = List.copyOf(categories);
    }

    /** Whether it is a number, not one of some categories. */
    public boolean isNumber() {
        return categories.isEmpty();
    }

    static DiscoveryInput factor(String column, List<String> categories) {
        return new DiscoveryInput(column, Kind.FACTOR, categories);
    }

    static DiscoveryInput number(String name) {
        return new DiscoveryInput(name, Kind.NUMBER, List.of());
    }

    static DiscoveryInput choice(String name, List<String> options) {
        return new DiscoveryInput(name, Kind.CHOICE, options);
    }

    static DiscoveryInput hiddenType(String column) {
        return new DiscoveryInput(column, Kind.HIDDEN_TYPE, List.of("stalling", "committed"));
    }
}
