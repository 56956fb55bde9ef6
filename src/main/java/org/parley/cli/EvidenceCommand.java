package org.parley.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.effects.EffectsAnswer;
import org.parley.answer.evidence.EvidenceAnswer;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.effects.EffectStudy;
import org.parley.findings.effects.Effects;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Spelling;
import org.parley.store.KeptWork;
import picocli.CommandLine;
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
            "  parley evidence scenarios/riyadh-2025.yaml --effects --out results/effects",
            "  parley evidence scenarios/riyadh-2025.yaml --effects --of p20 --runs 2000",
            "",
            "With --effects and --out, work that was stopped goes on where it was with the same command."
        })
final class EvidenceCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;

    @Mixin
    private Context context;

    @Mixin
    private ScenarioOptions scenario;

    @Option(names = "--all", description = "List every entry, claim and ordering; with --effects every number.")
    private boolean all;

    @Option(
            names = "--effects",
            description = {
                "Tell what each claim and number changes: removed, reversed, moved through its range,",
                "in runs with the same luck."
            })
    private boolean effects;

    @Option(
            names = "--of",
            paramLabel = "ID",
            description = "With --effects, try this claim or number alone. Repeatable; by default all.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private Set<String> only = new LinkedHashSet<>();

    @Mixin
    private RunsOption runs = new RunsOption(EffectStudy.RUNS, MOST_RUNS);

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        if (effects) {
            return tellEffects(scenario.read());
        }
        context.require(only.isEmpty() && !runs.isGiven(), "--of and --runs are for --effects: what is to be tried?");
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

    private int tellEffects(ScenarioFile read) {
        List<String> known = EffectStudy.known(read);
        for (String id : only) {
            String suggestion = Spelling.suggestion(id, known);
            context.require(
                    known.contains(id),
                    "--of " + id + ": is no claim and no number that the file gives."
                            + (suggestion == null ? "" : " Maybe " + suggestion + "."));
        }
        FolderPlan plan = EffectsAnswer.folder(read, only, runs.count(), seed.value(), Parley.version());
        output.check(plan);
        Effects found = play(read, plan);
        Provenance provenance = new Provenance(Parley.version(), OptionalLong.of(seed.value()), command(read));
        output.give(
                EffectsAnswer.of(read.scenario(), found, all, provenance),
                EffectsAnswer.of(read.scenario(), found, true, provenance),
                plan);
        return 0;
    }

    private Effects play(ScenarioFile read, FolderPlan plan) {
        EffectStudy study = new EffectStudy(read, only, Math.toIntExact(runs.count()));
        try (KeptWork kept = output.kept(plan)) {
            if (kept.count() > 0) {
                context.err().println(Numbers.counted(kept.count(), "part") + " of the work is done already.");
            }
            Effects found =
                    threads.work(study.planned(kept), output.quiet(), work -> study.play(work, seed.value(), kept));
            kept.done();
            return found;
        } catch (CancellationException e) {
            if (output.isKept()) {
                context.err().println("What was finished is kept; the same command goes on from there.");
            }
            throw e;
        }
    }

    private String command(ScenarioFile read) {
        ShellCommand command = new ShellCommand("evidence --effects").argument(ScenarioFile.shown(read.name()));
        only.forEach(id -> command.option("--of", id));
        return command.option("--runs", runs.count())
                .option("--seed", seed.value())
                .sets(scenario.sets())
                .toString();
    }
}
