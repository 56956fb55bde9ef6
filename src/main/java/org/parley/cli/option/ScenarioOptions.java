package org.parley.cli.option;

import java.nio.file.Path;
import java.util.Map;
import org.parley.scenario.format.ScenarioFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A scenario file, and values that are set in it. */
public final class ScenarioOptions {

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Mixin
    private SetOptions sets;

    /** Returns the values that are set, by their places. */
    public Map<String, String> sets() {
        return sets.values();
    }

    /** Reads the scenario for runs, and tells its warnings. */
    public ScenarioFile read() {
        return sets.read(file);
    }

    /** Reads the scenario for exact answers, which need no runs, and tells its warnings. */
    public ScenarioFile readToAnalyse() {
        return sets.readToAnalyse(file);
    }
}
