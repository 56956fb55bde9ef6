package org.parley.cli.option;

import org.parley.experiment.ThreadExecutor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Option for the number of threads. */
public final class ThreadOptions {

    private static final int MOST = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    /** Returns how many threads are to work, at least one. */
    public int count() {
        if (threads != null && (threads < 1 || threads > MOST)) {
            throw new ParameterException(spec.commandLine(), "--threads must be from 1 to " + MOST);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Returns what plays runs. */
    public ThreadExecutor executor() {
        return new ThreadExecutor(count());
    }
}
