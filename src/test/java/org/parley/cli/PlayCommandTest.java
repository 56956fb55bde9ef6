package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.PartMaking.Outcome;

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
}
