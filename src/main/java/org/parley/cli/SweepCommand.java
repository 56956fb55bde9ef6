package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Design;
import org.parley.experiment.Designs;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepEstimate;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.StudyCounter;
import org.parley.findings.sweep.SweepFindings;
import org.parley.findings.sweep.SweepResult;
import org.parley.render.svg.ChartException;
import org.parley.render.terminal.Screen;
import org.parley.report.sweep.SweepJson;
import org.parley.report.sweep.SweepReport;
import org.parley.report.sweep.SweepText;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.scenario.study.StudyRuns;
import org.parley.store.SweepFolder;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley sweep}: plays all cases of a study. */
@Command(
        name = "sweep",
        description = {
            "Play all cases of a study and write what each comes to. If it is stopped, however roughly, the same command",
            "goes on where it was and comes to the same bytes."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml --dry-run",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml --runs 200 --out results/europe-first-look"
        })
final class SweepCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "The study file.")
    private Path file;

    @Option(names = "--dry-run", description = "Say how many cases and runs, and how long they take; run nothing.")
    private boolean dryRun;

    @Option(names = "--runs", paramLabel = "N", description = "Runs per case, instead of what the study says.")
    private Long runs;

    @Option(names = "--seed", paramLabel = "N", description = "Master seed of the runs, instead of the study's.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder; by default results/NAME.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario in all cases; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder, finished or not.")
    private boolean overwrite;

    @Option(names = "--no-report", description = "Do not write report.html; parley report writes it later.")
    private boolean noReport;

    @Option(names = "--yes", description = "Go on with more than 100,000 cases, or for more than a day.")
    private boolean yes;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format;

    @Override
    public Integer call() throws JsonProcessingException {
        require(runs == null || runs >= 1 && runs <= Integer.MAX_VALUE, "--runs must be from 1 to 2147483647");
        require(threads == null || threads >= 1 && threads <= 1024, "--threads must be from 1 to 1024");
        Study study = StudyReader.read(file, sets);
        study.warnings().forEach(say()::println);
        Design design = Designs.of(study);
        SweepRequest request = new SweepRequest(
                Parley.Version.number(),
                study,
                design,
                runs == null ? study.runs() : new StudyRuns.PerCase(runs),
                seed == null ? study.seed() : seed);
        String refusal = SweepPlan.refusal(request, yes);
        require(refusal == null, refusal);
        Path folder = out == null ? Path.of("results", study.name()) : out;
        return dryRun ? plan(request) : play(request, folder);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private PrintWriter say() {
        return spec.commandLine().getErr();
    }

    private int workers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private int plan(SweepRequest request) throws JsonProcessingException {
        SweepPlan plan = estimate(request, () -> false);
        PrintWriter answer = spec.commandLine().getOut();
        if (format == Format.JSON) {
            Window.data(spec).print(SweepJson.plan(plan));
        } else {
            answer.print(SweepText.plan(plan, workers(), Window.of(spec)));
        }
        answer.flush();
        return 0;
    }

    private SweepPlan estimate(SweepRequest request, BooleanSupplier stop) {
        return new SweepPlan(
                request,
                SweepEstimate.of(request, new ThreadExecutor(workers()), stop).runsPerSecond());
    }

    private int play(SweepRequest request, Path folder) throws JsonProcessingException {
        long[] kept = {0};
        StudyCounter metrics = new StudyCounter(request);
        try (Interrupt stop = Interrupt.listen(say(), () -> farewell(kept[0]));
                Sweep sweep = Sweep.begin(folder, request, metrics, overwrite)) {
            SweepFolder results = sweep.folder();
            results.warnings().forEach(w -> say().println("warning: " + w));
            if (results.replacing() != null) {
                say().println(results.replacing());
            }
            begin(request, results, stop);
            try (Progress progress = Progress.of(request.atMost(), quiet, Window.of(spec))) {
                boolean done = sweep.run(new ThreadExecutor(workers()), progress::step, stop::isAsked);
                kept[0] = results.kept();
                if (!done) {
                    return Parley.INTERRUPTED;
                }
            }
            long found = results.found();
            SweepResult result = SweepResult.finish(sweep, metrics, workers());
            if (!noReport) {
                page(folder);
            }
            return report(result, found, folder);
        }
    }

    /** The results are whole by now: a page that cannot be written is told, and can be made later. */
    private void page(Path folder) {
        try {
            String version = Parley.Version.number();
            SweepReport.write(SweepFindings.of(folder, version), folder, version, false);
        } catch (ResultsException | ChartException e) {
            say().println("warning: " + e.getMessage());
        }
    }

    /** Says what is about to be done, unless it was said before. */
    private void begin(SweepRequest request, SweepFolder results, Interrupt stop) {
        if (results.found() > 0) {
            say().println(String.format(
                    Locale.ROOT, "%,d runs are there already and are not made again.", results.found()));
        }
        if (results.found() == 0 || results.replacing() != null) {
            SweepPlan plan = estimate(request, stop::isAsked);
            require(
                    yes || !plan.isLong(),
                    SweepText.plan(plan, workers(), Screen.PLAIN).strip()
                            + " Maybe --yes if that is meant, or fewer --runs.");
            if (!quiet) {
                say().print(SweepText.plan(plan, workers(), Window.of(spec)));
                say().flush();
            }
        }
    }

    private static String farewell(long kept) {
        return kept == 0
                ? "Stopped."
                : String.format(Locale.ROOT, "Stopped. %,d runs are kept; the same command goes on from there.", kept);
    }

    private int report(SweepResult result, long found, Path folder) throws JsonProcessingException {
        PrintWriter answer = spec.commandLine().getOut();
        if (format == Format.JSON) {
            Window.data(spec).print(SweepJson.of(result, found, folder.toString()));
        } else if (!quiet) {
            answer.print(SweepText.of(result, Window.of(spec)));
            answer.println("Files: " + folder + (noReport ? "" : ", page: " + folder.resolve(PageFiles.PAGE)));
        }
        answer.flush();
        if (result.failed() > 0) {
            say().println(result.failed() + " of " + result.runs() + " runs failed; the first, " + result.firstError());
            return Parley.OUR_FAULT;
        }
        return 0;
    }
}
