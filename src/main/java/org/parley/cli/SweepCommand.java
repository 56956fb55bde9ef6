package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.answer.words.Numbers;
import org.parley.cli.option.Context;
import org.parley.cli.option.DryRunOption;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.PartOption;
import org.parley.cli.option.QuietOption;
import org.parley.cli.option.ResultsOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.SetOptions;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Interrupt;
import org.parley.cli.terminal.Progress;
import org.parley.experiment.Designs;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.Work;
import org.parley.experiment.sweep.PartCounter;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepEstimate;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.StudyCounter;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.scenario.study.StudyRuns;
import org.parley.store.Part;
import org.parley.store.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley sweep}: plays all cases of a study. */
@Command(
        name = "sweep",
        description = {
            "Play all cases of a study and write what each comes to.",
            "",
            "If it is stopped, however roughly, the same command goes on where it was and comes to the same " + "bytes."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml --dry-run",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml --runs 200 --out results/europe-first-look",
            "  parley sweep scenarios/studies/europe-at-the-table.yaml --part 3/64",
            "",
            "Each case has as many runs as the study says, unless --runs is given.",
            "With --part, --out is the folder of all parts, each in one of its own. parley merge puts them together."
        })
final class SweepCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(paramLabel = "STUDY", description = "The study file.")
    private Path file;

    @Mixin
    private SetOptions sets;

    @Mixin
    private RunsOption runs = new RunsOption(null);

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private DryRunOption dryRun;

    @Mixin
    private PartOption part;

    @Option(names = "--yes", description = "Go on with more than 100,000 cases, or for more than a day.")
    private boolean yes;

    @Mixin
    private ResultsOptions results;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        runs.or(1);
        Study study = StudyReader.read(file, sets.values());
        study.warnings().forEach(context.err()::println);
        SweepRequest request = new SweepRequest(
                Parley.version(),
                study,
                Designs.of(study),
                runs.isGiven() ? new StudyRuns.PerCase(runs.count()) : study.runs(),
                seed.or(study.seed()));
        String refusal = SweepPlan.refusal(request, yes);
        context.require(refusal == null, refusal);
        if (dryRun.isGiven()) {
            context.give(SweepAnswer.plan(plan(request, threads.work()), threads.count()), format, "");
            return 0;
        }
        return part.value() == null
                ? play(request, results.folder(study.name()))
                : play(request, part.value(), results.folder(study.name(), part.value()));
    }

    private static SweepPlan plan(SweepRequest request, Work work) {
        return new SweepPlan(request, SweepEstimate.of(request, work).runsPerSecond());
    }

    private int play(SweepRequest request, Path folder) {
        long[] kept = {0};
        StudyCounter counter = new StudyCounter(request);
        try (Interrupt stop = Interrupt.listen(context.err(), () -> farewell(kept[0]));
                Sweep sweep = Sweep.begin(folder, request, counter, results.overwrite())) {
            Work work = new Work(new ThreadExecutor(threads.count()), () -> {}, stop::isAsked);
            begin(sweep, work);
            return done(sweep, work, kept)
                    ? new SweepResults(context, results, format, quiet.isGiven(), threads.count())
                            .of(sweep, counter, folder)
                    : ExitCode.INTERRUPTED;
        }
    }

    private int play(SweepRequest request, Part which, Path folder) {
        long[] kept = {0};
        PartCounter counter = new PartCounter();
        try (Interrupt stop = Interrupt.listen(context.err(), () -> farewell(kept[0]));
                Sweep sweep =
                        Sweep.part(folder, request, which, counter, results.overwrite(), SweepFolder.Storing.USUAL)) {
            Work work = new Work(new ThreadExecutor(threads.count()), () -> {}, stop::isAsked);
            tell(sweep.folder());
            if (!done(sweep, work, kept)) {
                return ExitCode.INTERRUPTED;
            }
            sweep.finishPart(counter.counts(), threads.count());
            boolean isSilent = quiet.isGiven() && !format.isForPrograms();
            return new PartResults(context, format, request.study().name(), request.seed(), "parley sweep study.yaml")
                    .of(which, counter.runs(), counter.failed(), counter.firstFailure(), isSilent ? null : folder);
        }
    }

    private boolean done(Sweep sweep, Work work, long[] kept) {
        try (Progress progress = context.progress(sweep.atMost(), quiet.isGiven())) {
            boolean done = sweep.run(work.executor(), progress::step, work.stop());
            kept[0] = sweep.folder().kept();
            return done;
        }
    }

    /** Says what is about to be done, unless it was said before. */
    private void begin(Sweep sweep, Work work) {
        SweepFolder folder = sweep.folder();
        tell(folder);
        if (folder.found() == 0 || folder.replacing() != null) {
            SweepPlan plan = plan(sweep.request(), work);
            Answer says = SweepAnswer.plan(plan, threads.count());
            context.require(
                    yes || !plan.isLong(),
                    AnswerText.of(says, Screen.PLAIN).strip() + " Maybe --yes if that is meant, or fewer --runs.");
            context.say(() -> says, quiet.isGiven());
        }
    }

    /** A part is begun without a word on how long all takes: to measure that would take longer than a small part. */
    private void tell(SweepFolder folder) {
        context.warn(folder.warnings());
        if (folder.replacing() != null) {
            context.err().println(folder.replacing());
        }
        if (folder.found() > 0) {
            context.err().println(Numbers.count(folder.found()) + " runs are there already and are not made again.");
        }
    }

    private static String farewell(long kept) {
        return kept == 0
                ? "Stopped."
                : "Stopped. " + Numbers.count(kept) + " runs are kept; the same command goes on from there.";
    }
}
