package org.parley;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.Answer;
import org.parley.answer.Level;
import org.parley.answer.analysis.AnalysisAnswer;
import org.parley.answer.analysis.AnalysisRequest;
import org.parley.answer.blocking.BlockingAnswer;
import org.parley.answer.comparison.ComparisonAnswer;
import org.parley.answer.evidence.EvidenceAnswer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.experiment.Designs;
import org.parley.experiment.Experiment;
import org.parley.experiment.SingleRun;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.Work;
import org.parley.experiment.replay.Replay;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.Beliefs;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Side;
import org.parley.findings.comparison.Sides;
import org.parley.findings.sweep.StudyCounter;
import org.parley.findings.sweep.SweepFindings;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.outcome.Trace;
import org.parley.render.csv.TableCsv;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.Part;
import org.parley.store.PartFolders;
import org.parley.store.ResultsFolder;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;

/**
 * Façade of Parley for programs: reads scenarios and studies, and runs, sweeps, compares, explains and analyses them. What it returns is typed, and
 * says itself in words too.
 *
 * <pre>{@code
 * ScenarioFile talks = Parley.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of("kyiv_consent", "false"));
 * Result<Findings> result = Parley.standard().withRuns(2000).run(talks);
 * System.out.println(result.text());
 * }</pre>
 *
 * @param runs how many runs of a scenario, at least 1
 * @param seed random seed; the same seed gives the same results
 * @param threads how many threads, at least 1; results do not depend on it
 */
public record Parley(long runs, long seed, int threads) {

    /** Checks the numbers. */
    public Parley {
        if (runs < 1 || runs > Integer.MAX_VALUE || threads < 1) {
            throw new IllegalArgumentException("runs and threads must be at least 1, not " + runs + " and " + threads);
        }
    }

    /** Returns what the command line takes by default: 10,000 runs, seed 1, a thread per processor. */
    public static Parley standard() {
        return new Parley(10_000, 1, Runtime.getRuntime().availableProcessors());
    }

    /** Returns the same with another number of runs. */
    public Parley withRuns(long other) {
        return new Parley(other, seed, threads);
    }

    /** Returns the same with another seed. */
    public Parley withSeed(long other) {
        return new Parley(runs, other, threads);
    }

    /** Returns the same with another number of threads. */
    public Parley withThreads(int other) {
        return new Parley(runs, seed, other);
    }

