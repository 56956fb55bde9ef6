package org.parley.findings.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Spelling;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.Columns;
import org.parley.store.table.MeasureReader;

/**
 * What is explained: one number per run.
 *
 * @param name as it is typed
 * @param measure what is counted over runs; null for whether talks reached what they are for
 * @param gauge reads the number: one and zero for yes and no, NaN for a run that does not count
 */
public record Metric(String name, Measure.@Nullable Simulated measure, ToDoubleFunction<RunOutcome> gauge) {

    /** Whether talks reached what they are for, see {@link Outcome#isSettled}. */
    public static final String SETTLED = "settled";

    /** How metrics are written. */
    public static final String FORMS =
            "settled, an OUTCOME, a COLUMN of numbers, mean(COLUMN), share(COLUMN = VALUE), each also as in"
                    + " mean(COLUMN | OUTCOME)";

    private static final List<String> NUMBERS = List.of("INTEGER", "BIGINT", "DOUBLE");

    /** Whether it is a share of runs, not a mean of values. */
    public boolean isShare() {
        return measure == null || measure.statistic() == Statistic.SHARE;
    }

    /** Returns what matters in most scenarios: whether there is agreement, when, and whether a cease-fire holds. */
    public static List<Metric> usual(Scenario scenario) {
        List<String> names = new ArrayList<>(List.of(SETTLED));
        if (scenario.ceasefire() != null) {
            names.add(Outcome.CEASEFIRE_HOLDS.id());
        }
        names.add("agreement_round");
        return names.stream().map(name -> parse(name, scenario)).toList();
    }

    /** Returns the metrics that are asked for, each once; those that are usual if none is. */
    public static List<Metric> all(List<String> texts, Scenario scenario) {
        return texts.isEmpty()
                ? usual(scenario)
                : texts.stream().distinct().map(text -> parse(text, scenario)).toList();
    }

    /**
     * Reads a metric.
     *
     * @throws ResultsException if it cannot be read, or the scenario has no such outcome, column or value
     */
    public static Metric parse(String text, Scenario scenario) {
        String word = text.strip();
        if (word.equals(SETTLED)) {
            return new Metric(
                    word, null, run -> run.isFailed() ? Double.NaN : run.ended().isSettled() ? 1 : 0);
        }
        Measure.Simulated measure = measure(word, scenario);
        try {
            return new Metric(word, measure, MeasureReader.of(scenario, measure));
        } catch (MeasureReader.Unknown unknown) {
            throw bad(text, "'" + unknown.name() + "' " + unknown.getMessage(), unknown.name(), unknown.known());
        }
    }

    private static Measure.Simulated measure(String word, Scenario scenario) {
        List<String> outcomes = Arrays.stream(Outcome.values()).map(Outcome::id).toList();
        if (outcomes.contains(word)) {
            return new Measure.Simulated(Statistic.SHARE, "outcome", word, null);
        }
        if (word.matches("[A-Za-z0-9_]+")) {
            List<String> columns = Columns.of(scenario).stream()
                    .filter(column -> NUMBERS.contains(column.type()))
                    .map(column -> column.name())
                    .toList();
            if (columns.contains(word)) {
                return new Measure.Simulated(Statistic.MEAN, word, null, null);
            }
            List<String> known = new ArrayList<>(List.of(SETTLED));
            known.addAll(outcomes);
            known.addAll(columns);
            throw bad(word, "is no outcome and no column of numbers in the table of runs", word, known);
        }
        Measure measure;
        try {
            measure = Measure.parse(word);
        } catch (IllegalArgumentException e) {
            throw ResultsException.ofInput("--of '" + word + "': " + e.getMessage() + ". Maybe one of " + FORMS + ".");
        }
        if (!(measure instanceof Measure.Simulated simulated) || simulated.statistic() == Statistic.MEDIAN) {
            throw ResultsException.ofInput("--of '" + word
                    + "': must be a share or a mean, since what is shared out is the variance of single runs.");
        }
        if (simulated.outcome() != null && !outcomes.contains(simulated.outcome())) {
            throw bad(word, "'" + simulated.outcome() + "' is no outcome", simulated.outcome(), outcomes);
        }
        return simulated;
    }

    private static ResultsException bad(String text, String rule, String word, Collection<String> known) {
        String maybe = Spelling.suggestion(word, known);
        return ResultsException.ofInput("--of '" + text + "': " + rule + "." + Problem.remedy(maybe));
    }
}
