package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.answer.Answer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.story.Story;
import org.parley.experiment.Experiment;
import org.parley.experiment.InputColumns;
import org.parley.experiment.SingleRun;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.replay.Replay;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.outcome.Trace;
import org.parley.render.PageFolder;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;
import org.parley.render.svg.ChartException;
import org.parley.render.terminal.AnswerText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.ResultsFolder;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs.", defaultValue = "10000")
    private long runs;

    @Option(names = "--seed", paramLabel = "N", description = "Master seed of the luck.", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder; by default results/NAME.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--csv", description = "Write the rows as runs.csv too.")
    private boolean csv;

    @Option(names = "--no-report", description = "Do not write report.html; parley report writes it later.")
    private boolean noReport;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private FormatOptions.Format format;

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Option(names = "--only", paramLabel = "RUN", description = "Play this run alone, tell it and write nothing.")
    private Long only;

    @Override
    public Integer call() {
        checkOptions();
        ScenarioFile scenario = ScenarioReader.read(file, sets);
        scenario.warnings().forEach(spec.commandLine().getErr()::println);
        return only == null ? play(scenario) : tell(scenario);
    }

    private void checkOptions() {
        require(runs >= 1 && runs <= Integer.MAX_VALUE, "--runs must be from 1 to " + Integer.MAX_VALUE);
        require(threads == null || threads >= 1 && threads <= 1024, "--threads must be from 1 to 1024");
        require(only == null || only >= 0, "--only must be 0 or more");
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private int play(ScenarioFile scenario) {
        Path folder = out == null ? Path.of("results", scenario.scenario().name()) : out;
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        RunRequest request = new RunRequest(
                Parley.Version.number(), scenario, runs, seed, csv, sets, InputColumns.of(scenario.scenario()));
        try (Interrupt interrupt = Interrupt.listen(spec.commandLine().getErr());
                ResultsFolder results = ResultsFolder.begin(folder, request, overwrite)) {
            Findings found;
            Answer answer;
            try (Progress progress = Progress.of(runs, quiet, Window.of(spec))) {
                Findings.Counter counter =
                        new Findings.Counter(scenario.scenario(), runs, Replay.watched(scenario.scenario(), seed));
                RunSink sink = outcome -> {
                    results.accept(outcome);
                    counter.add(outcome);
                    progress.step();
                };
                Experiment experiment = Experiment.of(scenario.scenario(), runs, seed);
                new ThreadExecutor(workers).run(experiment, sink, interrupt::isAsked);
                if (interrupt.isAsked()) {
                    return Parley.INTERRUPTED;
                }
                found = counter.result();
                answer = RunAnswer.of(found, seed, Parley.Version.number());
                results.finish(TableCsv.of(answer.tables()), found.counts(), workers);
            }
            boolean isShort = noReport && format != FormatOptions.Format.JSON;
            give(isShort ? answer : whole(answer, found, folder), folder);
            long failed = found.endings().failed();
            if (failed > 0) {
                spec.commandLine()
                        .getErr()
                        .println(failed + " of " + runs + " runs failed; the first, "
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
            if (!noReport) {
                PageFolder.write(whole, folder, false);
            }
            return whole;
        } catch (ResultsException | ChartException e) {
            spec.commandLine().getErr().println("warning: " + e.getMessage());
            return answer;
        }
    }

    private void give(Answer answer, Path folder) {
        PrintWriter words = spec.commandLine().getOut();
        PrintWriter data = Window.data(spec);
        if (!quiet) {
            switch (format) {
                case TEXT -> {
                    words.print(AnswerText.of(answer, Window.of(spec)));
                    words.println("Files: " + folder + (noReport ? "" : ", page: " + folder.resolve(PageFiles.PAGE)));
                }
                case JSON -> data.print(AnswerJson.print(answer));
                case CSV -> data.print(TableCsv.of(answer.tables().get(0)));
            }
        }
        words.flush();
        data.flush();
    }

    private int tell(ScenarioFile scenario) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(scenario.scenario(), seed, only, recorder);
        PrintWriter answer = spec.commandLine().getOut();
        if (!quiet) {
            answer.println(AnswerText.of(
                    Story.of(scenario.scenario(), recorder.events()).everything(), Window.of(spec)));
        }
        for (Column column : Columns.of(scenario.scenario())) {
            Object value = column.value().apply(outcome);
            answer.println(column.name() + ": " + shown(value));
        }
        return outcome.isFailed() ? Parley.OUR_FAULT : 0;
    }

    private static String shown(Object value) {
        return value == null ? "" : value instanceof double[] list ? Arrays.toString(list) : value.toString();
    }
}
