package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;
import org.parley.scenario.study.Factor.Domain;

/** Checks that a design fits the factors of its study. */
final class DesignCheck {

    private final StudyDesign design;
    private final List<Factor> factors;
    private final Problems problems;
    private final Place at;

    private DesignCheck(StudyDesign design, List<Factor> factors, Problems problems) {
        this.design = design;
        this.factors = factors;
        this.problems = problems;
        at = Place.of("design", design.kind().name().toLowerCase(Locale.ROOT));
    }

    static void check(StudyDesign design, List<Factor> factors, Problems problems) {
        if (problems.hasErrorWithin(Place.of("design"))) {
            return;
        }
        DesignCheck check = new DesignCheck(design, factors, problems);
        check.factors();
        switch (design.kind()) {
            case FRACTIONAL -> check.twoLevels();
            case LIST -> check.rows();
            case SOBOL, SALTELLI -> check.powerOfTwo();
            case MORRIS -> check.levels();
            default -> {
                // Any factors fit.
            }
        }
    }

    private void factors() {
        if (factors.isEmpty() && !problems.hasErrors()) {
            problems.error(Place.of("factors"), null, "is missing, so there is nothing to vary", "add 'factors: …'");
        }
        JsonNode most = ScenarioSchema.at(StudySchema.root(), at).path("x-most_factors");
        if (most.isInt() && factors.size() > most.asInt()) {
            problems.error(
                    at,
                    null,
                    "has points for at most " + most + " factors, not " + factors.size(),
                    "use sobol or latin_hypercube");
        }
    }

    private void twoLevels() {
        for (Factor factor : factors) {
            int count = factor.domain() instanceof Domain.Levels levels
                    ? levels.values().size()
                    : 2;
            if (count != 2) {
                problems.error(
                        Place.of("factors", factor.name(), "values"),
                        null,
                        "must list two values for a fractional design, not " + count,
                        "use one_at_a_time or a grid");
            }
        }
    }

    private void rows() {
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        for (int row = 0; row < design.rows().size(); row++) {
            Integer first = seen.putIfAbsent(design.rows().get(row), row);
            if (first != null) {
                problems.error(
                        at.then(row),
                        null,
                        "is the same case as that in place " + (first + 1),
                        "remove one of the two");
            }
        }
    }

    private void powerOfTwo() {
        int points = design.points();
        if (Integer.bitCount(points) != 1) {
            int below = Integer.highestOneBit(points);
            problems.warning(
                    at.then("points"),
                    Integer.toString(points),
                    "is no power of two, so the points cover the factors less evenly than they could",
                    "write " + below + " or " + 2L * below);
        }
    }

    private void levels() {
        if (design.levels() % 2 != 0) {
            problems.error(
                    at.then("levels"),
                    Integer.toString(design.levels()),
                    "must be an even number, so that all levels are equally likely",
                    "write " + (design.levels() + 1));
            return;
        }
        for (Factor factor : factors) {
            if (factor.domain() instanceof Domain.Levels given
                    && design.levels() % given.values().size() != 0) {
                int count = given.values().size();
                problems.warning(
                        Place.of("factors", factor.name()),
                        null,
                        "has " + count + " values, on which " + design.levels() + " levels do not fall equally often",
                        "write levels: " + (count % 2 == 0 ? count : 2 * count));
            }
        }
    }
}
