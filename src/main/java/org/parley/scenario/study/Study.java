package org.parley.scenario.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Measure;
import org.parley.scenario.Ordered;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.reader.UnfitSetting;

/**
 * A study as it was read: a scenario, what is varied in it, and what is measured.
 *
 * @param name short name, also the name of the results folder; letters, digits and hyphens
 * @param question the question that it answers, or null
 * @param notice what to notice in its results
 * @param base the scenario, with what the study sets for all its cases
 * @param factors what is varied, in the order of the file
 * @param design which combinations of the factors' values are tried
 * @param runs how many runs each case has
 * @param seed master seed of the runs; and of the design, unless that has a seed of its own
 * @param metrics what is measured, by name; at least one
 * @param yaml the study as a file, with what was set on the command line in it
 * @param hash SHA-256 in hex of what makes the cases: their scenario, the factors, the design, the seed. Equal for studies whose
 *     runs are the same, whatever is asked of them and however many there are
 * @param warnings what may be a mistake but does not stop the study
 * @param positions where each part was written
 */
public record Study(
        String name,
        String question,
        List<String> notice,
        ScenarioFile base,
        List<Factor> factors,
        StudyDesign design,
        StudyRuns runs,
        long seed,
        Map<String, Measure.Simulated> metrics,
        String yaml,
        String hash,
        List<Problem> warnings,
        Positions positions) {

    /** Copies the lists. */
    public Study {
        notice = Ordered.copy(notice);
        factors = List.copyOf(factors);
        metrics = Ordered.copy(metrics);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the error that a metric names something unknown.
     *
     * @param metric its name
     * @param unknown the unknown name
     * @param rule what should be true
     * @param known the names that there are
     */
    public Problem unknownInMetric(String metric, String unknown, String rule, Collection<String> known) {
        Problems problems = new Problems(positions);
        problems.error(Place.of("metrics", metric), unknown, rule, Spelling.suggestion(unknown, known));
        return problems.inOrder().get(0);
    }

    /**
     * Returns the error that the scenario cannot have the values of a case together.
     *
     * @param values the values of its factors, by name
     * @param why thrown by the scenario
     */
    public ScenarioException unfitTogether(Map<String, String> values, ScenarioException why) {
        UnfitSetting misfit = UnfitSetting.of(why, List.of());
        Problems problems = new Problems(positions);
        String words = values.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        problems.error(Place.of("design"), words, misfit.rule(), misfit.fault().maybe());
        return new ScenarioException(problems.inOrder());
    }

    /** Returns the same study, of which another text is kept. */
    public Study kept(String text) {
        return new Study(
                name, question, notice, base, factors, design, runs, seed, metrics, text, hash, warnings, positions);
    }

    /** Returns the name of the file. */
    public String file() {
        return positions.file();
    }
}
