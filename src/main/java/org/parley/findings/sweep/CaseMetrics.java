package org.parley.findings.sweep;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.SecondMoment;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.parley.experiment.sweep.MeasuredRun;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.statistics.Median;
import org.parley.statistics.Proportion;

/**
 * What the runs of each case come to, counted run by run in memory that does not grow with their number. Taken in the order
 * in which runs are stored, so that sums are the same however often a sweep was stopped. Medians come last, from the stored
 * runs.
 */
public final class CaseMetrics implements Sweep.Counter {

    private final List<Measure.Simulated> measures;
    private final long[] runs;
    private final long[] failed;
    private final long[][] outcomes;
    private final long[][] counted;
    private final long[][] ones;
    private final SecondMoment[][] moments;
    private final Median[][] medians;
    private String firstError;

    /** Makes room for the cases of a study. */
    public CaseMetrics(SweepRequest request) {
        int cases = request.cases();
        measures = List.copyOf(request.study().metrics().values());
        runs = new long[cases];
        failed = new long[cases];
        outcomes = new long[cases][Outcome.values().length];
        counted = new long[measures.size()][];
        ones = new long[measures.size()][];
        moments = new SecondMoment[measures.size()][];
        medians = new Median[measures.size()][];
        for (int m = 0; m < measures.size(); m++) {
            switch (measures.get(m).statistic()) {
                case SHARE -> {
                    counted[m] = new long[cases];
                    ones[m] = new long[cases];
                }
                case MEAN -> {
                    moments[m] = new SecondMoment[cases];
                    Arrays.setAll(moments[m], c -> new SecondMoment());
                }
                case MEDIAN -> medians[m] = new Median[cases];
            }
        }
    }

    @Override
    public void add(MeasuredRun run) {
        int c = run.caseIndex();
        runs[c]++;
        if (run.outcome() == null) {
            failed[c]++;
            firstError = firstError == null ? "case " + c + ", run " + run.run() + ": " + run.error() : firstError;
            return;
        }
        outcomes[c][run.outcome().ordinal()]++;
        for (int m = 0; m < measures.size(); m++) {
            double value = run.values()[m];
            if (Double.isNaN(value)) {
                continue;
            }
            if (moments[m] != null) {
                moments[m][c].increment(value);
            } else if (counted[m] != null) {
                counted[m][c]++;
                ones[m][c] += value > 0 ? 1 : 0;
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

    int cases() {
        return runs.length;
    }

    long runs(int caseIndex) {
        return runs[caseIndex];
    }

    long failed(int caseIndex) {
        return failed[caseIndex];
    }

    /** Returns the first failure in the order of the experiment, or null. */
    String firstError() {
        return firstError;
    }

    /** Returns the probability of an outcome in a case, among runs that did not fail. */
    Proportion outcome(int caseIndex, Outcome outcome) {
        return Proportion.of(outcomes[caseIndex][outcome.ordinal()], runs[caseIndex] - failed[caseIndex]);
    }

    /** Returns a metric in a case. */
    MetricValue value(int metric, int c) {
        if (moments[metric] != null) {
            SecondMoment moment = moments[metric][c];
            org.parley.statistics.Mean mean = org.parley.statistics.Mean.of(
                    moment.getN(), new Mean(moment).getResult(), Math.sqrt(new Variance(moment).getResult()));
            return mean.n() < 2
                    ? new MetricValue(mean.n(), mean.mean(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    : new MetricValue(mean.n(), mean.mean(), mean.low(), mean.high());
        }
        if (counted[metric] != null) {
            Proportion share = Proportion.of(ones[metric][c], counted[metric][c]);
            return new MetricValue(share.of(), share.share(), share.low(), share.high());
        }
        Median median = medians[metric][c];
        return median == null
                ? new MetricValue(0, Double.NaN, Double.NaN, Double.NaN)
                : new MetricValue(median.n(), median.median(), median.low(), median.high());
    }
}
