package org.parley.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.answer.Answer;
import org.parley.answer.whatif.PivotsAnswer;
import org.parley.answer.whatif.WhatIfAnswer;
import org.parley.experiment.replay.PairedRuns;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.PairedExperiment;
import org.parley.findings.whatif.WhatIf;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.scenario.study.Counterfactuals;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley whatif}: plays stored runs again with something changed and the same luck. */
@Command(
        name = "whatif",
        description =
                "Play the runs of a results folder again with one thing changed and the same luck: one run told twice,"
                        + " and what became what over all of them. Without --set, find whose veto, seat or guarantee changes the"
                        + " outcome most.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start --pick collapse",
            "  parley whatif results/riyadh-2025 --runs 1000"
        })
final class WhatIfCommand implements Callable<Integer> {

    /** On how many runs each of many changes is tried, unless asked otherwise. */
    private static final long PIVOT_RUNS = 2000;

    private static final Set<String> FILES =
            Set.of("transitions.csv", "shares.csv", "summary.csv", "changes.csv", "run.csv", "parting.csv");

    private static final Set<String> PIVOT_FILES =
            Set.of("pivots.csv", "pivot-transitions.csv", "pivot-shares.csv", "not-tried.csv");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A results folder of parley run.")
    private Path folder;

    @Option(names = "--run", paramLabel = "N", description = "Tell this run twice, from 0.")
    private Long run;

    @Option(
            names = "--pick",
            paramLabel = "RULE",
            description = "Tell a telling run of the folder twice: " + RunSelector.RULES + ".")
    private String pick;

    @Option(
            names = "--runs",
            paramLabel = "K",
            description =
                    "Compare the first K runs only; by default all, or " + PIVOT_RUNS + " when pivots are sought.")
    private Long runs;

    @Mixin
    private SetOptions sets;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        boolean isOne = !sets.values().isEmpty();
        threads.count();
        require(
                runs == null || runs >= 1 && runs <= Integer.MAX_VALUE,
                "--runs must be from 1 to " + Integer.MAX_VALUE);
        require(run == null || pick == null, "--run and --pick exclude each other");
        require(isOne || run == null && pick == null, "--run and --pick need a --set: what is to be otherwise?");
        StoredRuns stored = StoredRuns.open(folder, Parley.Version.number());
        stored.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        long all = isOne ? stored.runs() : Math.min(PIVOT_RUNS, stored.runs());
        PairedExperiment paired = PairedExperiment.of(stored, runs == null ? all : runs);
        Map<String, String> identity = identity(stored, paired);
        output.check(isOne ? "whatif" : "pivots", identity, isOne ? FILES : PIVOT_FILES);
        Answer answer = isOne ? one(stored, paired) : many(stored, paired);
        if (answer == null) {
            return Parley.INTERRUPTED;
        }
        output.give(answer, identity, Map.of());
        return 0;
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private Answer one(StoredRuns stored, PairedExperiment paired) {
        ScenarioFile changed = stored.with(sets.values());
        changed.warnings().forEach(spec.commandLine().getErr()::println);
        RunSelector.Selection picked = pick == null ? null : RunSelector.select(stored, pick);
        Long told = picked == null ? run : Long.valueOf(picked.run());
        PairedRuns twins = told == null ? null : PairedRuns.of(stored, changed.scenario(), told);
        PairedExperiment.Paired pair;
        try (Interrupt interrupt = Interrupt.listen(spec.commandLine().getErr());
                Progress progress = Progress.of(paired.runs(), output.quiet(), Window.of(spec))) {
            pair = paired.with(changed.scenario(), threads.executor(), progress::step, interrupt::isAsked);
        }
        String why = picked == null ? null : picked.why();
        return pair == null
                ? null
                : WhatIfAnswer.of(
                        new WhatIf(stored.file(), changed, sets.values(), stored.seed(), pick, why, twins, pair),
                        Parley.Version.number());
    }

    private Answer many(StoredRuns stored, PairedExperiment paired) {
        List<Counterfactual> changes = Counterfactuals.of(stored.file());
        DecisiveChanges found;
        try (Interrupt interrupt = Interrupt.listen(spec.commandLine().getErr());
                Progress progress =
                        Progress.of((long) changes.size() * paired.runs(), output.quiet(), Window.of(spec))) {
            found = DecisiveChanges.of(stored, paired, changes, threads.executor(), progress::step, interrupt::isAsked);
        }
        return found == null ? null : PivotsAnswer.of(found, Parley.Version.number());
    }

    private Map<String, String> identity(StoredRuns stored, PairedExperiment paired) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("whatif_of", stored.file().scenario().name());
        identity.put("scenario_hash", stored.file().hash());
        identity.put("set", sets.values().isEmpty() ? "one thing at a time" : Counterfactual.options(sets.values()));
        identity.put("told", pick != null ? pick : run == null ? "none" : run.toString());
        identity.put("runs", Integer.toString(paired.runs()));
        identity.put("seed", Long.toString(stored.seed()));
        return identity;
    }
}
