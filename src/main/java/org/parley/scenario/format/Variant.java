package org.parley.scenario.format;

import java.util.List;

/**
 * That a scenario is a few lines on top of another.
 *
 * @param base the file that it extends
 * @param changes what it changes there; never empty
 */
public record Variant(String base, List<Change> changes) {

    /** Copies the list. */
    public Variant {
        changes = List.copyOf(changes);
    }
}
