package org.parley.findings.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.experiment.sweep.RunsRule;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** What a study's runs come to, case by case. */
public final class SweepResult {

    private final Sweep sweep;
    private final SweepRequest request;
    private final StudyCounter counted;

    private SweepResult(Sweep sweep, StudyCounter counted) {
        this.sweep = sweep;
        this.request = sweep.request();
        this.counted = counted;
    }

    /**
     * Completes what was counted and the folder of the results.
     *
     * @param sweep the study, all of whose runs are there
     * @param counted what counted them
     * @param threads number of threads that made it, for the manifest
     */
    public static SweepResult finish(Sweep sweep, StudyCounter counted, int threads) {
        for (int m = 0; m < sweep.request().study().metrics().size(); m++) {
            if (counted.isMedian(m)) {
                MedianQuery.ask(sweep, m, counted);
            }
        }
        SweepResult result = new SweepResult(sweep, counted);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("cases", (long) result.cases());
        counts.put("runs", result.runs());
        counts.put("failed", result.failed());
        sweep.finish(SweepTables.of(result), counts, threads);
        return result;
    }

    /** Returns what made it. */
    public SweepRequest request() {
        return request;
    }

    /** Returns the number of cases. */
    public int cases() {
        return counted.cases();
    }

    /** Returns the names of the factors, as the columns of tables are called. */
    public List<String> factors() {
        return sweep.factors();
    }

    /** Returns a case's values of the factors: numbers, booleans, words, or null where the scenario's own value stays. */
    public Object[] values(int caseIndex) {
        return sweep.values(caseIndex);
    }

    /** Returns the names of the metrics. */
    public List<String> metrics() {
        return new ArrayList<>(request.study().metrics().keySet());
    }

    /** Returns a metric in a case. */
    public MetricValue value(int metric, int caseIndex) {
        return counted.value(metric, caseIndex);
    }

    /** Returns the probability of an outcome in a case, among runs that did not fail. */
    public Proportion outcome(int caseIndex, Outcome outcome) {
        return counted.outcome(caseIndex, outcome);
    }

    /** Returns the number of a case's runs, failed ones too. */
    public long runs(int caseIndex) {
        return counted.runs(caseIndex);
    }

    /** Returns the number of a case's runs that failed. */
    public long failed(int caseIndex) {
        return counted.failed(caseIndex);
    }

    /** Returns the number of all runs. */
    public long runs() {
        return IntStream.range(0, cases()).mapToLong(this::runs).sum();
    }

    /** Returns the number of all runs that failed. */
    public long failed() {
        return IntStream.range(0, cases()).mapToLong(this::failed).sum();
    }

    /** Returns the first failure in the order of the experiment, or null. */
    public String firstError() {
        return counted.firstError();
    }

    /** Returns the cases whose intervals are still wider than the study wants after the greatest number of runs. */
    public List<Integer> unresolved() {
        RunsRule rule = RunsRule.of(request.runs());
        if (!rule.isAdaptive()) {
            return List.of();
        }
        int metric = metrics().indexOf(rule.metric());
        return IntStream.range(0, cases())
                .filter(c -> value(metric, c).halfWidth() > rule.halfWidth())
                .boxed()
                .toList();
    }
}
