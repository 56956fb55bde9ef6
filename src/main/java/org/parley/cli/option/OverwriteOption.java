package org.parley.cli.option;

import picocli.CommandLine.Option;

/** Option for replacing a result. */
public final class OverwriteOption {

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean given;

    /** Whether it was given. */
    public boolean isGiven() {
        return given;
    }
}
