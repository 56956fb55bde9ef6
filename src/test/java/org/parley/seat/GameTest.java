package org.parley.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.SingleRun;
import org.parley.experiment.decision.Question;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.delegation.Choice;
import org.parley.model.delegation.Delegation;
import org.parley.model.delegation.Floor;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.seat.Game.Position;

/** Seats that somebody else takes, and games that are played by replay. */
class GameTest {

    private static final String WAR = "scenarios/examples/border-war.yaml";

    @TempDir
    private Path folder;

    private static Scenario scenario(String file) {
        return ScenarioReader.read(Path.of(file), Map.of()).scenario();
    }

    /** Looks at all that a delegation may look at, and leaves everything to the model. */
    private static final class Onlooker implements Delegation {

        private double seen;

        private void look(Floor floor) {
            seen += floor.noDeal() + floor.aspiration();
            for (int pkg = 0; pkg < Math.min(50, floor.packages()); pkg++) {
                seen += floor.mayPropose(pkg) ? floor.value(pkg) * floor.expectedConsent(pkg) : floor.terms(pkg).length;
            }
        }

        @Override
        public int propose(Floor floor) {
            look(floor);
            return MODEL;
        }

        @Override
        public Choice answer(Floor floor, int pkg) {
            look(floor);
            return Choice.MODEL;
        }

        @Override
        public Choice prefers(Floor floor, int pkg, int other) {
            look(floor);
            return Choice.MODEL;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WAR,
                "scenarios/riyadh-2025.yaml",
                "scenarios/examples/valley-war.yaml",
                "scenarios/examples/three-cantons.yaml",
                "scenarios/examples/shared-lake.yaml",
                "scenarios/examples/fisheries-quota.yaml",
                "scenarios/textbook/baron-ferejohn-1989.yaml",
                "scenarios/textbook/nash-1950.yaml",
            })
    void whoOnlyLooksChangesNothing(String file) {
        Scenario scenario = scenario(file);
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        Onlooker onlooker = new Onlooker();
        for (int actor = 0; actor < scenario.actors().size(); actor++) {
            model.delegate(actor, onlooker);
        }
        for (int run = 0; run < 20; run++) {
            assertThat(SingleRun.of(model, 1, run, Trace.NONE))
                    .as("run %d", run)
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(SingleRun.of(scenario, 1, run, Trace.NONE));
        }
        assertThat(onlooker.seen).isNotZero();
    }

    /** Refuses everything and proposes nothing. */
    private static final Delegation NO = new Delegation() {
        @Override
        public int propose(Floor floor) {
            return -1;
        }

        @Override
        public Choice answer(Floor floor, int pkg) {
            return Choice.NO;
        }

        @Override
        public Choice prefers(Floor floor, int pkg, int other) {
            return Choice.NO;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"highland", "lowland"})
    void whoseConsentIsNeededAndRefusesEverythingNeverSigns(String seat) {
        Scenario scenario = scenario(WAR);
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        model.delegate(List.copyOf(scenario.actors().keySet()).indexOf(seat), NO);
        for (int run = 0; run < 50; run++) {
            RunOutcome outcome = SingleRun.of(model, 1, run, Trace.NONE);
            assertThat(outcome.isFailed()).as(outcome.error()).isFalse();
            assertThat(outcome.talks().agreementRound()).isZero();
        }
    }

    /** Whatever a seat does, a run ends and its numbers are numbers. */
    @Test
    void whimsEndARunToo() {
        Scenario scenario = scenario(WAR);
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        Random random = new Random(1);
        model.delegate(0, new Delegation() {
            @Override
            public int propose(Floor floor) {
                int[] may = IntStream.range(0, floor.packages())
                        .filter(floor::mayPropose)
                        .toArray();
                return may.length == 0 ? -1 : may[random.nextInt(may.length)];
            }

            @Override
            public Choice answer(Floor floor, int pkg) {
                return random.nextBoolean() ? Choice.YES : Choice.NO;
            }
        });
        for (int run = 0; run < 200; run++) {
            RunOutcome outcome = SingleRun.of(model, 1, run, Trace.NONE);
            assertThat(outcome.isFailed()).as(outcome.error()).isFalse();
            assertThat(Arrays.stream(outcome.worth().utility())).allMatch(Double::isFinite);
        }
    }

    /**
     * With patience 0.9 on both sides who proposes first gets 1/1.9 = 0.5263 (Rubinstein 1982, p. 108): of a thousand pieces Bob
     * grants 526, since he then has no less than nine tenths of that, and refuses 527.
     */
    @Test
    void whoProposesByHandGetsWhatRubinsteinSays() {
        Scenario scenario = scenario("scenarios/textbook/rubinstein-1982.yaml");
        assertThat(signedAfterProposing(scenario, 0.526)).isEqualTo(1);
        assertThat(signedAfterProposing(scenario, 0.527)).isZero();
    }

    /** Returns the round in which Ann's proposal is agreed at once, or 0 if Bob refuses it and puts one of his own. */
    private static int signedAfterProposing(Scenario scenario, double share) {
        Game game = new Game(scenario, "ann", 1, 0);
        Question question = game.play().question();
        assertThat(question.kind()).isEqualTo(Decision.Kind.PROPOSE);
        Floor floor = question.floor();
        int pkg = IntStream.range(0, floor.packages())
                .filter(x -> Math.abs(floor.value(x) - share) < 1e-9)
                .findFirst()
                .orElseThrow();
        game.decide(question.propose(pkg));
        Position next = game.play();
        if (next.outcome() != null) {
            assertThat(next.outcome().worth().utility()[0]).isCloseTo(share, within(1e-9));
            return next.outcome().talks().agreementRound();
        }
        assertThat(next.question().kind()).isEqualTo(Decision.Kind.ANSWER);
        assertThat(next.question().round()).isEqualTo(2);
        return 0;
    }

