package org.parley.findings.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.experiment.sweep.RunsRule;
import org.parley.experiment.sweep.StudyTable;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.Outcome;
import org.parley.scenario.study.Study;
import org.parley.statistics.Proportion;
import org.parley.store.StoredSweep;
import org.parley.store.table.DuckDb;
import org.parley.store.table.RunQuery;

/**
 * What the runs of a study come to, case by case: as they were counted, or read again from the tables of a results folder, where
 * metrics have six digits.
 *
 * @param study the study, with its scenario
 * @param seed master seed of the runs
 * @param runsPerCase how many runs each case has, in words
 * @param cases what each case comes to, in order
 * @param failures the first runs that failed, few of them
 * @param warnings what is wrong with files that are not needed, for people
 */
public record SweepFindings(
        Study study,
        long seed,
        String runsPerCase,
        List<CaseFindings> cases,
        List<Failure> failures,
        List<String> warnings) {

    private static final List<String> NEEDED =
            List.of("study.yaml", "scenario.yaml", "cases.csv", "outcomes.csv", "metrics.csv");
    private static final int FEW = 5;

    /**
     * A run that failed.
     *
     * @param caseIndex its case
     * @param run its number
     * @param error why
     */
    public record Failure(int caseIndex, long run, String error) {

        @Override
        public String toString() {
            return "case " + caseIndex + ", run " + run + ": " + error;
        }
    }

    /** Copies the lists. */
    public SweepFindings {
        cases = List.copyOf(cases);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns what was counted in the runs of a study, all of which are there.
     *
     * @param counted what counted them; medians are added from the stored runs
     */
    public static SweepFindings of(Sweep sweep, StudyCounter counted) {
        SweepRequest request = sweep.request();
        for (int m = 0; m < request.study().metrics().size(); m++) {
            if (counted.isMedian(m)) {
                MedianQuery.ask(sweep, m, counted);
            }
        }
        return new SweepFindings(
                request.study(),
                request.seed(),
                RunsRule.of(request.runs()).words(),
                counted.cases(c -> Arrays.stream(sweep.values(c))
                        .map(value -> value == null ? null : value.toString())
                        .toList()),
                counted.firstFailure() == null ? List.of() : List.of(counted.firstFailure()),
                List.of());
    }

    /**
     * Opens the results of a study and reads them.
     *
     * @param folder the folder
     * @param version version of this build
     * @throws org.parley.store.folder.ResultsException if it is no results folder of a study, not a whole one, or one of another version
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
        List<CaseFindings> cases = IntStream.range(0, n)
                .mapToObj(c -> new CaseFindings(
                        c, stored.values(c), stored.runs(c), failed[c], metrics.get(c), outcomes.get(c)))
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

    /** Returns the names of the factors, as the columns of tables are called. */
    public List<String> columns() {
        return StudyTable.factorColumns(study);
    }

    /** Returns the number of all runs, failed ones too. */
    public long runs() {
        return cases.stream().mapToLong(CaseFindings::runs).sum();
    }

    /** Returns the number of all runs that failed. */
    public long failed() {
        return cases.stream().mapToLong(CaseFindings::failed).sum();
    }

    /** Returns what was counted, by name, for the manifest. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("cases", (long) cases.size());
        counts.put("runs", runs());
        counts.put("failed", failed());
        return counts;
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
                .map(CaseFindings::index)
                .toList();
    }
}
