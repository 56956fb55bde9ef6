package org.parley.cli.terminal;

/** Exit codes of a command, besides 0 where all went well. */
public final class ExitCode {

    /** Exit code for a fault of ours, or of a run. */
    public static final int OUR_FAULT = 1;

    /** Exit code for bad input. */
    public static final int BAD_INPUT = 2;

    /** Exit code after Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** Exit code of a process whose pipe nobody reads to the end: 128 and the number of SIGPIPE. */
    public static final int NOBODY_READS = 141;

    private ExitCode() {}

    /** Returns 0 if all went well, else the code for a fault of ours. */
    public static int of(boolean well) {
        return well ? 0 : OUR_FAULT;
    }
}
