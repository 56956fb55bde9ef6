package org.parley.cli.option;

import org.parley.store.Part;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Option for a part of the runs that is made apart. */
public final class PartOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Part part;

    @Option(names = "--part", paramLabel = "K/N", description = "Play part K of N only, on this machine or any other.")
    void setPart(String given) {
        try {
            part = Part.parse(given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--part: " + e.getMessage());
        }
    }

    /** Returns the part; null if all runs are asked for. */
    public Part value() {
        return part;
    }
}
