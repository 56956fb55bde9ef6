package org.parley.scenario;

import java.util.List;

/**
 * A number in a scenario: a constant, a distribution or a reference to a parameter, and why it is what it is.
 *
 * @param parameter name of the parameter that it refers to, or null; all references to one share one draw
 * @param distribution what is known of it
 * @param range the values that it may take
 * @param evidence ids of the claims that support it
 * @param assumption why this number although no claim gives it, or null
 */
public record Quantity(
        String parameter, Distribution distribution, Range range, List<String> evidence, String assumption) {

    /** Copies the evidence. */
    public Quantity {
        evidence = Ordered.copy(evidence);
    }
}
