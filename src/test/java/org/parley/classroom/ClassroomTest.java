package org.parley.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.classroom.Screens.Sent;
import org.parley.scenario.format.ScenarioFile;

/** A class and its journal, without the web. */
class ClassroomTest {

    private static final Sent MODEL = new Sent("model", null, Map.of(), null);

    @TempDir
    private Path folder;

    private Classroom open(String... seats) throws IOException {
        return open(folder.resolve("class.jsonl"), false, Duration.ofMinutes(2), seats);
    }

    private static Classroom open(Path file, boolean shared, Duration patience, String... seats) throws IOException {
        ScenarioFile war = Parley.read(Path.of("scenarios/examples/border-war.yaml"));
        return Classroom.open(
                file,
                List.of(new Activity(war.scenario(), war.hash(), 1, Arrays.asList(seats), shared, null)),
                new Classroom.Rules(null, patience));
    }

    private static Screens screens(Classroom classroom) {
        Activity activity = classroom.activities().get(0);
        return new Screens(classroom, List.of(new Baseline(activity.scenario(), 5, 1, Runnable::run, () -> false)));
    }

    @Test
    void halfALastLineIsDroppedAndNothingElse() throws IOException {
        String token;
        int move;
        try (Classroom classroom = open("lowland")) {
            Classroom.Joined ada = classroom.join("Ada", 0, "lowland").orElseThrow();
            token = ada.token();
            Screens screens = screens(classroom);
            for (int n = 0; n < 3; n++) {
                screens.decide(ada.participant(), screens.of(ada.participant()).move(), MODEL, "why " + n);
            }
            move = screens.of(ada.participant()).move();
        }
        Path file = folder.resolve("class.jsonl");
        byte[] whole = Files.readAllBytes(file);
        String text = Files.readString(file);
        int start = text.indexOf('\n', text.indexOf("\"is\":\"joined\"")) + 1;
        // Cut anywhere after the student joined: the lines that are whole are there, and the class goes on.
        for (int cut = start; cut <= whole.length; cut += 37) {
            Path part = folder.resolve("part.jsonl");
            Files.write(part, Arrays.copyOf(whole, cut));
            long lines = Files.readString(part).chars().filter(c -> c == '\n').count();
            try (Classroom classroom = open(part, false, Duration.ofMinutes(2), "lowland")) {
                Participant ada = classroom.known(token).orElseThrow();
                Screens screens = screens(classroom);
                assertThat(screens.of(ada).move()).as("cut at %d", cut).isEqualTo((int) lines - 3);
                assertThat(screens.decide(ada, screens.of(ada).move(), MODEL, ""))
                        .isEqualTo(screens.of(ada).end() == null || lines - 3 < move);
            }
        }
    }

