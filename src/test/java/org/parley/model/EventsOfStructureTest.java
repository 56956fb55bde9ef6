package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.answer.Block;
import org.parley.answer.story.Story;
import org.parley.experiment.SingleRun;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Events give seats, give and take vetoes, and settle choices, as if the file had said so from then on. */
class EventsOfStructureTest {

    private static final String TALKS = """
            name: talks
            calendar: {start: 2025-01-06, round: 2 weeks, deadline: 30 rounds}
            parameters:
              late_seat: {options: [never, from_start], odds: [1, 0]}
              wary: {choice: {true: 0, false: 1}}
              veto: {choice: {true: 0, false: 1}}
            issues: {price: {options: {from: 0, to: 10, steps: 10}, status_quo: "0"}}
            actors:
              buyer: {prefers: {price: {ideal: "2"}}}
              seller: {prefers: {price: {ideal: "9", red_lines: {"3": $wary}}}}
              league: {prefers: {price: {ideal: "6"}}}
              empire: {prefers: {price: {ideal: "5"}}}
            tracks:
              talks:
                issues: [price]
                parties:
                  buyer: consents
                  seller: consents
                  league: {consents: false, joins: never}
                  empire: {consents: $veto, joins: $late_seat}
            talks: {private_information: 0.2}
            """;

    private record Told(Scenario scenario, RunOutcome outcome, List<TraceEvent> events) {}

    private static List<Told> runs(String text, int runs) {
        Scenario scenario =
                ScenarioReader.readText("talks.yaml", text, Map.of()).scenario();
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        return LongStream.range(0, runs)
                .mapToObj(n -> {
                    Trace.Recorder recorder = new Trace.Recorder();
                    RunOutcome outcome = SingleRun.of(model, 1, n, recorder);
                    assertThat(outcome.error()).isNull();
                    return new Told(scenario, outcome, recorder.events());
                })
                .toList();
    }

    private static String event(String when, String change) {
        return TALKS + "events: {change: {what: It changes., " + when + ", " + change + "}}\n";
    }

    /** What an event says at the outset is as if the file had said it, to the bit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seats: {talks: [league]} | league: {consents: false, joins: never} | league: {consents: false}",
                "consents: {talks: {league: true}} | league: {consents: false, joins: never} | league: {consents: true, joins: never}",
                "consents: {talks: {seller: false}} | seller: consents | seller: attends",
                "choices: {late_seat: from_start} | odds: [1, 0] | odds: [0, 1]",
                "choices: {veto: true} | veto: {choice: {true: 0, false: 1}} | veto: {choice: {true: 1, false: 0}}",
                "choices: {wary: true} | wary: {choice: {true: 0, false: 1}} | wary: {choice: {true: 1, false: 0}}"
            })
    void atTheOutsetItIsAsIfTheFileSaidIt(String change, String part, String given) {
        assertThat(TALKS).contains(part);
        List<Told> set = runs(event("when: round >= 1", change), 60);
        List<Told> written = runs(TALKS.replace(part, given), 60);
        List<Told> before = runs(TALKS, 60);
        int differs = 0;
        for (int n = 0; n < set.size(); n++) {
            assertThat(set.get(n).outcome())
                    .usingRecursiveComparison()
                    .withEqualsForType(Double::equals, Double.class)
                    .ignoringFields("happened", "numbers")
                    .isEqualTo(written.get(n).outcome());
            differs += set.get(n).events().size() - 1 == before.get(n).events().size() ? 0 : 1;
        }
        assertThat(differs).as("runs that it changes").isPositive();
    }

    /** Up to the event nothing is changed, and the next run begins as the file says. */
    @Test
    void itHoldsFromThenOnAndForThatRunAlone() {
        List<Told> without = runs(TALKS, 60);
        List<Told> with = runs(
                event("at: 2025-03-03, chance: 0.5", "consents: {talks: {league: true}}, seats: {talks: [league]}"),
                60);
        int joined = 0;
        for (int n = 0; n < with.size(); n++) {
            List<TraceEvent> events = with.get(n).events();
            List<TraceEvent> first = events.stream().filter(e -> e.round() < 5).toList();
            assertThat(first)
                    .usingRecursiveComparison()
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(without.get(n).events().stream()
                            .filter(e -> e.round() < 5)
                            .toList());
            boolean happened = events.stream().anyMatch(TraceEvent.Happened.class::isInstance);
            boolean seated = events.stream()
                    .anyMatch(e -> e instanceof TraceEvent.PartyJoined p && p.actor() == 2 && p.round() == 5);
            assertThat(seated)
                    .isEqualTo(happened && events.get(events.size() - 1).round() >= 5);
            joined += seated ? 1 : 0;
        }
        assertThat(joined).isPositive();
    }

    @Test
    void storiesSayWhatItChanged() {
        String text = event(
                "when: round >= 1",
                "consents: {talks: {league: true, seller: false}}, seats: {talks: [league]}, choices: {late_seat: from_start}");
        Told told = runs(text, 1).get(0);
        String story = String.join(
                "\n",
                Story.of(told.scenario(), told.events()).everything().stream()
                        .map(note -> ((Block.Note) note).text())
                        .toList());
        assertThat(story)
                .contains("From now on the talks need the consent of league.")
                .contains("From now on the talks do without the consent of seller.")
                .contains("From now on late_seat is from_start (before: never).");
    }
}
