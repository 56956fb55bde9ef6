package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** Each fault of an event is told with its line, its place and what to do. */
class BadEventsTest {

    private static final String SOUND = """
            name: sound
            calendar: {start: 2025-02-18, round: 2 weeks, horizon: 20 rounds, observe: [2 months]}
            parameters: {dear: 0.2, word: {value: this, options: [this, that]}}
            issues:
              truce: {options: [fighting, general]}
              help: {options: [full, reduced]}
              troops: {options: [nothing, some], needs: {truce: general}}
            actors:
              red: {prefers: {truce: general}, war: {cost: $dear, victory: 0.9, defeat: 0}, private_resolve: 0.1}
              blue: {prefers: {truce: general, help: full}, war: {cost: 0.2, victory: 0.9, defeat: 0}, type: {committed: 0.5}}
              fifth: {prefers: {truce: general}}
            tracks:
              first: {issues: [truce], parties: {red: consents, blue: consents}}
              later: {issues: [troops], parties: {red: consents, blue: consents}, opens: never}
            war: {between: [red, blue], front: {positions: 10, start: 4, advance: {uniform: [0.4, 0.6]}}}
            ceasefire: {issue: truce, general: general}
            talks: {bargaining: incomplete_information}
            events:
              cut:
                what: Help is cut.
                when: refusals(blue) >= 3
                rate: 5% per month
                chance: 0.6
                set: {dear: 0.3}
                shift: {war.front.advance: 0.1}
                terms: {help: reduced}
                suspends: [first]
              summit: {what: A summit., after: 12 weeks, opens: [later], reveals: [red], resumes: [first]}
              date: {what: A date., at: 2025-06-01, set: {dear: 0.4}}
            """;

    record Fault(String part, String spoilt, int line, String path, String... says) {
        @Override
        public String toString() {
            return spoilt.strip();
        }
    }

    static Stream<Fault> faults() {
        String cut = "events.cut.";
        return Stream.of(
                new Fault("    what: Help is cut.\n", "", 19, cut + "what", "is missing"),
                new Fault("what: A date.", "waht: A date.", 29, "events.date.waht", "Did you mean 'what'"),
                // When
                new Fault("at: 2025-06-01, ", "", 29, "events.date", "can never happen: nothing says when"),
                new Fault("at: 2025-06-01", "at: 2025-02-17", 29, "events.date.at", "before the start, 2025-02-18"),
                new Fault("at: 2025-06-01", "at: 2026-06-01", 29, "events.date.at", "after the horizon, 2025-11-11"),
                new Fault("at: 2025-06-01", "at: June", 29, "events.date.at", "must be a date"),
                new Fault("at: 2025-06-01", "at: 2025-06-01, after: 1 week", 29, "events.date.after", "beside 'at'"),
                new Fault(
                        "at: 2025-06-01", "at: 2025-06-01, rate: 0.1", 29, "events.date.rate", "one round", "'chance'"),
                new Fault(
                        "at: 2025-06-01", "at: 2025-06-01, repeats: true", 29, "events.date.repeats", "one such time"),
                new Fault("after: 12 weeks", "after: 40 weeks", 28, "events.summit.after", "after the horizon"),
                new Fault("refusals(blue) >= 3", "never", 21, cut + "when", "is never true"),
                new Fault("refusals(blue) >= 3", "refusals(fifth) >= 1", 21, cut + "when", "is never true"),
                new Fault("refusals(blue) >= 3", "front > 10", 21, cut + "when", "is never true"),
                new Fault("refusals(blue) >= 3", "round > 20", 21, cut + "when", "is never true"),
                new Fault("refusals(blue) >= 3", "refusals(bleu) >= 3", 21, cut + "when", "Did you mean 'blue'"),
                new Fault("refusals(blue) >= 3", "offers(frist) >= 3", 21, cut + "when", "Did you mean 'first'"),
                new Fault("refusals(blue) >= 3", "happened(sumit)", 21, cut + "when", "Did you mean 'summit'"),
                new Fault("refusals(blue) >= 3", "refusals >= 3", 21, cut + "when", "where '(' is expected"),
                new Fault("rate: 5% per month", "rate: 1", 22, cut + "rate", "is certain", "leave it out"),
                new Fault("rate: 5% per month", "rate: 100% per month", 22, cut + "rate", "certain at once"),
                new Fault("chance: 0.6", "chance: 60", 23, cut + "chance", "must be between 0 and 1"),
                // Numbers
                new Fault("dear: 0.3", "deer: 0.3", 24, cut + "set.deer", "is no place", "Did you mean 'dear'"),
                new Fault("dear: 0.3", "word: 0.3", 24, cut + "set.word", "is no number"),
                new Fault("dear: 0.3", "war.front: 0.3", 24, cut + "set.war.front", "is no number"),
                new Fault("dear: 0.3", "dear: -0.3", 24, cut + "set.dear", "must be between 0 and 100"),
                new Fault("dear: 0.3", "dear: 5% per month", 24, cut + "set.dear", "is in the unit of the number"),
                new Fault(
                        "dear: 0.3", "actors.red.war.cost: 0.3", 24, cut + "set.actors.red.war.cost", "change 'dear'"),
                new Fault(
                        "dear: 0.3",
                        "actors.blue.type.committed: 0.3",
                        24,
                        cut + "set.actors.blue.type.committed",
                        "before the first round alone"),
                new Fault(
                        "dear: 0.3",
                        "actors.fifth.war.optimism: 0.3",
                        24,
                        cut + "set.actors.fifth.war.optimism",
                        "plays no part"),
                new Fault(
                        "dear: 0.3",
                        "actors.red.outside_option: 0.3",
                        24,
                        cut + "set.actors.red.outside_option",
                        "has no value that could change"),
                new Fault(
                        "war.front.advance: 0.1",
                        "war.front.advance: 0.5",
                        25,
                        cut + "shift.war.front.advance",
                        "'from 0.9 to 1.1 after the shift' must be above 0 and below 1"),
                new Fault(
                        "{war.front.advance: 0.1}", "{dear: 0.1}", 25, cut + "shift.dear", "is set by the same event"),
                // Terms, talks, actors
                new Fault("help: reduced", "hepl: reduced", 26, cut + "terms.hepl", "Did you mean 'help'"),
                new Fault("help: reduced", "help: redused", 26, cut + "terms.help", "Did you mean 'reduced'"),
                new Fault("help: reduced", "help: full", 26, cut + "terms.help", "is in force anyway"),
                new Fault("help: reduced", "truce: general", 26, cut + "terms.truce", "at a table or not at all"),
                new Fault(
                        "suspends: [first]", "suspends: [first, frist]", 27, cut + "suspends", "Did you mean 'first'"),
                new Fault("opens: [later]", "opens: [first]", 28, "events.summit.opens", "open from the start"),
                new Fault("reveals: [red]", "reveals: [rad]", 28, "events.summit.reveals", "Did you mean 'red'"),
                new Fault("reveals: [red]", "reveals: [blue]", 28, "events.summit.reveals", "nothing to reveal"),
                // Seats, vetoes, choices
                new Fault("set: {dear: 0.4}", "seats: {first: [red]}", 29, "events.date.seats.first", "from the start"),
                new Fault("set: {dear: 0.4}", "seats: {frist: [red]}", 29, "events.date.seats.frist", "mean 'first'"),
                new Fault(
                        "set: {dear: 0.4}",
                        "seats: {first: [fifth]}",
                        29,
                        "events.date.seats.first",
                        "is no party to 'first'",
                        "joins: never"),
                new Fault(
                        "set: {dear: 0.4}",
                        "consents: {first: {red: true}}",
                        29,
                        "events.date.consents.first.red",
                        "is so already"),
                new Fault(
                        "set: {dear: 0.4}",
                        "consents: {first: {bleu: false}}",
                        29,
                        "events.date.consents.first.bleu",
                        "Did you mean 'blue'"),
                new Fault(
                        "set: {dear: 0.4}",
                        "choices: {word: that}",
                        29,
                        "events.date.choices.word",
                        "settled before a run begins",
                        "give it 'odds'"),
                new Fault("set: {dear: 0.4}", "choices: {wrod: that}", 29, "events.date.choices.wrod", "mean 'word'"),
                new Fault("set: {dear: 0.4}", "choices: {dear: that}", 29, "events.date.choices.dear", "under 'set'"),
                new Fault(", set: {dear: 0.4}", "", 29, "events.date", "changes nothing", "happened(date)"));
    }

