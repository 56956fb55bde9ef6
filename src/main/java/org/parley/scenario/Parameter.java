package org.parley.scenario;

import java.util.List;

/** A knob of the scenario: a named number or a choice, referred to as {@code $name}. */
public sealed interface Parameter {

    /**
     * A number.
     *
     * @param quantity its value or distribution, with its grounds
     */
    record Numeric(Quantity quantity) implements Parameter {}

    /**
     * One of a few words.
     *
     * @param value the word in force
     * @param options the words that it can be
     * @param evidence ids of the claims that support it
     * @param assumption why this value although no claim gives it, or null
     */
    record Choice(String value, List<String> options, List<String> evidence, String assumption) implements Parameter {

        /** Copies the lists. */
        public Choice {
            options = Ordered.copy(options);
            evidence = Ordered.copy(evidence);
        }
    }
}
