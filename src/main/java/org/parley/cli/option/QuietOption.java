package org.parley.cli.option;

import picocli.CommandLine.Option;

/** Option for silence. */
public final class QuietOption {

    @Option(names = "--quiet", description = "No progress and no answer.")
    private boolean quiet;

    /** Whether neither progress nor the answer is shown. */
    public boolean isGiven() {
        return quiet;
    }
}
