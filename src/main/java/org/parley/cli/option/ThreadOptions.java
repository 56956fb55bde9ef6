package org.parley.cli.option;

import java.util.function.Function;
import org.parley.cli.terminal.Interrupt;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Window;
import org.parley.experiment.Executor;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.Work;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Option for the number of threads, and the work that they do. */
public final class ThreadOptions {

    private static final int MOST = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    void setThreads(int given) {
        if (given < 1 || given > MOST) {
            throw new ParameterException(spec.commandLine(), "--threads must be from 1 to " + MOST);
        }
        threads = given;
    }

    /** Returns how many threads are to work, at least one. */
    public int count() {
        return threads;
    }

    /** Returns work of which nobody hears and which nothing stops. */
    public Work work() {
        return Work.on(threads);
    }

    /** Does work on a number of runs, which Ctrl-C stops, with progress on the screen unless quiet. */
    public <T> T work(long runs, boolean quiet, Function<Work, T> job) {
        return work(runs, quiet, false, job);
    }

    /** Does so, and has what happens in the runs recorded if that is asked for. */
    public <T> T work(long runs, boolean quiet, boolean events, Function<Work, T> job) {
        return work(runs, quiet, new ThreadExecutor(threads, events), job);
    }

    /** Does work that something else than the usual threads plays. */
    public <T> T work(long runs, boolean quiet, Executor executor, Function<Work, T> job) {
        try (Interrupt stop = Interrupt.listen(spec.commandLine().getErr());
                Progress progress = Progress.of(runs, quiet, Window.of(spec))) {
            return job.apply(new Work(executor, progress::step, stop::isAsked));
        }
    }
}
