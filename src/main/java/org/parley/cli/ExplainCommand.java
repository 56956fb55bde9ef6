package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.Level;
import org.parley.answer.blocking.BlockingAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunChoice;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.SetOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Progress;
import org.parley.experiment.replay.Replay;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.blocking.Blocking;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley explain}: what blocked over all runs, or one run as a story, with the why of every step. */
@Command(
        name = "explain",
        description = {
            "Tell why talks end as they do: one run, or all.",
            "",
            "Of a results folder it tells over all runs what stood between the talks and an agreement, and "
                    + "what concession would have been enough. With --run or --pick, and of a scenario, it tells one "
                    + "negotiation: who proposed what and why, who refused on what and by how much, what was believed, "
                    + "what the cease-fire stood on. Only that run is played again."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley explain results/riyadh-2025",
            "  parley explain results/riyadh-2025 --pick typical",
            "  parley explain results/riyadh-2025 --run 5 --level everything",
            "  parley explain scenarios/riyadh-2025.yaml --seed 1 --run 5 --level paragraph"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(paramLabel = "RESULTS|SCENARIO", description = "A results folder of parley run, or a scenario file.")
    private Path target;

    @Mixin
    private RunChoice choice;

    @Mixin
    private RunsOption runs = new RunsOption((long) Blocking.PLAYED_AGAIN);

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "page",
            description = "How much is told: paragraph, page or everything (events, or rows of tables).")
    private Level level;

    @Mixin
    private SetOptions sets;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        boolean all = choice.isNone() && !Files.isRegularFile(target);
        context.require(all || !runs.isGiven(), "--runs belongs to a results folder, without --run and --pick");
        return all ? explainAll() : explainOne();
    }

    private int explainOne() {
        StoryAnswer.Told told = Files.isRegularFile(target) ? fresh() : stored();
        output.give(
                StoryAnswer.of(told, level, Parley.version()),
                StoryAnswer.of(told, Level.EVERYTHING, Parley.version()),
                StoryAnswer.folder(told, Parley.version()));
        return ExitCode.of(!told.outcome().isFailed());
    }

    private int explainAll() {
        StoredRuns stored = open();
        ScenarioFile file = stored.file();
        long again = runs.count();
        FolderPlan folder = BlockingAnswer.folder(file, stored.seed(), stored.runs(), again, Parley.version());
        output.check(folder);
        Blocking blocking;
        try (Progress progress = context.progress(Math.min(2 * again, stored.runs()), output.quiet())) {
            blocking = Blocking.of(stored, again, progress::step);
        }
        output.give(
                BlockingAnswer.of(file, blocking, again, level, target.toString(), Parley.version()),
                BlockingAnswer.of(file, blocking, again, Level.EVERYTHING, "RESULTS", Parley.version()),
                folder);
        return 0;
    }

    private StoredRuns open() {
        context.require(
                seed.given() == null && sets.values().isEmpty(),
                "--seed and --set belong to a scenario; a results folder has its own");
        return context.open(target);
    }

    private StoryAnswer.Told stored() {
        StoredRuns stored = open();
        RunSelector.Selection chosen = choice.of(stored);
        Replay replay = Replay.of(stored, chosen.run());
        return new StoryAnswer.Told(
                stored.file(), stored.seed(), replay.outcome(), replay.events(), choice.rule(), chosen.why());
    }

    private StoryAnswer.Told fresh() {
        context.require(choice.rule() == null, "--pick needs a results folder: parley run makes one");
        context.require(choice.run() != null && choice.run() >= 0, "--run is needed with a scenario, 0 or more");
        return Parley.standard().withSeed(seed.value()).tell(sets.read(target), choice.run());
    }
}
