package org.parley.findings.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;

/** The metrics of every run of a stage, and which runs failed. */
final class CaseRuns implements RunSink {

    private final String stage;
    private final List<Metric> metrics;
    private final double[][][] values;
    private final int[] played;
    private final int[] failed;
    private @Nullable String firstError;
    private @Nullable String firstSilent;

    CaseRuns(String stage, List<Metric> metrics, int cases, int runs) {
        this.stage = stage;
        this.metrics = metrics;
        values = new double[metrics.size()][cases][runs];
        played = new int[cases];
        failed = new int[cases];
    }

    @Override
    public void accept(RunOutcome run) {
        int c = run.caseIndex();
        int k = played[c]++;
        for (int m = 0; m < values.length; m++) {
            values[m][c][k] = metrics.get(m).gauge().applyAsDouble(run);
        }
        if (run.isFailed()) {
            failed[c]++;
            firstError = firstError == null ? at(c) + ", run " + run.run() + ": " + run.error() : firstError;
            if (failed[c] == values[0][c].length && firstSilent == null) {
                firstSilent = at(c) + ": " + run.error();
            }
        }
    }

    private String at(int caseIndex) {
        return stage + ", case " + caseIndex;
    }

    /** Returns the outcome of each run, by metric, case and run; NaN where it does not count. */
    double[][][] values() {
        return values;
    }

    /** Returns the mean of the runs that count, by metric and case; NaN where none does. */
    double[][] means() {
        return Arrays.stream(values)
                .map(cases -> Arrays.stream(cases)
                        .mapToDouble(runs -> Arrays.stream(runs)
                                .filter(v -> !Double.isNaN(v))
                                .average()
                                .orElse(Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
    }

    Failures failures() {
        int silent = 0;
        for (int c = 0; c < failed.length; c++) {
            silent += failed[c] == values[0][c].length ? 1 : 0;
        }
        return new Failures(
                Arrays.stream(played).asLongStream().sum(),
                Arrays.stream(failed).asLongStream().sum(),
                played.length,
                silent,
                firstError,
                firstSilent);
    }
}
