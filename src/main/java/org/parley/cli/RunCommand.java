package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.Result;
import org.parley.answer.run.SingleRunAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.DelegateOptions;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.PartOption;
import org.parley.cli.option.QuietOption;
import org.parley.cli.option.ResultsOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.experiment.Executor;
import org.parley.experiment.InputColumns;
import org.parley.experiment.ThreadExecutor;
import org.parley.findings.Endings;
import org.parley.findings.Findings;
import org.parley.scenario.format.ScenarioFile;
import org.parley.seat.GameException;
import org.parley.store.Part;
import org.parley.store.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley run}: plays a scenario many times and writes the distributions of its outcomes. */
@Command(
        name = "run",
        description = "Play a scenario many times and write the distributions of its outcomes.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley run scenarios/riyadh-2025.yaml",
            "  parley run scenarios/riyadh-2025.yaml --set europe_seat=from_start --out results/seat",
            "  parley run scenarios/riyadh-2025.yaml --only 7",
            "  parley run scenarios/riyadh-2025.yaml --runs 1000000 --part 3/64",
            "",
            "With --part, --out is the folder of all parts, each in one of its own. parley merge puts them together."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private RunsOption runs = new RunsOption(10_000L);

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private ResultsOptions results;

    @Option(names = "--csv", description = "Write the rows as runs.csv too.")
    private boolean csv;

    @Option(
            names = "--events",
            description = {
                "Write what happened in the runs too: the tables rounds, offers and beliefs, for parley query.",
                "That doubles the time of the flagship's runs, and takes 1.3 kB of each."
            })
    private boolean events;

    @Mixin
    private DelegateOptions delegates;

    @Mixin
    private PartOption part;

    @Option(names = "--only", paramLabel = "RUN", description = "Play this run alone, tell it and write nothing.")
    private Long only;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        context.require(only == null || only >= 0, "--only must be 0 or more");
        context.require(
                only == null || part.value() == null, "--only plays one run, and --part many. Maybe only one of them.");
        context.require(
                !delegates.isGiven() || only == null && part.value() == null,
                "--delegate plays all runs here. Maybe without --only and --part, and with fewer --runs.");
        Parley parley = new Parley(runs.count(), seed.value(), threads.count());
        ScenarioFile read = scenario.read();
        delegates.require(read.scenario());
        if (only == null) {
            try {
                return play(parley, read);
            } catch (GameException e) {
                context.require(false, "--delegate: " + e.getMessage());
            }
        }
        StoryAnswer.Told told = parley.tell(read, only);
        if (!quiet.isGiven()) {
            context.give(SingleRunAnswer.of(told, Parley.version()), format, "");
        }
        return ExitCode.of(!told.outcome().isFailed());
    }

    private int play(Parley parley, ScenarioFile read) {
        Path folder = results.folder(read.scenario().name());
        RunRequest request = new RunRequest(
                Parley.version(),
                read,
                parley.runs(),
                parley.seed(),
                csv,
                events,
                delegates.values(),
                scenario.sets(),
                InputColumns.of(read.scenario()));
        if (part.value() != null) {
            return play(parley, request, part.value());
        }
        Executor executor =
                delegates.isGiven() ? delegates.executor(threads.count()) : new ThreadExecutor(threads.count(), events);
        Result<Findings> result = threads.work(
                parley.runs(),
                quiet.isGiven(),
                executor,
                work -> parley.run(request, folder, results.overwrite(), work));
        return new RunResults(context, results, format, quiet.isGiven()).of(result, folder);
    }

    private int play(Parley parley, RunRequest request, Part which) {
        String name = request.file().scenario().name();
        Path folder = results.folder(name, which);
        Endings made = threads.work(
                        which.runs(parley.runs()),
                        quiet.isGiven(),
                        events,
                        work -> parley.runPart(request, which, folder, results.overwrite(), work))
                .findings()
                .endings();
        return new PartResults(context, format, name, parley.seed(), "parley run scenario.yaml")
                .of(which, made.all(), made.failed(), made.firstError(), quiet.isGiven() ? null : folder);
    }
}
