package org.parley.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.outline.PlacesAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.PackedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley places}: tells what can be set in a scenario. */
@Command(
        name = "places",
        description = "List what can be set in a scenario: ranges, defaults, typical values.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley places scenarios/riyadh-2025.yaml",
            "  parley places scenarios/riyadh-2025.yaml --format csv",
        })
final class PlacesCommand implements Callable<Integer> {

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        ScenarioFile read = scenario.readToAnalyse();
        Answer answer = PlacesAnswer.of(
                EvidenceLedger.of(read),
                PackedScenarios.all().stream().map(EvidenceLedger::of).toList(),
                ScenarioFile.shown(read.name()),
                Parley.version());
        output.give(
                answer,
                answer,
                Context.identity("places_of", read.scenario().name(), "scenario_hash", read.hash()),
                Map.of());
        return 0;
    }
}