    private static List<Problem> problemsOf(String text) {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioReader.readText("bad.yaml", text, Map.of()));
        assertThat(e).as("error").isNotNull();
        return e.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldOnceAndInFull(Fault fault) {
        assertThat(SOUND).contains(fault.part());
        List<Problem> problems = problemsOf(SOUND.replace(fault.part(), fault.spoilt()));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains(fault.says());
        assertThat(problems.get(0).path()).isEqualTo(fault.path());
        assertThat(problems.get(0).line()).as("line").isEqualTo(fault.line());
    }

    @Test
    void talksThatCannotBeSuspendedCannotResume() {
        String text = """
                name: talks
                issues: {price: {options: [low, high]}}
                actors: {buyer: {prefers: {price: low}}, seller: {prefers: {price: high}}}
                events: {go: {what: Go., after: 2 weeks, resumes: [talks]}}
                """;
        assertThat(problemsOf(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("'talks' can never be suspended, so nothing would resume"));
    }

    @Test
    void whatIsSoundIsTakenAndMayBeSwitchedOff() {
        assertThat(ScenarioReader.readText("sound.yaml", SOUND, Map.of()).warnings())
                .extracting(Problem::path)
                .containsExactly("parameters.word");
        Map<String, String> off = Map.of("events.cut.chance", "0", "events.summit.chance", "0");
        assertThat(ScenarioReader.readText("sound.yaml", SOUND, off)
                        .scenario()
                        .events()
                        .get("cut")
                        .chance()
                        .distribution()
                        .mean())
                .isZero();
    }

    @Test
    void anEventThatOnlyMarksATimeMayBeAskedFor() {
        String marks = SOUND.replace(", set: {dear: 0.4}", "").replace("opens: never", "opens: happened(date)");
        assertThat(ScenarioReader.readText("sound.yaml", marks, Map.of())
                        .scenario()
                        .events()
                        .get("date")
                        .changesNothing())
                .isTrue();
    }
}
