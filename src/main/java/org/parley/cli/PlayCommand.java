package org.parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Block;
import org.parley.answer.outline.ShowAnswer;
import org.parley.answer.words.Vocabulary;
import org.parley.cli.option.Context;
import org.parley.cli.option.OverwriteOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.play.Moves;
import org.parley.cli.play.PlayConsole;
import org.parley.cli.play.Told;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.Window;
import org.parley.render.terminal.AnswerText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Spelling;
import org.parley.seat.Debrief;
import org.parley.seat.DecisionLog;
import org.parley.seat.Game;
import org.parley.seat.GameException;
import org.parley.store.folder.PageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley play}: takes a seat in a scenario, against the model. */
@Command(
        name = "play",
        description = {
            "Take a seat yourself, against the model in all others.",
            "",
            "You decide what your side proposes, accepts and contributes. Every decision is on the disk before the game goes on, and the same"
                    + " command goes on where you stopped. At the end you are told where your game lies among many that the model plays"
                    + " alone, and --out makes a results folder of it for explain, whatif, report and query. What it prints is for people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley play scenarios/examples/border-war.yaml --as highland",
            "  parley play scenarios/riyadh-2025.yaml --as ukraine --run 7 --game my-ukraine.game",
            "  parley play scenarios/riyadh-2025.yaml --as ukraine --out results/my-ukraine",
        })
final class PlayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Context context;

    @Mixin
    private ScenarioOptions scenario;

    @Option(
            names = "--as",
            paramLabel = "ACTOR",
            required = true,
            description = "The actor for which you decide, by its id.")
    private String seat;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "Which run's luck, from 0: another number is another game.")
    private long run;

    @Option(
            names = "--game",
            paramLabel = "FILE",
            description = "Where the game is kept; by default SCENARIO-ACTOR-RUN.game.")
    private Path file;

    @Option(names = "--moves", paramLabel = "FILE", description = "Read what you would type from a file, a line each.")
    private Path moves;

    @Option(names = "--among", paramLabel = "N", description = "How many runs the debrief compares with.")
    private int among = 1000;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Once the game is over, write it as a results folder of one run.")
    private Path results;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Override
    public Integer call() throws IOException {
        ScenarioFile read = scenario.read();
        context.require(run >= 0 && among >= 0 && among <= 1_000_000, "--run and --among must be 0 or more");
        List<String> actors = List.copyOf(read.scenario().actors().keySet());
        if (!actors.contains(seat)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as: there is no actor '" + seat + "'."
                            + Spelling.closest(seat, actors)
                                    .map(meant -> " Did you mean '" + meant + "'?")
                                    .orElse("") + " The actors are "
                            + String.join(", ", actors) + ".");
        }
        Path kept = file != null ? file : Path.of(read.scenario().name() + "-" + seat + "-" + run + ".game");
        Game game = new Game(read.scenario(), seat, seed.value(), run);
        DecisionLog.Header header = new DecisionLog.Header(1, read.hash(), seat, seed.value(), run);
        try (BufferedReader lines = moves == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(moves)) {
            return play(read, game, DecisionLog.open(kept, header, game), header, kept, new Moves(lines));
        } catch (GameException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int play(ScenarioFile read, Game game, DecisionLog log, DecisionLog.Header header, Path kept, Moves typed)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Told told =
                text -> out.print(AnswerText.of(List.of(new Block.Note(text, Block.Flow.HANGING, 2)), Window.of(spec)));
        out.print(AnswerText.of(
                ShowAnswer.of(read.scenario(), ScenarioFile.shown(read.name()), scenario.sets(), Parley.version()),
                Window.of(spec)));
        out.println();
        out.println("You are " + Vocabulary.inProse(read.scenario(), seat) + ".");
        Game.Position end = new PlayConsole(game, log, header, out, told, typed).play();
        if (end == null) {
            out.println();
            told.line("The game is kept in " + kept + ". The same command goes on.");
            return ExitCode.of(true);
        }
        Debrief debrief = new Debrief(game, end);
        out.println();
        out.println("The game is over");
        debrief.ending().forEach(told::line);
        out.println("Your place");
        if (among > 0) {
            debrief.place(among, seed.value(), threads.count()).forEach(told::line);
        }
        debrief.withSameLuck(game.withoutMe()).forEach(told::line);
        out.println();
        told.line("A model of declared assumptions, not a forecast. The game is kept in " + kept + ".");
        if (results == null) {
            told.line(
                    "The same command with --out FOLDER makes a results folder of it, for explain, whatif and report.");
        } else {
            new PlayedFolder(read, scenario.sets(), seat).write(game, seed.value(), run, results, overwrite.isGiven());
            told.line(
                    "Files: " + results + ", page: " + results.resolve(PageFiles.PAGE) + ". There the game is run 0.");
        }
        return ExitCode.of(true);
    }
}
