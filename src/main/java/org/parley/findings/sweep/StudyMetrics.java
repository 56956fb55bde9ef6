package org.parley.findings.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.study.Study;
import org.parley.store.table.MeasureReader;

/** What the metrics of a study read off each run. */
public final class StudyMetrics {

    private StudyMetrics() {}

    /**
     * Returns the gauges of a study's metrics, by name.
     *
     * @param scenario the scenario of a case
     * @throws ScenarioException with every metric that the table of runs has no column or value for
     */
    public static Map<String, MeasureReader> of(Study study, Scenario scenario) {
        Map<String, MeasureReader> gauges = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        study.metrics().forEach((name, measure) -> {
            try {
                gauges.put(name, MeasureReader.of(scenario, measure));
            } catch (MeasureReader.Unknown e) {
                problems.add(study.unknownInMetric(name, e.name(), e.getMessage(), e.known()));
            }
        });
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return gauges;
    }
}
