package org.parley.cli;

import picocli.CommandLine.Option;

/** Option for silence. */
final class QuietOption {

    @Option(names = "--quiet", description = "No progress and no answer.")
    private boolean quiet;

    /** Whether neither progress nor the answer is shown. */
    boolean isGiven() {
        return quiet;
    }
}
