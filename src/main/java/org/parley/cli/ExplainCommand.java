package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.answer.Answer;
import org.parley.answer.Level;
import org.parley.answer.blocking.BlockingAnswer;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.SingleRun;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.blocking.Blocking;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.render.AnswerFolder;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;
import org.parley.render.terminal.AnswerText;
import org.parley.report.story.Story;
import org.parley.report.story.StoryJson;
import org.parley.report.story.StoryPage;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explain}: tells one run as a story, with the why of every step. */
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

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** Greatest length of a line of text. */
    static final int WIDTH = 100;

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
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "page",
            description = "How much is told: paragraph, page or everything (events, or rows of tables).")
    private Level level;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or of all runs csv.")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write text, JSON, a page (report.html) and its charts (SVG, PNG) into this folder too.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    /** A run to be told. */
    private record Told(
            ScenarioFile file, long seed, RunSelector.Selection pick, RunOutcome outcome, Trace.Recorder recorder) {

        Scenario scenario() {
            return file.scenario();
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        boolean all = !Files.isRegularFile(target) && run == null && pick == null;
        require(all || runs == null, "--runs belongs to a results folder, without --run and --pick");
        require(all || format != Format.CSV, "--format csv belongs to a results folder, without --run and --pick");
        if (all) {
            return explainAll();
        }
        Told told = Files.isRegularFile(target) ? fresh() : stored();
        if (out != null) {
            String why = told.pick() == null
                    ? ""
                    : "Picked as " + pick + ": " + told.pick().why() + ".";
            new AnswerFolder(out, identity(told), overwrite)
                    .write(
                            texts(told),
                            StoryPage.of(
                                    told.file(),
                                    told.seed(),
                                    told.outcome(),
                                    told.recorder().events(),
                                    why,
                                    Parley.Version.number()),
                            this::warn);
        }
        print(format == Format.JSON ? json(told) : text(told, level, Window.width(spec, WIDTH)));
        return told.outcome().isFailed() ? Parley.OUR_FAULT : 0;
    }

    private int explainAll() {
        require(runs == null || runs >= 1, "--runs must be 1 or more");
        StoredRuns stored = open();
        long again = runs == null ? Blocking.PLAYED_AGAIN : runs;
        AnswerFolder folder = out == null ? null : new AnswerFolder(out, identity(stored, again), overwrite);
        if (folder != null) {
            folder.check(FILES);
        }
        Blocking blocking;
        try (Progress progress = Progress.of(Math.min(2 * again, stored.runs()), false, Window.of(spec))) {
            blocking = Blocking.of(stored, again, progress::step);
        }
        String version = Parley.Version.number();
        if (folder != null) {
            folder.write(
                    BlockingAnswer.of(stored.file(), blocking, again, Level.EVERYTHING, "RESULTS", version),
                    Map.of(SCENARIO, stored.file().yaml()),
                    this::warn);
        }
        Answer answer = BlockingAnswer.of(stored.file(), blocking, again, level, target.toString(), version);
        print(
                switch (format) {
                    case TEXT -> AnswerText.of(answer, Window.of(spec));
                    case JSON -> AnswerJson.print(answer);
                    case CSV -> TableCsv.of(answer.tables().get(0));
                });
        return 0;
    }

    private static Map<String, String> identity(StoredRuns stored, long again) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("explanation_of", stored.file().scenario().name());
        identity.put("scenario_hash", stored.file().hash());
        identity.put("seed", Long.toString(stored.seed()));
        identity.put("runs", Long.toString(stored.runs()));
        identity.put("played_again", Long.toString(again));
        return identity;
    }

    private void warn(String what) {
        spec.commandLine().getErr().println("warning: " + what);
    }

    private void print(String text) {
        PrintWriter answer = format == Format.TEXT ? spec.commandLine().getOut() : Window.data(spec);
        answer.print(text);
        if (out != null && format == Format.TEXT) {
            answer.println("Files: " + out);
        }
        answer.flush();
    }

    private StoredRuns open() {
        require(seed == null && sets.isEmpty(), "--seed and --set belong to a scenario; a results folder has its own");
        StoredRuns stored = StoredRuns.open(target, Parley.Version.number());
        stored.warnings().forEach(this::warn);
        return stored;
    }

    private Told stored() {
        require(run == null || pick == null, "give either --run or --pick");
        StoredRuns stored = open();
        if (run != null) {
            stored.require(run);
        }
        RunSelector.Selection picked = pick == null ? null : RunSelector.select(stored, pick);
        Told told = play(stored.file(), stored.seed(), picked == null ? run : picked.run(), picked);
        stored.requireSame(told.outcome());
        return told;
    }

    private Told fresh() {
        require(pick == null, "--pick needs a results folder: parley run makes one");
        require(run != null && run >= 0, "--run is needed with a scenario, 0 or more");
        ScenarioFile file = ScenarioReader.read(target, sets);
        file.warnings().forEach(spec.commandLine().getErr()::println);
        return play(file, seed == null ? 1 : seed, run, null);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private static Told play(ScenarioFile file, long seed, long run, RunSelector.Selection pick) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(file.scenario(), seed, run, recorder);
        return new Told(file, seed, pick, outcome, recorder);
    }

    private Map<String, String> identity(Told told) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("explanation_of", told.scenario().name());
        identity.put("scenario_hash", told.file().hash());
        identity.put("seed", Long.toString(told.seed()));
        identity.put("run", Long.toString(told.outcome().run()));
        identity.put("picked_as", pick == null ? "" : pick);
        return identity;
    }

    private Map<String, String> texts(Told told) throws JsonProcessingException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SCENARIO, told.file().yaml());
        texts.put("explanation.txt", text(told, Level.EVERYTHING, WIDTH));
        texts.put("run.json", json(told));
        return texts;
    }

    private String text(Told told, Level level, int width) {
        StringBuilder text = new StringBuilder(Vocabulary.title(told.scenario())).append('\n');
        text.append("Run ").append(told.outcome().run()).append(", seed ").append(told.seed());
        if (told.outcome().isFailed()) {
            return text.append(": failed: ")
                    .append(told.outcome().error())
                    .append("\n")
                    .toString();
        }
        text.append(": ")
                .append(Vocabulary.ofOutcome(told.scenario(), told.outcome().outcome()))
                .append('\n');
        Story story = Story.of(told.scenario(), told.recorder().events());
        if (told.pick() != null) {
            text.append(Story.wrapped("Picked as " + pick + ": " + told.pick().why() + ".", width));
        }
        return text.append('\n').append(story.text(level, width)).toString();
    }

    private String json(Told told) throws JsonProcessingException {
        JsonMapper json = new JsonMapper();
        RunOutcome outcome = told.outcome();
        ObjectNode root = json.createObjectNode()
                .put("scenario", told.scenario().name())
                .put("title", Vocabulary.title(told.scenario()))
                .put("seed", told.seed())
                .put("run", outcome.run())
                .put("key", HexFormat.of().toHexDigits(outcome.key()))
                .put("picked_as", pick)
                .put("picked_because", told.pick() == null ? null : told.pick().why())
                .put("outcome", outcome.isFailed() ? null : outcome.outcome().id())
                .put("error", outcome.error());
        if (!outcome.isFailed()) {
            Story story = Story.of(told.scenario(), told.recorder().events());
            root.put("gist", story.gist());
        }
        root.set("events", StoryJson.of(told.scenario(), told.recorder().events()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
