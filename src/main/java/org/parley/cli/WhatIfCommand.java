package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.FolderPlan;
import org.parley.answer.whatif.PivotsAnswer;
import org.parley.answer.whatif.WhatIfAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunChoice;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.SetOptions;
import org.parley.cli.option.ThreadOptions;
import org.parley.experiment.replay.RunSelector.Selection;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.PairedExperiment;
import org.parley.findings.whatif.WhatIf;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.scenario.study.Counterfactuals;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley whatif}: plays stored runs again with something changed and the same luck. */
@Command(
        name = "whatif",
        description = {
            "Play runs again with one thing changed and the same luck.",
            "",
            "One run is told twice, or over all runs of a results folder what became what. Without --set, it finds whose veto,"
                    + " seat or guarantee changes the outcome most."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start --pick collapse",
            "  parley whatif results/riyadh-2025 --runs 1000",
            "",
            "Without --runs all runs are compared, or 2000 when decisive changes are sought."
        })
final class WhatIfCommand implements Callable<Integer> {

    /** On how many runs each of many changes is tried, unless asked otherwise. */
    private static final long PIVOT_RUNS = 2000;

    @Mixin
    private Context context;

    @Parameters(paramLabel = "RESULTS", description = "A results folder of parley run.")
    private Path folder;

    @Mixin
    private RunChoice choice;

    @Mixin
    private RunsOption runs = new RunsOption(null);

    @Mixin
    private SetOptions sets;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        boolean isOne = !sets.values().isEmpty();
        context.require(isOne || choice.isNone(), "--run and --pick need a --set: what is to be otherwise?");
        StoredRuns stored = context.open(folder);
        long usual = isOne ? stored.runs() : Math.min(PIVOT_RUNS, stored.runs());
        PairedExperiment paired = PairedExperiment.of(stored, runs.or(usual));
        FolderPlan folder = folder(stored, paired);
        output.check(folder);
        output.give(isOne ? one(stored, paired) : many(stored, paired), folder);
        return 0;
    }

    private Answer one(StoredRuns stored, PairedExperiment paired) {
        ScenarioFile changed = sets.of(stored);
        Selection told = choice.of(stored);
        WhatIf found = threads.work(
                paired.runs(),
                output.quiet(),
                work -> WhatIf.of(stored, paired, changed, sets.values(), choice.rule(), told, work));
        return WhatIfAnswer.of(found, Parley.version());
    }

    private Answer many(StoredRuns stored, PairedExperiment paired) {
        List<Counterfactual> changes = Counterfactuals.of(stored.file());
        DecisiveChanges found = threads.work(
                (long) changes.size() * paired.runs(),
                output.quiet(),
                work -> DecisiveChanges.of(stored, paired, changes, work));
        return PivotsAnswer.of(found, Parley.version());
    }

    private FolderPlan folder(StoredRuns stored, PairedExperiment paired) {
        String version = Parley.version();
        return sets.values().isEmpty()
                ? PivotsAnswer.folder(stored.file(), stored.seed(), paired.runs(), version)
                : WhatIfAnswer.folder(
                        stored.file(), stored.seed(), paired.runs(), sets.values(), choice.asked(), version);
    }
}
