package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.outline.ExamplesAnswer;
import org.parley.cli.option.FormatOptions;
import org.parley.scenario.reader.PackedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley examples}: tells which scenarios come with the program. */
@Command(
        name = "examples",
        description = "List the example scenarios, and how to get each.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Examples:", "  parley examples", "  parley new lake.yaml --like mediation"})
final class ExamplesCommand implements Callable<Integer> {

    @Mixin
    private FormatOptions format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        format.print(
                ExamplesAnswer.of(
                        PackedScenarios.all(),
                        name -> PackedScenarios.kind(name).orElse(name),
                        Parley.version()),
                spec);
        return 0;
    }
}
