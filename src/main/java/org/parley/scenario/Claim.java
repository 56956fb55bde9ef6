package org.parley.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What a published work says of this negotiation, and how Parley is held to it. It either gives a value, which is
 * compared with Parley's, or says which of two settings gives more.
 *
 * @param says the statement, in our words
 * @param at where the work makes it: author, year, page
 * @param measure what is measured, see {@link Measure}
 * @param value the published value, or null if a direction is claimed
 * @param tolerance how far Parley's value may be from it, beyond chance
 * @param because why so far; needed for a tolerance above the default
 * @param set values set over those of the scenario, as with {@code --set}, by path
 * @param against values set for the measurement that a direction compares with; none is the scenario as it stands
 * @param direction how the measure under {@code set} compares with that under {@code against}, or null
 * @param runs how many runs measure it
 * @param differs why Parley does not reproduce the statement, or null if it should
 */
public record Claim(
        String says,
        String at,
        String measure,
        Double value,
        double tolerance,
        String because,
        Map<String, String> set,
        Map<String, String> against,
        Direction direction,
        int runs,
        String differs) {

    /** Which of two measurements is greater. */
    public enum Direction {
        /** The one under {@code set}. */
        @JsonProperty("greater")
        GREATER,
        /** The one under {@code against}. */
        @JsonProperty("less")
        LESS,
        /** Neither. */
        @JsonProperty("equal")
        EQUAL
    }

    /** Copies the collections. */
    public Claim {
        set = Ordered.copy(set);
        against = Ordered.copy(against);
    }
}
