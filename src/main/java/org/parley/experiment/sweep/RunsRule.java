package org.parley.experiment.sweep;

import java.util.Locale;
import org.parley.scenario.study.StudyRuns;

/**
 * When a case has enough runs: at numbers of runs that are fixed beforehand, so that the answer does not depend on threads,
 * on chance, or on when a process was stopped.
 *
 * @param metric name of the metric whose interval decides, or null if the number of runs is fixed
 * @param halfWidth half-width of its 95% interval at which a case has enough
 * @param first runs at which cases are judged first
 * @param most runs that no case exceeds
 */
public record RunsRule(String metric, double halfWidth, long first, long most) {

    /** Runs between two judgements at the least. */
    static final long STEP = 250;

    public static RunsRule of(StudyRuns runs) {
        if (runs instanceof StudyRuns.HalfWidth width) {
            return new RunsRule(width.of(), width.halfWidth(), width.atLeast(), width.atMost());
        }
        long fixed = ((StudyRuns.PerCase) runs).runs();
        return new RunsRule(null, Double.NaN, fixed, fixed);
    }

    /** Returns the number of runs at which a case is judged next: {@link #STEP} more, or a tenth more if that is more. */
    long after(long runs) {
        return Math.min(most, runs + Math.max(STEP, runs / 10));
    }

    /** Whether cases are judged at all. */
    public boolean isAdaptive() {
        return metric != null;
    }

    /** Returns the rule in words. */
    public String words() {
        return isAdaptive()
                ? String.format(
                        Locale.ROOT,
                        "until the half-width of %s is at most %s, from %d to %d",
                        metric,
                        Double.toString(halfWidth),
                        first,
                        most)
                : Long.toString(first);
    }
}
