package org.parley.findings.sensitivity;

import org.jspecify.annotations.Nullable;

/**
 * Runs that failed, and so do not count.
 *
 * @param runs all runs that were played
 * @param failed how many of them failed
 * @param cases all cases
 * @param silent cases of which every run failed
 * @param firstError which run failed first, and why; or null
 * @param firstSilent the first case of which every run failed, and why; or null
 */
public record Failures(
        long runs,
        long failed,
        int cases,
        int silent,
        @Nullable String firstError,
        @Nullable String firstSilent) {

    /** Returns the failures of two stages together. */
    Failures and(Failures later) {
        return new Failures(
                runs + later.runs,
                failed + later.failed,
                cases + later.cases,
                silent + later.silent,
                firstError == null ? later.firstError : firstError,
                firstSilent == null ? later.firstSilent : firstSilent);
    }
}
