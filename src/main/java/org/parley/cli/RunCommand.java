package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.answer.Answer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.run.SingleRunAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.experiment.InputColumns;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.outcome.RunSink;
import org.parley.render.PageFolder;
import org.parley.render.csv.TableCsv;
import org.parley.render.svg.ChartException;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.ResultsFolder;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;
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
    private RunsOption runs = new RunsOption(10_000);

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private ResultsOptions results;

    @Option(names = "--csv", description = "Write the rows as runs.csv too.")
    private boolean csv;

    @Option(names = "--only", paramLabel = "RUN", description = "Play this run alone, tell it and write nothing.")
    private Long only;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        context.require(only == null || only >= 0, "--only must be 0 or more");
        org.parley.Parley parley = new org.parley.Parley(runs.count(), seed.value(), threads.count());
        ScenarioFile read = scenario.read();
        if (only == null) {
            return play(parley, read);
        }
        StoryAnswer.Told told = parley.tell(read, only, null, null);
        if (!quiet.isGiven()) {
            context.give(SingleRunAnswer.of(told, Parley.Version.number()), format, "");
        }
        return told.outcome().isFailed() ? Parley.OUR_FAULT : 0;
    }

    private int play(org.parley.Parley parley, ScenarioFile read) {
        Path folder = results.folder(read.scenario().name());
        RunRequest request = new RunRequest(
                Parley.Version.number(),
                read,
                parley.runs(),
                parley.seed(),
                csv,
                scenario.sets(),
                InputColumns.of(read.scenario()));
        try (Interrupt interrupt = Interrupt.listen(context.err());
                ResultsFolder written = ResultsFolder.begin(folder, request, results.overwrite())) {
            Findings found;
            Answer answer;
            try (Progress progress = context.progress(parley.runs(), quiet.isGiven())) {
                RunSink sink = outcome -> {
                    written.accept(outcome);
                    progress.step();
                };
                Optional<Findings> all = parley.run(read, sink, interrupt::isAsked);
                if (all.isEmpty()) {
                    return Parley.INTERRUPTED;
                }
                found = all.get();
                answer = RunAnswer.of(found, parley.seed(), Parley.Version.number());
                written.finish(TableCsv.of(answer.tables()), found.counts(), parley.threads());
            }
            Answer given = results.report() || format.isWhole() ? whole(answer, found, folder) : answer;
            if (!quiet.isGiven()) {
                String page = results.report() ? ", page: " + folder.resolve(PageFiles.PAGE) : "";
                context.give(given, format, "Files: " + folder + page);
            }
            long failed = found.endings().failed();
            if (failed > 0) {
                context.err()
                        .println(failed + " of " + parley.runs() + " runs failed; the first, "
                                + found.endings().firstError());
            }
            return failed > 0 ? Parley.OUR_FAULT : 0;
        }
    }

    /** The results are whole by now: a page that cannot be written is told, and can be made later. */
    private Answer whole(Answer answer, Findings found, Path folder) {
        try {
            StoredRuns stored = StoredRuns.open(folder, Parley.Version.number());
            Answer whole = RunAnswer.with(answer, RunFindings.of(stored, found));
            if (results.report()) {
                PageFolder.write(whole, folder, false);
            }
            return whole;
        } catch (ResultsException | ChartException e) {
            context.err().println("warning: " + e.getMessage());
            return answer;
        }
    }
}
