package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.ScenarioException;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley validate}: tells all that is wrong with scenario files. */
@Command(
        name = "validate",
        description = "Check scenario files and report every problem at once.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley validate scenarios/riyadh-2025.yaml"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    private List<Path> files;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value before checking; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (Path file : files) {
            try {
                ScenarioFile read = ScenarioReader.read(file, sets);
                read.warnings().forEach(err::println);
                out.println(file + ": sound" + warnings(read.warnings().size()));
            } catch (ScenarioException e) {
                e.problems().forEach(err::println);
                code = Parley.BAD_INPUT;
            }
        }
        return code;
    }

    private static String warnings(int count) {
        return count == 0 ? "" : count == 1 ? ", 1 warning" : ", " + count + " warnings";
    }
}
