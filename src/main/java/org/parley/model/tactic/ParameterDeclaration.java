package org.parley.model.tactic;

import org.parley.scenario.Range;

/**
 * Declaration of a setting of a tactic. It is the one place that states the setting's range and default: the schema's part and
 * the table in the documents are made of it.
 *
 * @param name name in the scenario file
 * @param meaning what it is, in one sentence
 * @param unit what it is measured in
 * @param range the values that it may take
 * @param standard value if the file gives none
 */
public record ParameterDeclaration(String name, String meaning, String unit, Range range, double standard) {

    /** Checks that the default lies in the range. */
    public ParameterDeclaration {
        if (!range.holds(standard)) {
            throw new IllegalArgumentException("the default of " + name + " " + range.rule() + ", not " + standard);
        }
    }
}
