package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.cli.PartMaking.Outcome;
import org.parley.experiment.replay.Replay;
import org.parley.outcome.TraceEvent;
import org.parley.seat.Game;
import org.parley.store.StoredRuns;

/** {@code parley play} as a player types it. */
class PlayCommandTest {

    private static final String WAR = "scenarios/examples/border-war.yaml";

    @TempDir
    private Path folder;

    private Outcome play(String seat, String moves, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "play",
                WAR,
                "--as",
                seat,
                "--among",
                "50",
                "--game",
                folder.resolve(seat + ".game").toString(),
                "--moves",
                Files.writeString(folder.resolve("moves"), moves).toString()));
        words.addAll(List.of(more));
        return PartMaking.parley(words.toArray(String[]::new));
    }

    @Test
    void aGameIsBriefedPlayedAndLookedBackOn() throws IOException {
        Outcome ended = play("highland", "h\nwhat\ny\n");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("Highland wants 8 on line", "You are highland.")
                .contains("Lowland proposes: ceasefire: general; line: 4; soldiers: peacekeepers.")
                .contains("Do you accept what is put at the talks?", "worth 51 to you", "Type y for yes or n for no.")
                .contains("You accept.", "It ends with: cease-fire holds.")
                .contains(
                        "In 50 negotiations that the model plays alone", "You did all that the model would have done.")
                .contains("not a forecast");
        assertThat(ended.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void whatIsRefusedPartsTheGameFromTheModels() throws IOException {
        Outcome ended = play("highland", "n\n" + "m\n".repeat(200));
        assertThat(ended.out()).contains("You refuse.", "The two part in").contains("With you: You refuse.");
    }

    @Test
    void aGameGoesOnWhereItStopped() throws IOException {
        Outcome stopped = play("highland", "n\nq\n");
        assertThat(stopped.code()).isZero();
        assertThat(stopped.out()).contains("The same command goes on.").doesNotContain("The game is over");
        assertThat(Files.readAllLines(folder.resolve("highland.game"))).hasSize(2);
        assertThat(play("highland", "u\ny\n").out()).contains("Your last decision is taken back.", "The game is over");
        assertThat(Files.readAllLines(folder.resolve("highland.game"))).hasSize(2);
    }

    @Test
    void aProposalIsChosenByNumberOrWrittenClauseByClause() throws IOException {
        assertThat(play("lowland", "1\n" + "m\n".repeat(200)).out())
                .contains("It is your turn to propose at the talks.", "  1.", "You propose: ceasefire: general");
        Files.delete(folder.resolve("lowland.game"));
        assertThat(play("lowland", "c\n5\n3\ny\n" + "m\n".repeat(200)).out())
                .contains("Ceasefire: general, since nothing else fits.", "Propose it? (y, n)")
                .contains("You propose: ceasefire: general; line: 4; soldiers: peacekeepers.");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsPlayed() throws IOException {
        Outcome unknown = play("higland", "");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no actor 'higland'. Did you mean 'highland'?");
        play("highland", "n\n");
        Outcome other = play("highland", "n\n", "--run", "3");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is another game");
        assertThat(play("highland", "n\n", "--run", "-1").err()).contains("--run and --among must be 0 or more");
    }

    @Test
    void aFinishedGameIsARunThatIsExplainedChangedAndCompared() throws IOException {
        String made = folder.resolve("made").toString();
        String moves = "n\n" + "m\n".repeat(200);
        Outcome ended = play("highland", moves, "--run", "2", "--out", made);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("There the game is run 0.");

        StoredRuns stored = StoredRuns.open(Path.of(made), Parley.version());
        Game game = new Game(stored.file().scenario(), "highland", 1, 2);
        stored.decisions(0).forEach(game::decide);
        Game.Position end = game.play();
        assertThat(stored.runs()).isOne();
        assertThat(stored.decisions(0))
                .hasSize(Files.readAllLines(folder.resolve("highland.game")).size() - 1);
        Replay again = Replay.of(stored, 0);
        same(again.events()).isEqualTo(end.events());
        assertThat(again.outcome().key()).isEqualTo(end.outcome().key());
        same(game.withoutMe().events()).isNotEqualTo(end.events());

        assertThat(Files.readString(Path.of(made, "README.md")))
                .contains(
                        "One run of the scenario",
                        "parley play SCENARIO --as highland --seed 1 --run 2 --game FILE --out FOLDER")
                .doesNotContain("--only 0");
        for (List<String> command : List.of(
                List.of("explain", made, "--run", "0"),
                List.of("whatif", made, "--run", "0", "--set", "actors.lowland.war.cost=0.4"),
                List.of("compare", made, made),
                List.of("query", made, "SELECT choice FROM decisions"),
                List.of("report", made))) {
            Outcome said = PartMaking.parley(command.toArray(String[]::new));
            assertThat(said.code()).as(command + said.err()).isZero();
        }
    }

    /** Compares events by all that they hold, arrays and numbers that are none too. */
    private static RecursiveComparisonAssert<?> same(List<TraceEvent> events) {
        return assertThat(events).usingRecursiveComparison().withEqualsForType(Double::equals, Double.class);
    }

    @Test
    void anotherGameTakesTheFolderOfAGameOnlyIfTold() throws IOException {
        String made = folder.resolve("made").toString();
        assertThat(play("highland", "n\nq\n", "--out", made).code()).isZero();
        assertThat(Path.of(made)).as("the game is not over").doesNotExist();
        assertThat(play("highland", "u\ny\n", "--out", made).code()).isZero();
        assertThat(play("highland", "", "--out", made).code())
                .as("the same game")
                .isZero();
        Files.delete(folder.resolve("highland.game"));
        String moves = "n\n" + "m\n".repeat(200);
        Outcome other = play("highland", moves, "--out", made);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("delegate_highland");
        assertThat(play("highland", "", "--out", made, "--overwrite").code()).isZero();
    }
}
