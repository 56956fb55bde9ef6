package org.parley.cli.option;

import java.nio.file.Path;
import java.util.Map;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A scenario file, and values that are set in it. */
public final class ScenarioOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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
        return told(ScenarioReader.read(file, sets.values()));
    }

    /** Reads the scenario for exact answers, which need no runs, and tells its warnings. */
    public ScenarioFile readToAnalyse() {
        return told(ScenarioReader.readToAnalyse(file, sets.values()));
    }

    private ScenarioFile told(ScenarioFile read) {
        read.warnings().forEach(spec.commandLine().getErr()::println);
        return read;
    }
}