    @Test
    void aSecondServerAnotherClassAndADamagedLineAreRefused() throws IOException {
        Path file = folder.resolve("class.jsonl");
        try (Classroom classroom = open("lowland")) {
            assertThat(classroom.code()).matches("[a-z2-9]{4}-[a-z2-9]{4}");
            assertThatThrownBy(() -> open("lowland"))
                    .isInstanceOf(ClassroomException.class)
                    .hasMessageContaining("in use by another server");
        }
        assertThatThrownBy(() -> open("highland")).hasMessageContaining("plays something else");
        Files.writeString(file, "{\"is\":\"nonsense\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> open("lowland")).hasMessageContaining(":2 is no line of a class");
    }

    @Test
    void whatWasDecidedTwiceIsTakenOnce() throws IOException {
        try (Classroom classroom = open("lowland")) {
            Participant ada = classroom.join("Ada", 0, "lowland").orElseThrow().participant();
            Screens screens = screens(classroom);
            assertThat(screens.decide(ada, 0, MODEL, "")).isTrue();
            assertThat(screens.decide(ada, 0, MODEL, "")).isFalse();
            assertThat(screens.decide(ada, 5, MODEL, "")).isFalse();
            assertThat(screens.of(ada).move()).isEqualTo(1);
        }
    }

    @Test
    void aClassForgetsWhatItIsToldToForget() throws IOException {
        try (Classroom classroom = open("lowland")) {
            Classroom.Joined ada = classroom.join("Ada Lovelace", 0, "lowland").orElseThrow();
            String code = classroom.code();
            classroom.wipe();
            assertThat(classroom.known(ada.token())).isEmpty();
            assertThat(classroom.code()).isNotEqualTo(code);
            assertThat(Files.readString(folder.resolve("class.jsonl"))).doesNotContain("Lovelace", code);
        }
    }

    private static Classroom port(Path file, Duration patience) throws IOException {
        ScenarioFile port = Parley.read(Path.of("scenarios/lessons/river-port.yaml"));
        return Classroom.open(
                file,
                List.of(new Activity(port.scenario(), port.hash(), 1, List.of("upland", "estuary"), true, null)),
                new Classroom.Rules(null, patience));
    }

    @Test
    void aSeatThatKeepsOthersWaitingIsPlayedByTheModelAndHandedBack() throws Exception {
        Path file = folder.resolve("shared.jsonl");
        Duration patience = Duration.ofMillis(50);
        try (Classroom classroom = port(file, patience)) {
            Participant ada = classroom.join("Ada", 0, "upland").orElseThrow().participant();
            Participant bob = classroom.join("Bob", 0, "").orElseThrow().participant();
            assertThat(bob.table()).isEqualTo(ada.table());
            assertThat(bob.seat()).isEqualTo("estuary");
            Screens screens = screens(classroom);
            Participant asked = screens.of(ada).ask() != null ? ada : bob;
            Participant other = asked == ada ? bob : ada;
            assertThat(screens.of(other).notice()).startsWith("Waiting for ");
            classroom.relieve();
            assertThat(screens.of(asked).isAbsent()).isFalse();

            Thread.sleep(80);
            classroom.relieve();
            assertThat(screens.of(asked).isAbsent()).isTrue();
            assertThat(screens.of(asked).notice()).isEqualTo("The model decides for your seat now.");
            assertThat(screens.of(other).ask()).isNotNull();
            assertThat(screens.of(other).company().seats()).anyMatch(seat -> seat.endsWith(": the model, for now"));
            // Nobody else is there, so the other is waited for, however long it takes.
            Thread.sleep(80);
            classroom.relieve();
            assertThat(screens.of(other).isAbsent()).isFalse();

            classroom.back(asked);
            assertThat(screens.of(asked).isAbsent()).isFalse();
            // A third starts a game of its own.
            assertThat(classroom.join("Cem", 0, "").orElseThrow().participant().table())
                    .isEqualTo(1);
        }
        try (Classroom classroom = port(file, patience)) {
            Screens screens = screens(classroom);
            assertThat(classroom.participants())
                    .allMatch(who -> !screens.of(who).isAbsent());
        }
    }

    /** Without a treaty Upland has 0.40 and Estuary 0.35; the treaties that leave the other no worse give them up to 0.825 and 0.845. */
    @Test
    void whatIsLeftOnTheTableIsWorkedOutByHand() throws IOException {
        try (Classroom classroom = port(folder.resolve("port.jsonl"), Duration.ofMinutes(2))) {
            Participant one = classroom.join("one", 0, "upland").orElseThrow().participant();
            Participant two = classroom.join("two", 0, "estuary").orElseThrow().participant();
            Screens screens = screens(classroom);
            for (int n = 0; n < 100 && screens.of(one).end() == null; n++) {
                Participant asked = screens.of(one).ask() != null ? one : two;
                String choice = screens.of(asked).ask().isProposal() ? "pass" : "no";
                assertThat(screens.decide(asked, screens.of(asked).move(), new Sent(choice, null, Map.of(), null), ""))
                        .isTrue();
            }
            ClassGame game = classroom.game(0);
            assertThat(ValueLeft.of(game, classroom.state(game), 0)).isCloseTo(0.425, within(1e-9));
            assertThat(ValueLeft.of(game, classroom.state(game), 1)).isCloseTo(0.495, within(1e-9));
        }
    }
}