    /** Plays on with the model in the seat. */
    private static Position toTheEnd(Game game) {
        Position position = game.play();
        while (position.question() != null) {
            game.decide(position.question().decide(Chosen.MODEL));
            position = game.play();
        }
        return position;
    }

    static List<String> seats() {
        return List.of("highland", "lowland", "league", "elder");
    }

    @ParameterizedTest
    @MethodSource("seats")
    void aGameThatIsLeftToTheModelIsTheRunItself(String seat) {
        Game game = new Game(scenario(WAR), seat, 1, 4);
        assertThat(toTheEnd(game).outcome())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .ignoringFields("delegated")
                .isEqualTo(game.withoutMe().outcome());
    }

    /** Half a last line, as a process leaves it that dies, is dropped; nothing that was answered before is lost. */
    @Test
    void cutOffAnywhereAGameGoesOnToTheSameEnd() throws Exception {
        Scenario scenario = scenario(WAR);
        DecisionLog.Header header = new DecisionLog.Header(1, "hash", "highland", 1, 4);
        Path file = folder.resolve("whole.game");
        Game whole = new Game(scenario, "highland", 1, 4);
        DecisionLog log = DecisionLog.open(file, header, whole);
        Position position = whole.play();
        while (position.question() != null) {
            Question question = position.question();
            Decision decision = question.kind() == Decision.Kind.PROPOSE
                    ? question.decide(Chosen.MODEL)
                    : question.decide(question.round() > 40 ? Chosen.YES : Chosen.NO);
            whole.decide(decision);
            log.add(decision);
            position = whole.play();
        }
        assertThat(whole.decisions()).hasSizeGreaterThan(3);
        byte[] bytes = Files.readAllBytes(file);
        // Of a first line that is not whole nothing had been answered.
        for (int cut = 0; cut < 20; cut++) {
            Path torn = Files.write(folder.resolve("torn.game"), Arrays.copyOf(bytes, cut));
            Game again = new Game(scenario, "highland", 1, 4);
            DecisionLog.open(torn, header, again).add(whole.decisions().get(0));
            assertThat(again.decisions()).isEmpty();
            assertThat(Files.readAllLines(torn)).hasSize(2);
        }
        int first = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int cut = first; cut <= bytes.length; cut += 7) {
            Path torn = Files.write(folder.resolve("torn.game"), Arrays.copyOf(bytes, cut));
            Game again = new Game(scenario, "highland", 1, 4);
            DecisionLog.open(torn, header, again);
            int kept = again.decisions().size();
            assertThat(again.decisions()).isEqualTo(whole.decisions().subList(0, kept));
            assertThat(kept).isGreaterThanOrEqualTo((int)
                    new String(bytes, first, cut - first, java.nio.charset.StandardCharsets.UTF_8)
                            .chars()
                            .filter(c -> c == '\n')
                            .count());
            whole.decisions().subList(kept, whole.decisions().size()).forEach(again::decide);
            assertThat(again.play().outcome())
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(position.outcome());
        }
    }

    @Test
    void aDecisionIsTakenBackAndAnotherMade() {
        Game game = new Game(scenario(WAR), "highland", 1, 0);
        Question asked = game.play().question();
        assertThat(asked.kind()).isEqualTo(Decision.Kind.ANSWER);
        game.decide(asked.decide(Chosen.YES));
        assertThat(game.play().outcome().outcome()).isEqualTo(Outcome.CEASEFIRE_HOLDS);
        assertThat(game.undo()).isTrue();
        assertThat(game.play().question().round()).isEqualTo(asked.round());
        game.decide(asked.decide(Chosen.NO));
        assertThat(game.play().question().round()).isGreaterThan(asked.round());
        assertThat(game.undo() && !game.undo()).isTrue();
    }

    @Test
    void aFileOfAnotherGameIsRefused() throws Exception {
        Path file = folder.resolve("a.game");
        DecisionLog.Header header = new DecisionLog.Header(1, "hash", "highland", 1, 0);
        Game game = new Game(scenario(WAR), "highland", 1, 0);
        DecisionLog.open(file, header, game).add(game.play().question().decide(Chosen.YES));
        DecisionLog.Header other = new DecisionLog.Header(1, "hash", "lowland", 1, 0);
        assertThatThrownBy(() -> DecisionLog.open(file, other, game)).hasMessageContaining("another game");
        Files.writeString(file, Files.readString(file).replace("\"YES\"", "\"PERHAPS\""));
        assertThatThrownBy(() -> DecisionLog.open(file, header, game))
                .hasMessageContaining("a.game:2 is no line of a game");
        Files.writeString(file, "my notes");
        assertThatThrownBy(() -> DecisionLog.open(file, header, game)).hasMessageContaining("is no game of Parley");
        Game changed = new Game(scenario("scenarios/examples/valley-war.yaml"), "highland", 1, 0);
        changed.decide(new Decision("highland", 3, Decision.Kind.VOTE, "talks", Chosen.YES, Map.of(), ""));
        assertThatThrownBy(changed::play).isInstanceOf(GameException.class).hasMessageContaining("decision 1");
    }
}
