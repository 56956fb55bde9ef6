package org.parley.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.outline.ShowAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.scenario.format.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley show}: tells a scenario in words and as a figure. */
@Command(
        name = "show",
        description = "Say in words and as a figure what a scenario file assumes.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley show scenarios/riyadh-2025.yaml",
            "  parley show scenarios/riyadh-2025.yaml --out results/shown",
        })
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        ScenarioFile read = scenario.readToAnalyse();
        Answer answer =
                ShowAnswer.of(read.scenario(), ScenarioFile.shown(read.name()), scenario.sets(), Parley.version());
        output.give(
                answer,
                answer,
                Context.identity("shown", read.scenario().name(), "scenario_hash", read.hash()),
                Map.of());
        return 0;
    }
}
