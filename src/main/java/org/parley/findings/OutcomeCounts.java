package org.parley.findings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** How many runs ended in which outcome, and how many failed: the one place where shares of outcomes are worked out. */
public final class OutcomeCounts {

    private final long[] ended = new long[Outcome.values().length];
    private long failed;

    /** Counts a run by its outcome; null for one that failed. */
    public void add(@Nullable Outcome outcome) {
        if (outcome == null) {
            failed++;
        } else {
            ended[outcome.ordinal()]++;
        }
    }

    /** Counts all that another has counted. */
    public void merge(OutcomeCounts other) {
        Arrays.setAll(ended, o -> ended[o] + other.ended[o]);
        failed += other.failed;
    }

    /** Returns how many runs failed. */
    public long failed() {
        return failed;
    }

    /** Returns how many runs did not fail. */
    public long counted() {
        return Arrays.stream(ended).sum();
    }

    /** Returns the share of an outcome among runs that did not fail. */
    public Proportion share(Outcome outcome) {
        return Proportion.of(ended[outcome.ordinal()], counted());
    }

    /** Returns the share of each outcome that came up. */
    public Map<Outcome, Proportion> shares() {
        Map<Outcome, Proportion> shares = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (ended[outcome.ordinal()] > 0) {
                shares.put(outcome, share(outcome));
            }
        }
        return shares;
    }
}
