package org.parley.scenario.lesson;

import java.util.Map;
import org.parley.scenario.Measure;
import org.parley.scenario.Ordered;

/**
 * What the model does with the scenario of a lesson, as the instructor's notes say it.
 *
 * @param say the statement, for people
 * @param measure what is measured
 * @param low lowest value with which the statement is true
 * @param high highest
 * @param set values set over those of the lesson, by path
 * @param runs how many runs measure it
 */
public record Expectation(String say, Measure measure, double low, double high, Map<String, String> set, int runs) {

    /** Copies the settings. */
    public Expectation {
        set = Ordered.copy(set);
    }
}
