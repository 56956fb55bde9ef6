package org.parley.scenario.study;

import java.util.List;
import org.parley.scenario.Distribution;

/**
 * Something that a study varies.
 *
 * @param name its name in the study and its column in tables
 * @param paths where in the scenario its value is set, by full path such as {@code parameters.seat}; at least one
 * @param kind what its values are
 * @param domain the values that it can take
 */
public record Factor(String name, List<String> paths, Kind kind, Domain domain) {

    /** What the values of a factor are. */
    public enum Kind {
        NUMBER,
        INTEGER,
        BOOLEAN,
        WORD
    }

    /** The values that a factor can take. */
    public sealed interface Domain {

        /**
         * Values that are listed.
         *
         * @param values each as in a file; none twice
         */
        record Levels(List<String> values) implements Domain {

            /** Copies the list. */
            public Levels {
                values = List.copyOf(values);
            }
        }

        /**
         * All values between two.
         *
         * @param from least value
         * @param to greatest value
         * @param steps into how many levels a design cuts it that wants levels; 0 if not said
         * @param logarithmic whether equal ratios count as equal distances
         */
        record Interval(double from, double to, int steps, boolean logarithmic) implements Domain {}

        /**
         * Values by their probability.
         *
         * @param distribution what is known of the number
         * @param steps into how many levels a design cuts it that wants levels; 0 if not said
         */
        record Uncertain(Distribution distribution, int steps) implements Domain {}
    }

    /** Copies the list. */
    public Factor {
        paths = List.copyOf(paths);
    }

    /** Whether its values are numbers, whole or not. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.INTEGER;
    }
}
