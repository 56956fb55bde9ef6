package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;

/** Reads how many runs a study wants. */
final class RunsReader {

    private static final Place AT = Place.of("runs");

    private RunsReader() {}

    /** Reads it; null if it cannot be read, then {@code problems} says why. */
    static StudyRuns read(JsonNode study, Collection<String> metrics, Problems problems) {
        if (problems.hasErrorWithin(AT)) {
            return null;
        }
        JsonNode node = StudyShorthand.runs(StudySchema.valueOrDefault(study, AT));
        boolean isAdaptive = node.has("half_width");
        for (String key : ScenarioSchema.names(node)) {
            if (!key.equals("per_case") && !isAdaptive) {
                problems.error(AT.then(key), null, "belongs to a half-width, and there is none", "add 'half_width: …'");
            } else if (key.equals("per_case") && isAdaptive) {
                problems.error(AT.then(key), null, "cannot stand beside 'half_width'", "write at_most");
            }
        }
        if (!isAdaptive) {
            return new StudyRuns.PerCase(node.path("per_case").asLong());
        }
        if (!node.has("of")) {
            problems.error(
                    AT.then("of"),
                    null,
                    "is missing: the half-width of which metric?",
                    Spelling.suggestion("", metrics));
            return null;
        }
        StudyRuns.HalfWidth runs = new StudyRuns.HalfWidth(
                node.get("half_width").asDouble(),
                node.get("of").asText(),
                StudySchema.valueOrDefault(study, AT.then("at_least")).asLong(),
                StudySchema.valueOrDefault(study, AT.then("at_most")).asLong());
        if (!metrics.contains(runs.of())) {
            problems.error(
                    AT.then("of"), runs.of(), "is no metric of the study", Spelling.suggestion(runs.of(), metrics));
        }
        if (runs.atLeast() > runs.atMost()) {
            problems.error(
                    AT.then(node.has("at_most") ? "at_most" : "at_least"),
                    null,
                    "leaves no number of runs: at least " + runs.atLeast() + " but at most " + runs.atMost(),
                    null);
        }
        return runs;
    }
}
