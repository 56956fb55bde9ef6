package org.parley.cli.option;

import picocli.CommandLine.Option;

/** Option for the random seed. */
public final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Random seed; the same seed gives the same results. By default that of the study or results folder, or else 1.")
    private Long seed;

    /** Returns the seed, or null if none is given. */
    public Long given() {
        return seed;
    }

    /** Returns the seed; 1 if none is given. */
    public long value() {
        return or(1);
    }

    /** Returns the seed; another if none is given. */
    public long or(long usual) {
        return seed == null ? usual : seed;
    }
}
