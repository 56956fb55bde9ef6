package org.parley.experiment;

import org.parley.scenario.Study;

/** Makes the designs of studies. */
public final class Designs {

    private Designs() {}

    /**
     * Returns the design of a study.
     *
     * @throws org.parley.scenario.ScenarioException if the scenario cannot have a factor's least or greatest value
     */
    public static Design of(Study study) {
        throw new UnsupportedOperationException(study.name());
    }
}
