package org.parley.cli.option;

import org.parley.findings.sensitivity.SensitivityRequest;
import picocli.CommandLine.Option;

/** Options for how much is tried of Morris's screening and Sobol' indices. */
public final class ScreeningOptions {

    @Option(names = "--top", paramLabel = "N", description = "How many get indices.", defaultValue = "10")
    private int top;

    @Option(names = "--trajectories", paramLabel = "N", description = "Morris's trajectories.", defaultValue = "16")
    private int trajectories;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Rows of Saltelli's points, best a power of two.",
            defaultValue = "1024")
    private int points;

    /** Returns how much is run, with so many runs per case. */
    public SensitivityRequest.Size size(long runs) {
        return new SensitivityRequest.Size(trajectories, points, Math.toIntExact(runs), top);
    }
}
