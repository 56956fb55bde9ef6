package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.Result;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.QuietOption;
import org.parley.cli.option.ResultsOptions;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Interrupt;
import org.parley.cli.terminal.Progress;
import org.parley.experiment.Designs;
import org.parley.experiment.InputColumns;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.Findings;
import org.parley.findings.sweep.StudyCounter;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyRuns;
import org.parley.store.PartFolders;
import org.parley.store.RunRequest;
import org.parley.store.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley merge}: puts the parts of a study or of a scenario's runs together. */
@Command(
        name = "merge",
        description = "Put the parts of a study or run together: the same bytes as if one machine had played all runs.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley sweep scenarios/studies/kyivs-say.yaml --part 1/2",
            "  parley sweep scenarios/studies/kyivs-say.yaml --part 2/2",
            "  parley merge results/kyivs-say-parts",
            "  parley merge parts-of-one parts-of-another --out results/both",
            "",
            "Missing, doubled, damaged and foreign parts are named, and nothing is written then."
        })
final class MergeCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(
            arity = "1..*",
            paramLabel = "PART",
            description = "Folders that --part of sweep or run made, or a folder in which they lie.")
    private List<Path> given;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private ResultsOptions results;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        PartFolders parts = PartFolders.open(given, Parley.version());
        return parts.isOfStudy() ? study(parts) : runs(parts);
    }

    private int runs(PartFolders parts) {
        RunRequest request = parts.request(InputColumns::of);
        Path folder = results.folder(request.file().scenario().name());
        Parley parley = new Parley(request.runs(), request.seed(), threads.count());
        try (Progress progress = context.progress(request.runs(), quiet.isGiven())) {
            Result<Findings> result = parley.merge(request, parts, folder, results.overwrite(), progress::step);
            return new RunResults(context, results, format, quiet.isGiven()).of(result, folder);
        }
    }

    private int study(PartFolders parts) {
        Study study = parts.study();
        SweepRequest request = new SweepRequest(
                Parley.version(), study, Designs.of(study), new StudyRuns.PerCase(parts.runsPerCase()), parts.seed());
        parts.require(request.identity());
        Path folder = results.folder(study.name());
        StudyCounter counter = new StudyCounter(request);
        try (Interrupt stop = Interrupt.listen(context.err(), () -> "Stopped. The same command goes on from there.");
                Sweep sweep = Sweep.merged(
                        folder, request, parts.folders(), counter, results.overwrite(), SweepFolder.Storing.USUAL)) {
            context.warn(sweep.folder().warnings());
            try (Progress progress = context.progress(request.atMost(), quiet.isGiven())) {
                if (!sweep.run(new ThreadExecutor(threads.count()), progress::step, stop::isAsked)) {
                    return ExitCode.INTERRUPTED;
                }
            }
            return new SweepResults(context, results, format, quiet.isGiven(), threads.count())
                    .of(sweep, counter, folder);
        }
    }
}
