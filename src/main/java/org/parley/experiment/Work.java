package org.parley.experiment;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.parley.outcome.RunSink;

/**
 * Work on many runs: what plays them, who hears of each, and what stops it.
 *
 * @param executor plays the runs
 * @param step called after each run
 * @param stop asked now and then; when true, no further runs begin
 */
public record Work(Executor executor, Runnable step, BooleanSupplier stop) {

    /** Returns work on some threads, at least one, of which nobody hears and which nothing stops. */
    public static Work on(int threads) {
        return new Work(new ThreadExecutor(threads), () -> {}, () -> false);
    }

    /** Returns the same work, of whose runs nobody hears. */
    public Work unheard() {
        return new Work(executor, () -> {}, stop);
    }

    /**
     * Plays an experiment to its end.
     *
     * @param sink takes the outcomes in order
     * @throws CancellationException if it was stopped before
     */
    public void play(Experiment experiment, RunSink sink) {
        play(experiment, 0, experiment.blocks(), sink);
    }

    /**
     * Plays some blocks of an experiment.
     *
     * @param from place of the first block
     * @param to place of the block before which to end
     * @param sink takes the outcomes in order
     * @throws CancellationException if it was stopped before
     */
    public void play(Experiment experiment, long from, long to, RunSink sink) {
        RunSink heard = outcome -> {
            sink.accept(outcome);
            step.run();
        };
        if (executor.run(experiment, from, to, heard, stop) < experiment.rowOf(to) - experiment.rowOf(from)) {
            throw new CancellationException("stopped on request");
        }
    }
}
