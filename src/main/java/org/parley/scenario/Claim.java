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
 * @param tolerance how far Parley's value may be from it, beyond chance; default {@link #ROUNDING}
 * @param because why so far; needed for a tolerance above the default
 * @param set values set over those of the scenario, as with {@code --set}, by path
 * @param against values set for the measurement that a direction compares with; none is the scenario as it stands
 * @param direction how the measure under {@code set} compares with that under {@code against}, or null
 * @param runs how many runs measure it; default 1000
 * @param differs why Parley does not reproduce the statement, or null if it should
 */
public record Claim(
        String says,
        String at,
        String measure,
        Double value,
        Double tolerance,
        String because,
        Map<String, String> set,
        Map<String, String> against,
        Direction direction,
        Integer runs,
        String differs) {

    /** What rounding alone may make of a value. */
    public static final double ROUNDING = 1e-9;

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

    /** Fills in the defaults of the format. */
    public Claim {
        tolerance = tolerance == null ? ROUNDING : Check.notNegative("tolerance", tolerance);
        set = Ordered.copy(set);
        against = Ordered.copy(against);
        runs = runs == null ? 1000 : runs;
    }
}
