package org.parley.findings.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.experiment.sweep.RunsRule;
import org.parley.outcome.Outcome;
import org.parley.scenario.study.Study;
import org.parley.statistics.Proportion;
import org.parley.store.StoredSweep;
import org.parley.store.table.DuckDb;
import org.parley.store.table.RunQuery;

/**
 * What the stored runs of a study say, for a page: read from the tables of its folder, so that it can be read again at any
 * time.
 *
 * @param study the study, with its scenario
 * @param seed master seed of the runs
 * @param runsPerCase how many runs each case has, in words
 * @param cases what each case comes to, in order
 * @param failures the first runs that failed, few of them
 * @param warnings what is wrong with files that are not needed, for people
 */
public record SweepFindings(
        Study study, long seed, String runsPerCase, List<Found> cases, List<Failure> failures, List<String> warnings) {

    private static final List<String> NEEDED =
            List.of("study.yaml", "scenario.yaml", "cases.csv", "outcomes.csv", "metrics.csv");
    private static final int FEW = 5;

    /**
     * What a case comes to.
     *
     * @param index its place, from 0
     * @param values of the factors, as in a file; null where the scenario's own value stays
     * @param runs number of its runs, failed ones too
     * @param failed number of its runs that failed
     * @param metrics the metrics of the study, in its order, with six digits
     * @param outcomes how its runs ended, of those outcomes that occur in any case
     */
    public record Found(
            int index,
            List<String> values,
            long runs,
            long failed,
            List<MetricValue> metrics,
            Map<Outcome, Proportion> outcomes) {

        /** Copies the lists. */
        public Found {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            metrics = List.copyOf(metrics);
            outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        }
    }

    /**
     * A run that failed.
     *
     * @param caseIndex its case
     * @param run its number
     * @param error why
     */
    public record Failure(int caseIndex, long run, String error) {}

    /** Copies the lists. */
    public SweepFindings {
        cases = List.copyOf(cases);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /**
     * Opens the results of a study and reads them.
     *
     * @param folder the folder
     * @param version version of this build
     * @throws ResultsException if it is no results folder of a study, not a whole one, or one of another version
     */
    public static SweepFindings of(Path folder, String version) {
        StoredSweep stored = StoredSweep.open(folder, version, NEEDED);
        int n = stored.cases();
        int factors = stored.study().factors().size();
        List<List<MetricValue>> metrics = lists(n);
        List<Map<Outcome, Proportion>> outcomes = new ArrayList<>();
        IntStream.range(0, n).forEach(c -> outcomes.add(new EnumMap<>(Outcome.class)));
        long[] failed = new long[n];
        List<Failure> failures = new ArrayList<>();
        try (RunQuery query = stored.query()) {
            query.forEach(table(folder, "cases.csv"), row -> failed[row.getInt(1)] = row.getLong(3 + factors));
            query.forEach(
                    table(folder, "metrics.csv"),
                    row -> metrics.get(row.getInt(1))
                            .add(new MetricValue(
                                    row.getLong(3 + factors),
                                    number(row.getString(4 + factors), Double.NaN),
                                    number(row.getString(5 + factors), Double.NEGATIVE_INFINITY),
                                    number(row.getString(6 + factors), Double.POSITIVE_INFINITY))));
            query.forEach(table(folder, "outcomes.csv"), row -> {
                int c = row.getInt(1);
                outcomes.get(c)
                        .put(
                                Outcome.of(row.getString(2 + factors)),
                                Proportion.of(row.getLong(3 + factors), stored.runs(c) - failed[c]));
            });
            query.forEach(
                    "SELECT \"case\", run, error FROM runs WHERE error IS NOT NULL ORDER BY run, \"case\" LIMIT " + FEW,
                    row -> failures.add(new Failure(row.getInt(1), row.getLong(2), row.getString(3))));
        }
        List<Found> cases = IntStream.range(0, n)
                .mapToObj(
                        c -> new Found(c, stored.values(c), stored.runs(c), failed[c], metrics.get(c), outcomes.get(c)))
                .toList();
        return new SweepFindings(
                stored.study(), stored.seed(), stored.runsPerCase(), cases, failures, stored.warnings());
    }

    private static List<List<MetricValue>> lists(int n) {
        return IntStream.range(0, n)
                .<List<MetricValue>>mapToObj(c -> new ArrayList<>())
                .toList();
    }

    private static String table(Path folder, String name) {
        return "SELECT * FROM " + DuckDb.csv(folder.resolve(name), true);
    }

    private static double number(String text, double ifNone) {
        return text == null || text.isEmpty() ? ifNone : Double.parseDouble(text);
    }

    /** Returns the number of all runs, failed ones too. */
    public long runs() {
        return cases.stream().mapToLong(Found::runs).sum();
    }

    /** Returns the number of all runs that failed. */
    public long failed() {
        return cases.stream().mapToLong(Found::failed).sum();
    }

    /** Returns the cases of which an interval is still wider than the study wants after the greatest number of runs. */
    public List<Integer> unresolved() {
        RunsRule rule = RunsRule.of(study.runs());
        if (!rule.isAdaptive() || !rule.words().equals(runsPerCase)) {
            return List.of();
        }
        int metric = List.copyOf(study.metrics().keySet()).indexOf(rule.metric());
        return cases.stream()
                .filter(c -> c.metrics().get(metric).halfWidth() > rule.halfWidth())
                .map(Found::index)
                .toList();
    }
}
