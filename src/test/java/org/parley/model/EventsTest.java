package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.SingleRun;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Happened;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Events happen when their scenario says so, change what it says, and leave all else as it was. */
class EventsTest {

    private static final int RUNS = 60;

    private record Told(RunOutcome outcome, List<TraceEvent> events) {

        List<Happened> happened() {
            return events.stream()
                    .filter(Happened.class::isInstance)
                    .map(Happened.class::cast)
                    .toList();
        }
    }

    private static final String TALKS = """
            name: talks
            calendar: {start: 2025-01-06, round: 2 weeks, deadline: 30 rounds}
            issues: {price: {options: [low, middle, high]}, seal: {options: [open, shut], needs: {price: [middle, high]}}}
            actors: {buyer: {prefers: {price: low}}, seller: {prefers: {price: high}}}
            tracks:
              first: {issues: [price], parties: {buyer: consents, seller: consents}, opens: never}
              second: {issues: [seal], parties: {buyer: consents, seller: consents}, opens: never}
            events:
            """;

    private static Scenario scenario(String text, Map<String, String> set) {
        return ScenarioReader.readText("events.yaml", text, set).scenario();
    }

    private static Stream<Told> runs(Scenario scenario, int runs) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        return LongStream.range(0, runs).mapToObj(n -> {
            Trace.Recorder recorder = new Trace.Recorder();
            RunOutcome outcome = SingleRun.of(model, 1, n, recorder);
            assertThat(outcome.error()).isNull();
            return new Told(outcome, recorder.events());
        });
    }

    private static List<Told> talks(String... events) {
        return runs(scenario(TALKS + "  " + String.join("\n  ", events) + "\n", Map.of()), RUNS)
                .toList();
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("scenarios", name));
    }

    /** Everything about a run but its events and the numbers that they have. */
    private static void assertSame(Told one, Told other) {
        assertThat(one.outcome())
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .ignoringFields("happened", "numbers")
                .isEqualTo(other.outcome());
        assertThat(one.events().stream().filter(e -> !(e instanceof Happened)).toList())
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(other.events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../src/test/resources/first-edition/riyadh-2025.yaml",
                "examples/relapse.yaml",
                "examples/border-war.yaml",
                "examples/valley-war.yaml"
            })
    void whatChangesNothingLeavesEveryNumberAsItWas(String name) throws IOException {
        String text = file(name);
        String events = """
                events:
                  nothing: {what: Nothing., when: happened(again), set: {talks.sharpness: 40}}
                  again: {what: Again., rate: 0.3, chance: 0.9, repeats: true, shift: {talks.exclusion_penalty: 0}}
                """;
        List<Told> before =
                runs(scenario(text, Map.of("talks.sharpness", "40")), 20).toList();
        List<Told> after = runs(scenario(text + events, Map.of("talks.sharpness", "40")), 20)
                .toList();
        for (int n = 0; n < before.size(); n++) {
            assertSame(after.get(n), before.get(n));
        }
        assertThat(after.stream().mapToInt(t -> t.happened().size()).sum()).isGreaterThan(20);
    }

    /** Here all have seats, so the penalty of exclusion plays no part; but all numbers are taken anew. */
    @Test
    void takingAllNumbersAnewForgetsNothing() throws IOException {
        String text = file("examples/relapse.yaml");
        String events = """
                events:
                  flip: {what: Flip., rate: 0.1, repeats: true, set: {talks.exclusion_penalty: 0.2}}
                  flop: {what: Flop., rate: 0.1, repeats: true, set: {talks.exclusion_penalty: 0.1}}
                """;
        List<Told> before = runs(scenario(text, Map.of()), 40).toList();
        List<Told> after = runs(scenario(text + events, Map.of()), 40).toList();
        for (int n = 0; n < before.size(); n++) {
            assertSame(after.get(n), before.get(n));
        }
    }

    /** What an event changes at the outset is as if the file had given it, wherever a number is kept. */
    @ParameterizedTest
    @CsvSource({
        "examples/border-war.yaml, actors.highland.private_resolve, 0.3",
        "examples/border-war.yaml, actors.highland.patience, 0.9",
        "examples/border-war.yaml, actors.highland.prefers.line.salience, 0.3",
        "examples/border-war.yaml, talks.judgement_error, 0.2",
        "examples/border-war.yaml, talks.concluding_cost, 0.1",
        "examples/border-war.yaml, guarantees.lasts.frailty, 0.2",
        "examples/border-war.yaml, guarantees.lasts.one_year, 0.9",
        "examples/border-war.yaml, actors.league.contributes.troops.size, 0.9",
        "examples/border-war.yaml, actors.highland.spoils, 0",
        "examples/border-war.yaml, actors.lowland.war.victory, 0.5",
        "examples/border-war.yaml, actors.lowland.war.rearms, 0.1",
        "examples/relapse.yaml, tracks.talks.breakdown, 0.3",
        "examples/relapse.yaml, tracks.talks.resumes, 0.5",
        "examples/border-war.yaml, tracks.talks.sessions, 0.3",
        "examples/relapse.yaml, talks.sharpness, 10",
        "examples/relapse.yaml, talks.private_information, 0.3",
        "examples/relapse.yaml, actors.hill.tactic.time_dependent.beta, 0.5",
        "examples/relapse.yaml, actors.hill.prefers.valley.curvature, 3",
    })
    void aNumberSetAtTheOutsetIsAsIfTheFileGaveIt(String name, String path, String value) throws IOException {
        // The front stands still, for the battlefield comes before events.
        Map<String, String> still = Map.of("war.front.moves", "0");
        String event = "events: {set: {what: It is set., when: round >= 1, set: {" + path + ": " + value + "}}}\n";
        List<Told> set = runs(scenario(file(name) + event, still), 20).toList();
        List<Told> given = runs(scenario(file(name), Map.of("war.front.moves", "0", path, value)), 20)
                .toList();
        List<Told> before = runs(scenario(file(name), still), 20).toList();
        int differs = 0;
        for (int n = 0; n < set.size(); n++) {
            assertThat(set.get(n).happened()).hasSize(1);
            assertThat(set.get(n).outcome())
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> a.equals(b) || Math.abs(a - b) < 1e-9, Double.class)
                    .ignoringFields("happened", "numbers")
                    .isEqualTo(given.get(n).outcome());
            differs += set.get(n).events().size() == before.get(n).events().size() ? 0 : 1;
        }
        assertThat(differs).as("runs that it changes").isPositive();
    }

    @Test
    void theBalanceOfTheWarChangesForAllFromThenOn() throws IOException {
        String event = "events: {push: {what: An offensive., after: 1 year, set: {war.front.advance: 0.8}}}\n";
        Scenario pushed = scenario(
                file("examples/relapse.yaml").replace("moves: 0.06", "moves: 0.3") + event,
                Map.of("tracks.talks.opens", "never"));
        List<Told> runs = runs(pushed, 200).toList();
        long[] moves = new long[2];
        for (Told told : runs) {
            for (TraceEvent e : told.events()) {
                if (e instanceof TraceEvent.FrontMoved move && move.round() >= 28) {
                    moves[move.actor()]++;
                }
            }
        }
        double share = (double) moves[0] / (moves[0] + moves[1]);
        double error = Math.sqrt(0.8 * 0.2 / (moves[0] + moves[1]));
        assertThat(share).isCloseTo(0.8, within(4 * error));
        Told first =
                runs.stream().filter(t -> t.happened().size() == 1).findFirst().orElseThrow();
        int at = first.events().indexOf(first.happened().get(0));
        TraceEvent.NoDealChanged change =
                (TraceEvent.NoDealChanged) first.events().get(at + 1);
        assertThat(change.after()[0]).isGreaterThan(change.before()[0]);
        assertThat(change.after()[1]).isLessThan(change.before()[1]);
    }

    @Test
    void datesAndSpansAreCountedInRounds() {
        List<Told> runs = talks(
                "on: {what: On., at: 2025-03-05, opens: [first]}",
                "start: {what: Start., at: 2025-01-06, opens: [second]}",
                "then: {what: Then., after: 5 weeks, shift: {talks.sharpness: 1}}");
        for (Told told : runs) {
            // The fifth round begins on 3 March, the sixth on the 17th; the fourth on 17 February, six weeks after the
            // start.
            assertThat(told.outcome().happened()).containsExactly(6, 1, 4);
            assertThat(told.events())
                    .filteredOn(TraceEvent.TrackOpened.class::isInstance)
                    .extracting(TraceEvent::round)
                    .contains(6, 1);
        }
    }

    @Test
    void chanceIsDrawnOnceAndARateEachRound() {
        Scenario scenario = scenario(TALKS + """
                          once: {what: Once., after: 2 weeks, chance: 0.3, opens: [second]}
                          hazard: {what: Hazard., rate: 0.1, shift: {talks.sharpness: 1}}
                        """, Map.of());
        int runs = 2000;
        int once = 0;
        int early = 0;
        for (Told told : runs(scenario, runs).toList()) {
            int[] happened = told.outcome().happened();
            assertThat(happened[0]).isIn(0, 2);
            once += happened[0] > 0 ? 1 : 0;
            early += happened[1] > 0 && happened[1] <= 5 ? 1 : 0;
        }
        assertThat(once / (double) runs).isCloseTo(0.3, within(4 * Math.sqrt(0.3 * 0.7 / runs)));
        double five = 1 - Math.pow(0.9, 5);
        assertThat(early / (double) runs).isCloseTo(five, within(4 * Math.sqrt(five * (1 - five) / runs)));
    }

    @Test
    void oneEventMoreLeavesTheDrawsOfTheOthers() {
        String hazard = "hazard: {what: Hazard., rate: 0.1, chance: 0.5, shift: {talks.sharpness: 1}}";
        List<Told> alone = talks(hazard);
        List<Told> second = talks("other: {what: Other., rate: 0.2, shift: {talks.sharpness: -1}}", hazard);
        for (int n = 0; n < RUNS; n++) {
            assertThat(second.get(n).outcome().happened()[1])
                    .isEqualTo(alone.get(n).outcome().happened()[0]);
        }
    }

    @Test
    void whatRepeatsComesEachTimeThatItsConditionBecomesTrue() {
        for (Told told : talks(
                "up: {what: Up., when: round = 1 or round >= 20, repeats: true, shift: {talks.sharpness: 1}}"
                        .replace("round = 1", "round <= 2"),
                "all: {what: All., rate: 0.9999, repeats: true, shift: {talks.exclusion_penalty: 0.1}}")) {
            assertThat(told.happened().stream().filter(h -> h.event() == 0))
                    .extracting(Happened::round)
                    .containsExactly(1, 20);
            List<Happened> shifts =
                    told.happened().stream().filter(h -> h.event() == 1).toList();
            assertThat(shifts).hasSizeGreaterThan(20);
            // Shifts end where the range does.
            assertThat(shifts.get(shifts.size() - 1).numbers()).isEmpty();
        }
    }

    @Test
    void optionsComeIntoForceIfWhatTheyNeedIs() {
        for (Told told : talks(
                "early: {what: Early., at: 2025-01-20, terms: {seal: shut}}",
                "both: {what: Both., at: 2025-02-03, terms: {seal: shut, price: high}}")) {
            assertThat(told.happened().get(0).terms()).containsExactly(0, 0);
            assertThat(told.happened().get(1).terms()).containsExactly(2, 1);
            assertThat(told.outcome().ending().terms()).containsExactly(2, 1);
        }
    }

    @Test
    void talksAreSuspendedAndGoOn() {
        for (Told told : talks(
                "call: {what: Call., at: 2025-01-06, opens: [first], set: {talks.sharpness: 1}}",
                "stop: {what: Stop., at: 2025-01-06, suspends: [first]}",
                "halt: {what: Halt., at: 2025-01-20, suspends: [first]}",
                "go: {what: Go., when: happened(halt) and rounds >= 6, resumes: [first]}")) {
            assertThat(told.happened().get(1).tracks()).as("not open yet").isEmpty();
            boolean agreedAtOnce =
                    told.events().stream().anyMatch(e -> e instanceof TraceEvent.Agreed agreed && agreed.round() == 1);
            if (!agreedAtOnce) {
                assertThat(told.happened().get(2).tracks()).containsExactly(0);
                assertThat(told.events())
                        .filteredOn(TraceEvent.BargainingRange.class::isInstance)
                        .extracting(TraceEvent::round)
                        .noneMatch(round -> round >= 2 && round < 7)
                        .contains(7);
            }
        }
    }

    @Test
    void inputsKeepTheirValuesOfTheOutset() {
        Scenario scenario = scenario(
                TALKS + "  set: {what: Set., at: 2025-01-06, set: {talks.sharpness: {uniform: [1, 2]}}}\n", Map.of());
        List<String> names = CompiledScenario.of(scenario).numbers();
        assertThat(names).contains("events.set.chance", "events.set.set.talks.sharpness");
        runs(scenario, 5).forEach(told -> {
            assertThat(told.outcome().numbers()[names.indexOf("talks.sharpness")])
                    .isEqualTo(40);
            double drawn = told.outcome().numbers()[names.indexOf("events.set.set.talks.sharpness")];
            assertThat(told.happened().get(0).numbers().get(0).after()).isEqualTo(drawn);
        });
    }

    @Test
    void whatIsRevealedIsKnown() throws IOException {
        String event = "events: {letters: {what: Letters., after: 2 weeks, reveals: [highland]}}\n";
        List<Told> runs = runs(
                        scenario(
                                // Letters of the delegation say nothing of what the audience at home can bear.
                                file("examples/border-war.yaml")
                                                .replaceFirst("(?s)    domestic:\\n.*?  lowland:", "  lowland:")
                                        + event,
                                Map.of("actors.highland.private_resolve", "0.3", "talks.judgement_error", "0")),
                        40)
                .toList();
        int offers = 0;
        int known = 0;
        for (Told told : runs) {
            for (TraceEvent e : told.events()) {
                if (e instanceof TraceEvent.Proposed offer && offer.actor() == 1 && offer.round() > 3) {
                    double seen = offer.prospect().expectedOf()[0];
                    offers++;
                    known += Math.min(seen, 1 - seen) < 1e-3 ? 1 : 0;
                }
            }
        }
        // Some are as good as indifferent.
        assertThat(known / (double) offers)
                .as("offers to which lowland knows the answer")
                .isGreaterThan(0.9);
    }
}
