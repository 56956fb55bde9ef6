package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;
import org.parley.scenario.check.ClaimCheck;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;

/** Reads the metrics of a study. */
final class MetricReader {

    private static final Place AT = Place.of("metrics");

    private final Scenario scenario;
    private final Problems problems;
    private final Map<String, Measure.Simulated> metrics = new LinkedHashMap<>();

    private MetricReader(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Reads them; whether the table of runs has their columns is not known here. */
    static Map<String, Measure.Simulated> read(JsonNode node, Scenario scenario, Problems problems) {
        MetricReader reader = new MetricReader(scenario, problems);
        if (node.isMissingNode()) {
            reader.usual();
        } else {
            node.properties().forEach(e -> reader.read(e.getKey(), e.getValue()));
        }
        return reader.metrics;
    }

    private void read(String name, JsonNode written) {
        Place place = AT.then(name);
        if (problems.hasErrorWithin(place)) {
            return;
        }
        String text = written.asText();
        try {
            if (!(Measure.parse(text) instanceof Measure.Simulated measure)) {
                problems.error(place, text, "is worked out without runs, so no run can be measured by it", null);
                return;
            }
            ClaimCheck.outcomes(place, measure, problems);
            metrics.put(name, measure);
        } catch (IllegalArgumentException e) {
            problems.error(place, text, e.getMessage(), null);
        }
    }

    /** The shares of the outcomes that can occur, when there is agreement, and what becomes of a cease-fire. */
    private void usual() {
        if (scenario.war() != null) {
            outcome("military_decision");
        }
        if (scenario.ceasefire() == null) {
            outcome("agreement");
        } else {
            outcome("ceasefire_holds");
            outcome("ceasefire_collapses");
            if (!scenario.ceasefire().limited().isEmpty()) {
                outcome("limited_ceasefire");
            }
        }
        outcome("terms_refused");
        if (scenario.tracks().size() > 1) {
            outcome("partial_agreement");
        }
        List.of("breakdown", "no_agreement").forEach(this::outcome);
        mean("agreement_round");
        if (scenario.ceasefire() != null) {
            mean("ceasefire_rounds");
            mean("guarantee_strength");
        }
    }

    private void outcome(String id) {
        metrics.put(id, new Measure.Simulated(Statistic.SHARE, "outcome", id, null));
    }

    private void mean(String column) {
        metrics.put(column, new Measure.Simulated(Statistic.MEAN, column, null, null));
    }
}
