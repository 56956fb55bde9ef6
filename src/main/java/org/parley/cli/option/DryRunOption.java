package org.parley.cli.option;

import picocli.CommandLine.Option;

/** Option for a plan without its runs. */
public final class DryRunOption {

    @Option(names = "--dry-run", description = "Say how many cases and runs, and how long they take; run nothing.")
    private boolean given;

    /** Whether it was given. */
    public boolean isGiven() {
        return given;
    }
}
