package org.parley.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Option for values that are set in a scenario. */
public final class SetOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Reads a scenario with the values for runs, and tells its warnings. */
    public ScenarioFile read(Path file) {
        return told(ScenarioReader.read(file, sets));
    }

    /** Reads a scenario with the values for exact answers, which need no runs, and tells its warnings. */
    ScenarioFile readToAnalyse(Path file) {
        return told(ScenarioReader.readToAnalyse(file, sets));
    }

    /** Returns stored runs' scenario with the values, and tells its warnings. */
    public ScenarioFile of(StoredRuns stored) {
        return told(stored.with(sets));
    }

    private ScenarioFile told(ScenarioFile read) {
        read.warnings().forEach(spec.commandLine().getErr()::println);
        return read;
    }

    /** Returns the values by their places, in the order given. */
    public Map<String, String> values() {
        return sets;
    }
}
