package org.parley.scenario;

import java.util.List;

/**
 * A scenario as it was read.
 *
 * @param scenario the scenario; it is sound
 * @param yaml the same as a file, with what it extends and what was set on the command line in it; it can be read again
 * @param hash SHA-256 of {@code yaml} in hex: equal for files that differ only in layout, comments and short forms
 * @param warnings what may be a mistake but does not stop a run, in the order of the file
 * @param positions where each part was written
 * @param variant what it extends and changes, or null if it stands by itself
 */
public record ScenarioFile(
        Scenario scenario, String yaml, String hash, List<Problem> warnings, Positions positions, Variant variant) {

    /** Copies the warnings. */
    public ScenarioFile {
        warnings = List.copyOf(warnings);
    }

    /** Returns the name of the file. */
    public String name() {
        return positions.file();
    }
}
