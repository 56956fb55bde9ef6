package org.parley.answer.run;

import org.parley.answer.words.ScenarioWords;
import org.parley.findings.RunFindings;
import org.parley.scenario.Scenario;

/**
 * What stored runs say, and the words for it.
 *
 * @param found what the stored runs say
 * @param words of their scenario
 */
record Subject(RunFindings found, ScenarioWords words) {

    /** What a section says if every run failed. */
    static final String NOTHING = "Every run failed, so nothing can be said.";

    Subject(RunFindings found) {
        this(found, new ScenarioWords(found.stored().file().scenario()));
    }

    Scenario scenario() {
        return words.scenario();
    }

    /** Returns whether every run failed. */
    boolean isEmpty() {
        return found.endings().runs() == 0;
    }
}
