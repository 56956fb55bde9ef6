package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.Result;
import org.parley.answer.Answer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.run.SingleRunAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.QuietOption;
import org.parley.cli.option.ResultsOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.experiment.InputColumns;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;
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
            "  parley run scenarios/riyadh-2025.yaml --only 7"
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

    @Option(names = "--only", paramLabel = "RUN", description = "Play this run alone, tell it and write nothing.")
    private Long only;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        context.require(only == null || only >= 0, "--only must be 0 or more");
        Parley parley = new Parley(runs.count(), seed.value(), threads.count());
        ScenarioFile read = scenario.read();
        if (only == null) {
            return play(parley, read);
        }
        StoryAnswer.Told told = parley.tell(read, only, null, null);
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
                scenario.sets(),
                InputColumns.of(read.scenario()));
        Result<Findings> result = threads.work(
                parley.runs(), quiet.isGiven(), events, work -> parley.run(request, folder, results.overwrite(), work));
        Answer counted = result.answer();
        Findings found = result.findings();
        Answer answer = results.whole(
                counted,
                folder,
                format,
                () -> RunAnswer.with(counted, RunFindings.of(StoredRuns.open(folder, Parley.version()), found)),
                context);
        if (!quiet.isGiven()) {
            context.give(answer, format, results.files(folder));
        }
        return context.tellFailed(
                found.endings().failed(), parley.runs(), found.endings().firstError());
    }
}
