package org.parley.findings.whatif;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.Experiment;
import org.parley.experiment.RunReplayer;
import org.parley.experiment.Work;
import org.parley.experiment.replay.PairedRuns;
import org.parley.experiment.replay.Replay;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunSink;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunQuery;

/**
 * Plays another scenario with the luck of stored runs, and pairs what comes of it run by run with what is stored (common
 * random numbers).
 */
public final class PairedExperiment {

    private final StoredRuns stored;
    private final int[] before;
    private final int[][] terms;

    private PairedExperiment(StoredRuns stored, int runs) {
        this.stored = stored;
        before = new int[runs];
        terms = new int[runs][];
    }

    /**
     * What came of runs with something changed, beside what is stored.
     *
     * @param transitions from outcome to outcome, by ordinal; runs that failed in either do not count
     * @param otherTerms share of the runs that count in which other terms are in force in the end
     */
    public record Paired(Transitions transitions, Proportion otherTerms) {}

    /**
     * Reads the stored outcomes.
     *
     * @param stored the runs
     * @param runs how many of them, from the first
     * @throws ResultsException if there are not so many, or if this build plays the first of them differently
     */
    public static PairedExperiment of(StoredRuns stored, long runs) {
        stored.require(runs - 1);
        Replay.of(stored, 0);
        PairedExperiment paired = new PairedExperiment(stored, Math.toIntExact(runs));
        paired.read();
        return paired;
    }

    private void read() {
        Map<IntBuffer, int[]> known = new HashMap<>();
        stored.first(before.length, outcome -> {
            int run = Math.toIntExact(outcome.run());
            before[run] = kind(outcome.outcome());
            terms[run] = known.computeIfAbsent(IntBuffer.wrap(outcome.ending().terms()), IntBuffer::array);
        });
    }

    private static int kind(@Nullable Outcome outcome) {
        return outcome == null ? -1 : outcome.ordinal();
    }

    /** Returns how many runs are paired. */
    public int runs() {
        return before.length;
    }

    /**
     * Plays another scenario.
     *
     * @param changed the scenario
     * @return what came of it
     * @throws ResultsException if the two cannot be paired
     */
    public Paired with(Scenario changed, Work work) {
        PairedRuns.requireComparable(stored.file().scenario(), changed);
        int[] after = new int[before.length];
        int[] otherTerms = {0};
        play(changed, work, outcome -> {
            int run = Math.toIntExact(outcome.run());
            after[run] = kind(outcome.outcome());
            boolean counts = before[run] >= 0 && after[run] >= 0;
            boolean same = Arrays.equals(outcome.ending().terms(), terms[run]);
            otherTerms[0] += counts && !same ? 1 : 0;
        });
        Transitions transitions = Transitions.of(before, after, Outcome.values().length);
        return new Paired(transitions, Proportion.of(otherTerms[0], transitions.pairs()));
    }

    private void play(Scenario changed, Work work, RunSink sink) {
        if (!stored.hasDelegates()) {
            work.play(Experiment.of(changed, before.length, stored.seed()), sink);
            return;
        }
        RunReplayer replayer = new RunReplayer(changed, stored.seed());
        try (RunQuery query = stored.query()) {
            for (int run = 0; run < before.length; run++) {
                if (work.stop().getAsBoolean()) {
                    throw new CancellationException("stopped on request");
                }
                sink.accept(replayer.playAsFar(run, stored.decisions(query, run), Trace.NONE));
                work.step().run();
            }
        }
    }
}
