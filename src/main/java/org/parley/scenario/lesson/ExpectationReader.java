package org.parley.scenario.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Measure;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.reader.UnfitSetting;

/** Reads what a lesson expects of the model, and holds it to the scenario. */
final class ExpectationReader {

    private static final int RUNS = 1000;

    private ExpectationReader() {}

    static List<Expectation> read(JsonNode list, ScenarioFile scenario, Problems problems) {
        List<Expectation> read = new ArrayList<>();
        for (int n = 0; n < list.size(); n++) {
            Place place = Place.of("expect", n);
            if (!problems.hasErrorWithin(place)) {
                Expectation expectation = one(list.get(n), place, scenario, problems);
                if (expectation != null) {
                    read.add(expectation);
                }
            }
        }
        return read;
    }

    private static Expectation one(JsonNode node, Place place, ScenarioFile scenario, Problems problems) {
        double low = node.path("between").path(0).asDouble();
        double high = node.path("between").path(1).asDouble();
        if (low > high) {
            problems.error(
                    place.then("between"), null, "must list the lower value first", "exchange " + low + " and " + high);
        }
        Map<String, String> sets = LessonReader.settings(node.path("set"));
        if (!sets.isEmpty()) {
            try {
                ScenarioReader.readWith(scenario, sets);
            } catch (ScenarioException e) {
                UnfitSetting.of(e, sets.keySet()).report(place.then("set"), problems);
            }
        }
        try {
            return new Expectation(
                    node.path("say").asText().strip(),
                    Measure.parse(node.path("measure").asText()),
                    low,
                    high,
                    sets,
                    node.path("runs").asInt(RUNS));
        } catch (IllegalArgumentException e) {
            problems.error(place.then("measure"), node.path("measure").asText(), e.getMessage(), null);
            return null;
        }
    }
}
