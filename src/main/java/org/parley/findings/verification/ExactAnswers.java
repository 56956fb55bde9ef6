package org.parley.findings.verification;

import java.util.Map;
import org.parley.scenario.Scenario;

/** Works out a scenario without simulating it. */
@FunctionalInterface
public interface ExactAnswers {

    /** Returns every number of the exact analysis of a scenario, by the name of its row. */
    Map<String, Double> of(Scenario scenario);
}
