package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options for the results folder of runs. */
final class ResultsOptions {

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder; by default results/NAME.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Option(names = "--no-report", description = "Do not write report.html; parley report writes it later.")
    private boolean noReport;

    /** Returns the folder for the results of a scenario or study. */
    Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
    }

    /** Whether another result in the folder is replaced. */
    boolean overwrite() {
        return overwrite;
    }

    /** Whether the page is written. */
    boolean report() {
        return !noReport;
    }
}
