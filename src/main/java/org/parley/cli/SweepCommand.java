package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.parley.answer.Answer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.answer.words.Numbers;
import org.parley.experiment.Designs;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepEstimate;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.StudyCounter;
import org.parley.findings.sweep.SweepFindings;
import org.parley.render.PageFolder;
import org.parley.render.csv.TableCsv;
import org.parley.render.svg.ChartException;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.scenario.study.StudyRuns;
import org.parley.store.SweepFolder;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder; by default results/NAME.")
    private Path out;

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder, finished or not.")
    private boolean overwrite;

    @Option(names = "--no-report", description = "Do not write report.html; parley report writes it later.")
    private boolean noReport;

    @Option(names = "--yes", description = "Go on with more than 100,000 cases, or for more than a day.")
    private boolean yes;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private SetOptions sets;

    @Mixin
    private FormatOptions format;

    @Override
    public Integer call() {
        require(runs == null || runs >= 1 && runs <= Integer.MAX_VALUE, "--runs must be from 1 to 2147483647");
        ThreadExecutor executor = threads.executor();
        Study study = StudyReader.read(file, sets.values());
        study.warnings().forEach(say()::println);
        SweepRequest request = new SweepRequest(
                Parley.Version.number(),
                study,
                Designs.of(study),
                runs == null ? study.runs() : new StudyRuns.PerCase(runs),
                seed == null ? study.seed() : seed);
        String refusal = SweepPlan.refusal(request, yes);
        require(refusal == null, refusal);
        if (dryRun) {
            format.print(SweepAnswer.plan(estimate(request, executor, () -> false), threads.count()), spec);
            return 0;
        }
        return play(request, executor, out == null ? Path.of("results", study.name()) : out);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private PrintWriter say() {
        return spec.commandLine().getErr();
    }

    private static SweepPlan estimate(SweepRequest request, ThreadExecutor executor, BooleanSupplier stop) {
        return new SweepPlan(request, SweepEstimate.of(request, executor, stop).runsPerSecond());
    }

    private int play(SweepRequest request, ThreadExecutor executor, Path folder) {
        long[] kept = {0};
        StudyCounter counter = new StudyCounter(request);
        try (Interrupt stop = Interrupt.listen(say(), () -> farewell(kept[0]));
                Sweep sweep = Sweep.begin(folder, request, counter, overwrite)) {
            begin(sweep, executor, stop);
            try (Progress progress = Progress.of(request.atMost(), quiet, Window.of(spec))) {
                boolean done = sweep.run(executor, progress::step, stop::isAsked);
                kept[0] = sweep.folder().kept();
                if (!done) {
                    return Parley.INTERRUPTED;
                }
            }
            SweepFindings found = SweepFindings.of(sweep, counter);
            Answer summary = SweepAnswer.summary(found, Parley.Version.number());
            sweep.finish(TableCsv.of(summary.tables()), found.counts(), threads.count());
            give(noReport && !format.isForPrograms() ? summary : whole(summary, folder), folder);
            if (found.failed() > 0) {
                say().println(found.failed() + " of " + found.runs() + " runs failed; the first, "
                        + found.failures().get(0));
            }
            return found.failed() > 0 ? Parley.OUR_FAULT : 0;
        }
    }

    /** Says what is about to be done, unless it was said before. */
    private void begin(Sweep sweep, ThreadExecutor executor, Interrupt stop) {
        SweepFolder results = sweep.folder();
        results.warnings().forEach(w -> say().println("warning: " + w));
        if (results.replacing() != null) {
            say().println(results.replacing());
        }
        if (results.found() > 0) {
            say().println(Numbers.count(results.found()) + " runs are there already and are not made again.");
        }
        if (results.found() == 0 || results.replacing() != null) {
            SweepPlan plan = estimate(sweep.request(), executor, stop::isAsked);
            Answer says = SweepAnswer.plan(plan, threads.count());
            require(
                    yes || !plan.isLong(),
                    AnswerText.of(says, Screen.PLAIN).strip() + " Maybe --yes if that is meant, or fewer --runs.");
            if (!quiet) {
                say().print(AnswerText.of(says, Window.of(spec)));
                say().flush();
            }
        }
    }

    private static String farewell(long kept) {
        return kept == 0
                ? "Stopped."
                : "Stopped. " + Numbers.count(kept) + " runs are kept; the same command goes on from there.";
    }

    /** The results are whole by now: a page that cannot be written is told, and can be made later. */
    private Answer whole(Answer summary, Path folder) {
        try {
            String version = Parley.Version.number();
            Answer page = SweepAnswer.page(SweepFindings.of(folder, version), version);
            if (!noReport) {
                PageFolder.write(page, folder, false);
            }
            return SweepAnswer.of(summary, page);
        } catch (ResultsException | ChartException e) {
            say().println("warning: " + e.getMessage());
            return summary;
        }
    }

    private void give(Answer answer, Path folder) {
        if (!quiet || format.isForPrograms()) {
            format.print(answer, spec);
        }
        if (!quiet && !format.isForPrograms()) {
            PrintWriter words = spec.commandLine().getOut();
            words.println("Files: " + folder + (noReport ? "" : ", page: " + folder.resolve(PageFiles.PAGE)));
            words.flush();
        }
    }
}
