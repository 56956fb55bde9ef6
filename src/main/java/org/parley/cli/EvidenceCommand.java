package org.parley.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.evidence.EvidenceAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley evidence}: tells what a scenario's numbers, directions and rules rest on. */
@Command(
        name = "evidence",
        description = "Tell what every number, direction and rule of a scenario rests on, and what is weakest.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley evidence scenarios/riyadh-2025.yaml",
            "  parley evidence scenarios/riyadh-2025.yaml --all",
            "  parley evidence scenarios/riyadh-2025.yaml --out results/evidence",
            "  parley evidence scenarios/riyadh-2025.yaml --format csv --table claims",
        })
final class EvidenceCommand implements Callable<Integer> {

    @Mixin
    private ScenarioOptions scenario;

    @Option(names = "--all", description = "List every entry, claim and ordering.")
    private boolean all;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        ScenarioFile read = scenario.readToAnalyse();
        EvidenceLedger ledger = EvidenceLedger.of(read);
        Map<String, String> identity =
                Context.identity("evidence_of", read.scenario().name(), "scenario_hash", read.hash());
        output.give(answer(read, ledger, all), answer(read, ledger, true), identity, Map.of());
        return 0;
    }

    private Answer answer(ScenarioFile read, EvidenceLedger ledger, boolean whole) {
        String file = ScenarioFile.shown(read.name());
        return EvidenceAnswer.of(ledger, read.scenario(), file, scenario.sets(), whole, Parley.version());
    }
}
