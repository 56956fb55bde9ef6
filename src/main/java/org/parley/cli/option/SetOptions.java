package org.parley.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Option for values that are set in a scenario. */
public final class SetOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    /** Returns the values by their places, in the order given. */
    public Map<String, String> values() {
        return sets;
    }
}
