package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.answer.Level;
import org.parley.answer.blocking.BlockingAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.experiment.SingleRun;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.blocking.Blocking;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explain}: what blocked over all runs, or one run as a story, with the why of every step. */
@Command(
        name = "explain",
        description = {
            "Tell why. Of a results folder: over all runs, what stood between the talks and an agreement, and what",
            "concession would have been enough. With --run or --pick, and of a scenario: one negotiation, who proposed",
            "what and why, who refused on what and by how much, what was believed, what the cease-fire stood on; only",
            "that run is played again."
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

    private static final String SCENARIO = "scenario.yaml";

    private static final Set<String> FILES =
            Set.of(SCENARIO, "explanation.txt", "blocking.csv", "shares.csv", "concessions.csv", "to-read.csv");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS|SCENARIO", description = "A results folder of parley run, or a scenario file.")
    private Path target;

    @Option(names = "--run", paramLabel = "N", description = "Number of the run, from 0.")
    private Long run;

    @Option(
            names = "--pick",
            paramLabel = "RULE",
            description = "Find a telling run of a results folder: " + RunSelector.RULES + ".")
    private String pick;

    @Option(
            names = "--runs",
            paramLabel = "K",
            description = "Of all runs: how many of either kind are played again at most; by default 2000.")
    private Long runs;

    @Option(names = "--seed", paramLabel = "N", description = "Master seed of a scenario's run; by default 1.")
    private Long seed;

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
        boolean all = !Files.isRegularFile(target) && run == null && pick == null;
        require(all || runs == null, "--runs belongs to a results folder, without --run and --pick");
        return all ? explainAll() : explainOne();
    }

    private int explainOne() {
        StoryAnswer.Told told = Files.isRegularFile(target) ? fresh() : stored();
        Map<String, String> identity = identity(told.file(), told.seed());
        identity.put("run", Long.toString(told.outcome().run()));
        identity.put("picked_as", pick == null ? "" : pick);
        String version = Parley.Version.number();
        output.give(
                StoryAnswer.of(told, level, version),
                StoryAnswer.of(told, Level.EVERYTHING, version),
                identity,
                Map.of(SCENARIO, told.file().yaml()));
        return told.outcome().isFailed() ? Parley.OUR_FAULT : 0;
    }

    private int explainAll() {
        require(runs == null || runs >= 1, "--runs must be 1 or more");
        StoredRuns stored = open();
        long again = runs == null ? Blocking.PLAYED_AGAIN : runs;
        Map<String, String> identity = identity(stored.file(), stored.seed());
        identity.put("runs", Long.toString(stored.runs()));
        identity.put("played_again", Long.toString(again));
        output.check("explanation", identity, FILES);
        Blocking blocking;
        try (Progress progress = Progress.of(Math.min(2 * again, stored.runs()), output.quiet(), Window.of(spec))) {
            blocking = Blocking.of(stored, again, progress::step);
        }
        String version = Parley.Version.number();
        output.give(
                BlockingAnswer.of(stored.file(), blocking, again, level, target.toString(), version),
                BlockingAnswer.of(stored.file(), blocking, again, Level.EVERYTHING, "RESULTS", version),
                identity,
                Map.of(SCENARIO, stored.file().yaml()));
        return 0;
    }

    private static Map<String, String> identity(ScenarioFile file, long seed) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("explanation_of", file.scenario().name());
        identity.put("scenario_hash", file.hash());
        identity.put("seed", Long.toString(seed));
        return identity;
    }

    private StoredRuns open() {
        require(
                seed == null && sets.values().isEmpty(),
                "--seed and --set belong to a scenario; a results folder has its own");
        StoredRuns stored = StoredRuns.open(target, Parley.Version.number());
        stored.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        return stored;
    }

    private StoryAnswer.Told stored() {
        require(run == null || pick == null, "give either --run or --pick");
        StoredRuns stored = open();
        if (run != null) {
            stored.require(run);
        }
        RunSelector.Selection picked = pick == null ? null : RunSelector.select(stored, pick);
        StoryAnswer.Told told = play(
                stored.file(),
                stored.seed(),
                picked == null ? run : picked.run(),
                picked == null ? null : picked.why());
        stored.requireSame(told.outcome());
        return told;
    }

    private StoryAnswer.Told fresh() {
        require(pick == null, "--pick needs a results folder: parley run makes one");
        require(run != null && run >= 0, "--run is needed with a scenario, 0 or more");
        ScenarioFile file = ScenarioReader.read(target, sets.values());
        file.warnings().forEach(spec.commandLine().getErr()::println);
        return play(file, seed == null ? 1 : seed, run, null);
    }

    private StoryAnswer.Told play(ScenarioFile file, long seed, long run, String why) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(file.scenario(), seed, run, recorder);
        return new StoryAnswer.Told(file, seed, outcome, recorder.events(), pick, why);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}
