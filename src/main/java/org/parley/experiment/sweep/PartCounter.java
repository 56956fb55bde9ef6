package org.parley.experiment.sweep;

import java.util.Map;

/** A count of the runs of a part of a study: what they come to is counted when all parts are there. */
public final class PartCounter implements Sweep.Counter {

    private long runs;
    private long failed;
    private String firstFailure;

    @Override
    public void add(MeasuredRun run) {
        runs++;
        if (run.error() != null) {
            failed++;
            firstFailure = firstFailure == null
                    ? "case " + run.caseIndex() + ", run " + run.run() + ": " + run.error()
                    : firstFailure;
        }
    }

    @Override
    public double halfWidth(int metric, int caseIndex) {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the number of runs. */
    public long runs() {
        return runs;
    }

    /** Returns the number of runs that failed. */
    public long failed() {
        return failed;
    }

    /** Returns which run failed first and why; null if none did. */
    public String firstFailure() {
        return firstFailure;
    }

    /** Returns what was counted, by name. */
    public Map<String, Long> counts() {
        return Map.of("runs", runs);
    }
}
