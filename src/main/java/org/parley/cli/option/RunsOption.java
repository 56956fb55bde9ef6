package org.parley.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Option for the number of runs. */
public final class RunsOption {

    private final int most;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "How many runs: of each scenario or case that is played, or at most of those that are stored.")
    private Long runs;

    /** Makes an option with a default, or null for one that depends on what is asked. */
    public RunsOption(Long usual) {
        this(usual, Integer.MAX_VALUE);
    }

    /** Makes an option with a default and an upper end. */
    public RunsOption(Long usual, int most) {
        runs = usual;
        this.most = most;
    }

    /** Returns how many runs, at least one; without one given or by default, the number that is usual here. */
    public long or(long usual) {
        if (runs == null) {
            return usual;
        }
        if (runs < 1 || runs > most) {
            throw new ParameterException(spec.commandLine(), "--runs must be from 1 to " + most);
        }
        return runs;
    }

    /** Returns how many runs, at least one. */
    public long count() {
        return or(most);
    }

    /** Whether it was given. */
    public boolean isGiven() {
        return spec.commandLine().getParseResult().hasMatchedOption("--runs");
    }
}
