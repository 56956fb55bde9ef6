package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * Which terms are a cease-fire.
 *
 * @param issue id of the issue that says so
 * @param general its option that ends the fighting everywhere
 * @param limited options that end some of it: share of war costs that goes on, by option
 * @param limitedHazard probability per round that a limited cease-fire is broken
 * @param evidence ids of the claims that support it
 */
public record Ceasefire(
        String issue, String general, Map<String, Quantity> limited, Quantity limitedHazard, List<String> evidence) {

    /** Fills in the defaults. */
    public Ceasefire {
        limited = Ordered.copy(limited);
        evidence = Ordered.copy(evidence);
    }
}
