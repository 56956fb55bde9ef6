package org.parley.findings.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.sweep.MeasuredRun;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.OutcomeCounts;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.statistics.Mean;
import org.parley.statistics.Median;
import org.parley.statistics.Moments;
import org.parley.statistics.Proportion;

/**
 * Counts what the runs of each case come to, run by run, in memory that does not grow with their number. Parts of the runs,
 * counted apart and joined, come to the same as all of them, to the bit. Medians come last, from the stored runs.
 */
public final class StudyCounter implements Sweep.Counter {

    private final List<Measure.Simulated> measures;
    private final OutcomeCounts[] outcomes;
    private final Moments[][] values;
    private final Median[][] medians;
    private SweepFindings.@Nullable Failure firstFailure;

    /** Makes room for the cases of a study. */
    public StudyCounter(SweepRequest request) {
        measures = List.copyOf(request.study().metrics().values());
        outcomes = new OutcomeCounts[request.cases()];
        Arrays.setAll(outcomes, c -> new OutcomeCounts());
        values = new Moments[measures.size()][];
        medians = new Median[measures.size()][];
        for (int m = 0; m < values.length; m++) {
            if (isMedian(m)) {
                medians[m] = new Median[request.cases()];
            } else {
                values[m] = new Moments[request.cases()];
                Arrays.setAll(values[m], c -> new Moments());
            }
        }
    }

    @Override
    public void add(MeasuredRun run) {
        int c = run.caseIndex();
        outcomes[c].add(run.outcome());
        if (run.outcome() == null) {
            firstFailure = firstFailure == null ? new SweepFindings.Failure(c, run.run(), run.error()) : firstFailure;
            return;
        }
        for (int m = 0; m < values.length; m++) {
            double value = run.values()[m];
            if (values[m] != null && !Double.isNaN(value)) {
                values[m][c].add(value);
            }
        }
    }

    @Override
    public double halfWidth(int metric, int caseIndex) {
        return value(metric, caseIndex).halfWidth();
    }

    /** Sets the median of a metric in a case. */
    void set(int metric, int caseIndex, Median median) {
        medians[metric][caseIndex] = median;
    }

    boolean isMedian(int metric) {
        return measures.get(metric).statistic() == Statistic.MEDIAN;
    }

    /**
     * Returns what each case comes to.
     *
     * @param values gives the values of the factors of a case, as in a file
     */
    List<CaseFindings> cases(IntFunction<List<String>> values) {
        List<Outcome> occurring = Arrays.stream(Outcome.values())
                .filter(outcome ->
                        Arrays.stream(outcomes).anyMatch(of -> of.share(outcome).count() > 0))
                .toList();
        return IntStream.range(0, outcomes.length)
                .mapToObj(c -> new CaseFindings(
                        c,
                        values.apply(c),
                        outcomes[c].counted() + outcomes[c].failed(),
                        outcomes[c].failed(),
                        IntStream.range(0, measures.size())
                                .mapToObj(m -> value(m, c))
                                .toList(),
                        occurring.stream()
                                .collect(Collectors.toMap(
                                        o -> o, outcomes[c]::share, (a, b) -> a, () -> new EnumMap<>(Outcome.class)))))
                .toList();
    }

    /** Returns the first failure in the order of the experiment, or null. */
    SweepFindings.@Nullable Failure firstFailure() {
        return firstFailure;
    }

    /** Returns a metric in a case. */
    private MetricValue value(int metric, int caseIndex) {
        if (isMedian(metric)) {
            Median median = medians[metric][caseIndex];
            return median == null
                    ? new MetricValue(0, Double.NaN, Double.NaN, Double.NaN)
                    : new MetricValue(median.n(), median.median(), median.low(), median.high());
        }
        Moments of = values[metric][caseIndex];
        if (measures.get(metric).statistic() == Statistic.SHARE) {
            // A run counts as one or nothing.
            Proportion share = Proportion.of(Math.round(of.sum()), of.n());
            return new MetricValue(share.of(), share.share(), share.low(), share.high());
        }
        Mean mean = of.toMean();
        return mean.n() < 2
                ? new MetricValue(mean.n(), mean.mean(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new MetricValue(mean.n(), mean.mean(), mean.low(), mean.high());
    }
}
