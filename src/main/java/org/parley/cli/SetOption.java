package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option {@code --set}, the same in every command that reads scenarios. */
final class SetOption {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value over that of the file, such as actors.russia.war.cost=0.3; a bare name is a"
                    + " parameter. Can be repeated.")
    private Map<String, String> sets = new LinkedHashMap<>();

    /** Returns the values by path, in the order given. */
    Map<String, String> values() {
        return sets;
    }
}
