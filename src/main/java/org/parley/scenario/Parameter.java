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
     * @param odds how likely each is to be drawn for a run, relative to the others; empty if the word in force always holds
     * @param evidence ids of the claims that support it
     * @param assumption why this value although no claim gives it, or null
     */
    record Choice(String value, List<String> options, List<Double> odds, List<String> evidence, String assumption)
            implements Parameter {

        /** Copies the lists. */
        public Choice {
            options = Ordered.copy(options);
            odds = Ordered.copy(odds);
            evidence = Ordered.copy(evidence);
        }

        /** Whether it is drawn anew in every run. */
        public boolean isDrawn() {
            return !odds.isEmpty();
        }

        /** Returns the number that stands for an option among drawn numbers: 1 for true, 0 for false, else its place from 0. */
        public double number(String option) {
            return option.equals("true") ? 1 : option.equals("false") ? 0 : options.indexOf(option);
        }

        /** Returns the option for which a drawn number stands. */
        public String option(double number) {
            return options.stream()
                    .filter(option -> number(option) == number)
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns what is known of the number that stands for the option of a run. */
        public Distribution distribution() {
            return new Distribution.Discrete(options.stream().map(this::number).toList(), odds);
        }
    }
}
