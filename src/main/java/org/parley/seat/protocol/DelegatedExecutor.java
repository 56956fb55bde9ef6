package org.parley.seat.protocol;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.seat.GameException;

/**
 * Plays a scenario with programs at some seats. Each thread has programs of its own and plays one run at a time; outcomes are handed on in
 * order. So results depend on threads only if a program keeps something from one run to the next.
 */
public final class DelegatedExecutor implements Executor {

    /** How often the wish to stop is looked for while a program thinks, in milliseconds. */
    private static final long LOOK = 100;

    private final int threads;
    private final Map<String, String> commands;
    private final Duration limit;
    private final String version;

    /**
     * Makes an executor.
     *
     * @param threads number of threads, at least 1
     * @param commands by seat a command as a shell takes it, or an address that begins with http
     * @param limit how long a reply may take
     * @param version version of Parley, for the greeting
     */
    public DelegatedExecutor(int threads, Map<String, String> commands, Duration limit, String version) {
        this.threads = threads;
        this.commands = Map.copyOf(commands);
        this.limit = limit;
        this.version = version;
    }

    /**
     * Runs an experiment of one scenario.
     *
     * @throws GameException if a program does not begin
     */
    @Override
    public long run(Experiment experiment, long from, long to, RunSink sink, BooleanSupplier stop) {
        Experiment.Block first = experiment.block(from);
        long end = experiment.block(to - 1).to();
        Queue<Delegates> all = new ConcurrentLinkedQueue<>();
        ThreadLocal<Delegates> mine = ThreadLocal.withInitial(() -> {
            Delegates delegates = new Delegates(first.of().scenario(), commands, limit, version);
            all.add(delegates);
            return delegates;
        });
        Thread atExit = new Thread(() -> all.forEach(Delegates::close), "parley-delegates");
        Runtime.getRuntime().addShutdownHook(atExit);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "parley-runs");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return inOrder(experiment.seed(), first.from(), end, pool, mine, sink, stop);
        } finally {
            pool.shutdownNow();
            all.forEach(Delegates::close);
            forget(atExit);
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The process ends, and the hook has its turn.
        }
    }

    private long inOrder(
            long seed,
            long from,
            long end,
            ExecutorService pool,
            ThreadLocal<Delegates> mine,
            RunSink sink,
            BooleanSupplier stop) {
        Deque<Future<RunOutcome>> underWay = new ArrayDeque<>();
        long next = from;
        long done = 0;
        while (next < end || !underWay.isEmpty()) {
            while (next < end && underWay.size() < 2 * threads) {
                long run = next++;
                underWay.add(pool.submit(() -> mine.get().play(seed, run)));
            }
            RunOutcome outcome = finished(underWay.remove(), stop);
            if (outcome == null) {
                return done;
            }
            sink.accept(outcome);
            done++;
        }
        return done;
    }

    /** Returns the outcome of a run, or null if the work is to stop. */
    private static @Nullable RunOutcome finished(Future<RunOutcome> run, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            try {
                return run.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // It is still being played.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped on request");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GameException bad) {
                    throw bad;
                }
                throw new IllegalStateException("a run could not be played: " + e.getCause(), e.getCause());
            }
        }
        return null;
    }
}
