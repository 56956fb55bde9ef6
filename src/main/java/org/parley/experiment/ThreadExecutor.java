package org.parley.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.parley.model.NegotiationModel;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.outcome.Trace;

/**
 * Runs experiments on threads of this machine. Blocks of runs are handed out in order and their outcomes handed on in
 * order, so that results do not depend on the number of threads; a bounded number of blocks is under way at a time, so
 * that memory does not depend on the number of runs.
 */
public final class ThreadExecutor implements Executor {

    /** Blocks under way per thread: enough to go on with while the sink is busy storing. */
    private static final int UNDER_WAY = 32;

    /** With events a run takes more room, some 20 kB. */
    private static final int UNDER_WAY_WITH_EVENTS = 4;

    private final int threads;
    private final boolean recordsEvents;

    /**
     * Makes an executor.
     *
     * @param threads number of threads, at least 1
     */
    public ThreadExecutor(int threads) {
        this(threads, false);
    }

    /**
     * Makes an executor.
     *
     * @param threads number of threads, at least 1
     * @param recordsEvents whether the outcomes tell what happened in the runs
     */
    public ThreadExecutor(int threads, boolean recordsEvents) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.recordsEvents = recordsEvents;
    }

    @Override
    public long run(Experiment experiment, long from, long to, RunSink sink, BooleanSupplier stop) {
        ThreadLocal<ModelCache> models = ThreadLocal.withInitial(ModelCache::new);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "parley-runs");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return inOrder(experiment, from, to, sink, stop, pool, models);
        } finally {
            pool.shutdownNow();
        }
    }

    private long inOrder(
            Experiment experiment,
            long from,
            long to,
            RunSink sink,
            BooleanSupplier stop,
            ExecutorService pool,
            ThreadLocal<ModelCache> models) {
        ArrayDeque<Future<List<RunOutcome>>> underWay = new ArrayDeque<>();
        long next = from;
        long done = 0;
        while (!stop.getAsBoolean() && (next < to || !underWay.isEmpty())) {
            while (next < to && underWay.size() < (recordsEvents ? UNDER_WAY_WITH_EVENTS : UNDER_WAY) * threads) {
                long place = next++;
                underWay.add(pool.submit(() -> play(models.get(), experiment.block(place), experiment.seed())));
            }
            for (RunOutcome outcome : finished(underWay.remove())) {
                sink.accept(outcome);
                done++;
            }
        }
        return done;
    }

    private List<RunOutcome> play(ModelCache models, Experiment.Block block, long seed) {
        NegotiationModel model;
        try {
            model = models.of(block.of());
        } catch (IllegalArgumentException e) {
            return failed(block, seed, e.getMessage());
        }
        List<RunOutcome> outcomes = new ArrayList<>((int) (block.to() - block.from()));
        for (long run = block.from(); run < block.to(); run++) {
            if (recordsEvents) {
                Trace.Recorder recorder = new Trace.Recorder();
                outcomes.add(SingleRun.of(model, block.of().index(), seed, run, recorder)
                        .with(recorder.events()));
            } else {
                outcomes.add(SingleRun.of(model, block.of().index(), seed, run, Trace.NONE));
            }
        }
        return outcomes;
    }

    /** A case that fixes a number at a value that makes no sense fails as a run does that draws such a value. */
    private static List<RunOutcome> failed(Experiment.Block block, long seed, String message) {
        return LongStream.range(block.from(), block.to())
                .mapToObj(run -> RunOutcome.failed(block.of().index(), run, RandomStreams.key(seed, run), message))
                .toList();
    }

    private static List<RunOutcome> finished(Future<List<RunOutcome>> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were under way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of runs could not be run: " + e.getCause(), e.getCause());
        }
    }
}