    /** Returns the version of this build, from the jar's manifest, or {@code development} outside a jar. */
    public static String version() {
        String version = Parley.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * Reads a scenario.
     *
     * @throws org.parley.scenario.problem.ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile read(Path file) {
        return read(file, Map.of());
    }

    /**
     * Reads a scenario with values set in it.
     *
     * @param sets values by their paths; the name of a parameter is enough
     * @throws org.parley.scenario.problem.ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile read(Path file, Map<String, String> sets) {
        return ScenarioReader.read(file, sets);
    }

    /**
     * Reads a scenario from text.
     *
     * @param yaml the scenario; it extends no file
     * @param sets values by their paths; the name of a parameter is enough
     * @throws org.parley.scenario.problem.ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile readText(String yaml, Map<String, String> sets) {
        return ScenarioReader.readText("scenario.yaml", yaml, sets);
    }

    /** Runs a scenario: how it ends, when, on what terms, for whom. */
    public Result<Findings> run(ScenarioFile file) {
        return run(file, outcome -> {}, Work.on(threads));
    }

    /**
     * Runs a scenario.
     *
     * @param sink takes each run too, in order
     * @throws java.util.concurrent.CancellationException if it was stopped
     */
    public Result<Findings> run(ScenarioFile file, RunSink sink, Work work) {
        Findings.Counter counter = new Findings.Counter(file.scenario(), runs, Replay.watched(file.scenario(), seed));
        work.play(Experiment.of(file.scenario(), runs, seed), outcome -> {
            sink.accept(outcome);
            counter.add(outcome);
        });
        Findings found = counter.result();
        return new Result<>(found, RunAnswer.of(found, seed, version()));
    }

    /**
     * Runs a scenario into a results folder.
     *
     * @param request what makes the folder, with the runs and the seed of this
     * @param overwrite whether another result in the folder may be replaced
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written
     * @throws java.util.concurrent.CancellationException if it was stopped; nothing is left behind then
     */
    public Result<Findings> run(RunRequest request, Path folder, boolean overwrite, Work work) {
        try (ResultsFolder written = ResultsFolder.begin(folder, request, overwrite)) {
            Result<Findings> result = run(request.file(), written, work);
            written.finish(
                    TableCsv.of(result.answer().tables()), result.findings().counts(), threads);
            return result;
        }
    }

    /**
     * Runs a part of a scenario's runs into a folder of its own. What it returns says what this part comes to alone.
     *
     * @param request what makes the folder of all runs, with the runs and the seed of this
     * @param part which part
     * @param overwrite whether another result in the folder may be replaced
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written, or there is no such part
     * @throws java.util.concurrent.CancellationException if it was stopped; nothing is left behind then
     */
    public Result<Findings> runPart(RunRequest request, Part part, Path folder, boolean overwrite, Work work) {
        Scenario scenario = request.file().scenario();
        Experiment all = Experiment.of(scenario, runs, seed);
        part.require(all.blocks(), "A run of " + runs + " runs");
        Findings.Counter counter = new Findings.Counter(scenario, runs, Replay.watched(scenario, seed));
        try (ResultsFolder written = ResultsFolder.begin(folder, request, part, overwrite)) {
            work.play(all, part.first(all.blocks()), part.end(all.blocks()), outcome -> {
                written.accept(outcome);
                counter.add(outcome);
            });
            return finish(written, counter.result());
        }
    }

    /**
     * Puts the parts of a scenario's runs together.
     *
     * @param request what makes the folder of all runs, with the runs and the seed of this
     * @param parts folders of the parts
     * @param overwrite whether another result in the folder may be replaced
     * @param step called after each run
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written
     */
    public Result<Findings> merge(
            RunRequest request, PartFolders parts, Path folder, boolean overwrite, Runnable step) {
        Scenario scenario = request.file().scenario();
        Findings.Counter counter = new Findings.Counter(scenario, runs, Replay.watched(scenario, seed));
        try (ResultsFolder written = ResultsFolder.begin(folder, request, overwrite)) {
            written.merge(parts.folders(), Beliefs.every(runs), outcome -> {
                counter.add(outcome);
                step.run();
            });
            parts.refusals(counter::refused);
            return finish(written, counter.result());
        }
    }

    private Result<Findings> finish(ResultsFolder written, Findings found) {
        Result<Findings> result = new Result<>(found, RunAnswer.of(found, seed, version()));
        written.finish(TableCsv.of(result.answer().tables()), found.counts(), threads);
        return result;
    }

    /** Compares scenarios with a reference, run by run with the same random draws. */
    public Result<Comparison> compare(ScenarioFile reference, ScenarioFile... others) {
        Sides.Play play = new Sides.Play(Math.toIntExact(runs), seed, Map.of());
        List<Side> sides = new ArrayList<>(List.of(Sides.played(reference.name(), reference, play, seed)));
        for (ScenarioFile other : others) {
            sides.add(Sides.played(other.name(), other, play, seed));
        }
        Comparison comparison = Comparison.of(sides, Work.on(threads));
        return new Result<>(comparison, ComparisonAnswer.of(comparison, version(), Map.of(), true));
    }

    /**
     * Plays all cases of a study, with as many runs and the seed that it says, into a results folder. What is there already is kept.
     *
     * @param study the study file
     * @param folder its results folder
     * @throws org.parley.scenario.problem.ScenarioException if the study or its scenario has errors
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written
     */
    public Result<SweepFindings> sweep(Path study, Path folder) {
        Study read = StudyReader.read(study, Map.of());
        SweepRequest request = new SweepRequest(version(), read, Designs.of(read), read.runs(), read.seed());
        StudyCounter counter = new StudyCounter(request);
        try (Sweep sweep = Sweep.begin(folder, request, counter, false)) {
            sweep.run(new ThreadExecutor(threads), (more, played) -> {}, () -> false);
            Result<SweepFindings> result = finish(sweep, counter);
            return new Result<>(result.findings(), SweepAnswer.with(result.answer(), result.findings()));
        }
    }

    /**
     * Completes the results folder of a study.
     *
     * @param sweep the study, all runs of which are there
     * @param counter what counted them
     */
    public Result<SweepFindings> finish(Sweep sweep, StudyCounter counter) {
        SweepFindings found = SweepFindings.of(sweep, counter);
        Answer summary = SweepAnswer.summary(found, version());
        sweep.finish(TableCsv.of(summary.tables()), found.counts(), threads);
        return new Result<>(found, summary);
    }

    /** Explains one run of a scenario: every event with its why, and the story. */
    public Result<StoryAnswer.Told> explain(ScenarioFile file, long run) {
        StoryAnswer.Told told = tell(file, run);
        return new Result<>(told, StoryAnswer.of(told, Level.EVERYTHING, version()));
    }

    /** Plays one run, to be told. */
    public StoryAnswer.Told tell(ScenarioFile file, long run) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(file.scenario(), seed, run, recorder);
        return new StoryAnswer.Told(file, seed, outcome, recorder.events(), null, null);
    }

    /**
     * Explains a results folder: what stood between the talks and an agreement.
     *
     * @param results a folder that {@code parley run} wrote
     * @throws org.parley.store.folder.ResultsException if it is none, or cannot be read
     */
    public static Result<Blocking> explain(Path results) {
        StoredRuns stored = StoredRuns.open(results, version());
        Blocking blocking = Blocking.of(stored, Blocking.PLAYED_AGAIN, () -> {});
        return new Result<>(
                blocking,
                BlockingAnswer.of(
                        stored.file(),
                        blocking,
                        Blocking.PLAYED_AGAIN,
                        Level.EVERYTHING,
                        results.toString(),
                        version()));
    }

    /**
     * Opens a results folder.
     *
     * @param results a folder that {@code parley run} wrote
     * @throws org.parley.store.folder.ResultsException if it is none, or cannot be read
     */
    public static Result<RunFindings> open(Path results) {
        RunFindings found = RunFindings.of(results, version());
        return new Result<>(
                found,
                RunAnswer.with(
                        RunAnswer.of(
                                found.all(),
                                Objects.requireNonNull(found.stored()).seed(),
                                version()),
                        found));
    }

    /** Solves a scenario exactly, without simulation, with uncertain numbers at their medians. */
    public static Result<ScenarioAnalysis> analyse(ScenarioFile file) {
        AnalysisRequest request = new AnalysisRequest(file, Map.of(), OptionalLong.empty(), 0, 1);
        ScenarioAnalysis analysis = request.analysis();
        return new Result<>(analysis, AnalysisAnswer.of(analysis, request.provenance(version())));
    }

    /** Lists what every number, direction and rule of a scenario rests on. */
    public static Result<EvidenceLedger> evidence(ScenarioFile file) {
        EvidenceLedger ledger = EvidenceLedger.of(file);
        String name = ScenarioFile.shown(file.name());
        return new Result<>(ledger, EvidenceAnswer.of(ledger, file.scenario(), name, Map.of(), true, version()));
    }
}
