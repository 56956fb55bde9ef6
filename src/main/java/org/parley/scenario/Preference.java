package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * What an actor wants on one issue.
 *
 * @param ideal its best option; its value falls with distance from it. Or null if {@code values} is given
 * @param values the value of each option, instead of an ideal; an option left out is worth 0
 * @param salience weight of the issue among all issues; weights are scaled to sum to 1
 * @param curvature exponent of the distance from the ideal, above 1 tolerates small distances
 * @param redLines options that it never accepts, whatever the rest of the package; in all runs, or in those that draw it
 * @param evidence ids of the claims that support it
 * @param assumption why this although no claim says so, or null
 */
public record Preference(
        String ideal,
        Map<String, Quantity> values,
        Quantity salience,
        Quantity curvature,
        Map<String, Flag> redLines,
        List<String> evidence,
        String assumption) {

    /** Fills in the defaults. */
    public Preference {
        values = Ordered.copy(values);
        redLines = Ordered.copy(redLines);
        evidence = Ordered.copy(evidence);
    }

    /** Returns whether it never accepts an option. */
    public Flag redLine(String option) {
        return redLines.getOrDefault(option, Flag.of(false));
    }
}
