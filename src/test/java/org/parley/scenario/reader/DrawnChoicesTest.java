package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.SingleRun;
import org.parley.experiment.UncertainInputs;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Parameter;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.study.Counterfactual;
import org.parley.scenario.study.Counterfactuals;
import org.parley.scenario.study.Factor;

/** Choices that are drawn from run to run: how they are said, set, fixed, reported and refused, and what a run makes of them. */
class DrawnChoicesTest {

    private static final String RIVER = """
            name: river
            evidence: {p1: A claim}
            parameters:
              seat: {value: later, options: [never, later, from_start], odds: [0.5, 0.3, 0.2], evidence: [p1]}
              cost: {uniform: [0, 1]}
            conditions: {later: round >= 3}
            issues: {water: {options: [little, some, much]}}
            actors:
              up: {prefers: {water: {ideal: little, salience: $cost}}}
              down: {prefers: {water: much}}
              bank: {prefers: {water: some}}
            tracks:
              talks: {issues: [water], parties: {up: consents, down: consents, bank: {joins: $seat}}}
            talks: {sharpness: 1000000000}
            """;

    private static final String SEAT = "parameters.seat";

    private static ScenarioFile read(String... sets) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(sets).map(s -> s.split("=", 2)).forEach(s -> map.put(s[0], s[1]));
        return ScenarioReader.readText("river.yaml", RIVER, map);
    }

    private static double number(ScenarioFile file, long run, String name) {
        int place = CompiledScenario.of(file.scenario()).numbers().indexOf(name);
        return SingleRun.of(file.scenario(), 1, run, Trace.NONE).numbers()[place];
    }

    /** Returns in which round the bank joins the talks of a run, 0 if never. */
    private static int joins(NegotiationModel model, long run) {
        Trace.Recorder trace = new Trace.Recorder();
        model.play(0, run, RandomStreams.key(1, run), trace);
        return trace.events().stream()
                .filter(e -> e instanceof TraceEvent.PartyJoined joined && joined.actor() == 2)
                .mapToInt(TraceEvent::round)
                .findFirst()
                .orElse(0);
    }

    @Test
    void everyRunHasWhatItDraws() {
        ScenarioFile file = read();
        CompiledScenario compiled = CompiledScenario.of(file.scenario());
        NegotiationModel model = new NegotiationModel(compiled);
        Parameter.Choice seat = (Parameter.Choice) file.scenario().parameters().get("seat");
        assertThat(compiled.distributions()).containsOnlyKeys(SEAT, "parameters.cost");
        int[] count = new int[3];
        for (long run = 0; run < 3000; run++) {
            double drawn = number(file, run, SEAT);
            count[(int) drawn]++;
            int round = joins(model, run);
            switch (seat.option(drawn)) {
                case "never" -> assertThat(round).isZero();
                case "from_start" -> assertThat(round).isEqualTo(1);
                default -> assertThat(round).isIn(0, 3); // 0 if the talks were over before.
            }
        }
        // Five standard errors: true odds fail once in a million times.
        assertThat(count[0] / 3000.0).isCloseTo(0.5, within(0.046));
        assertThat(count[1] / 3000.0).isCloseTo(0.3, within(0.042));
    }

    @Test
    void oneThatIsFixedLeavesAllOtherDrawsAsTheyWere() {
        CompiledScenario compiled = CompiledScenario.of(read().scenario());
        NegotiationModel model = new NegotiationModel(compiled);
        model.fix(Map.of(SEAT, 2.0));
        for (long run = 0; run < 50; run++) {
            assertThat(joins(model, run)).isEqualTo(1);
        }
        ScenarioFile set = read("seat=from_start");
        assertThat(CompiledScenario.of(set.scenario()).distributions()).containsOnlyKeys("parameters.cost");
        assertThat(number(set, 7, "parameters.cost")).isEqualTo(number(read(), 7, "parameters.cost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{choice: {never: 0.5, later: 0.3, from_start: 0.2}}",
                "{options: [never, later, from_start], odds: {from_start: 0.2, later: 0.3, never: 0.5}}",
                "{options: [never, later, from_start], odds: [0.5, 0.3, 0.2]}",
            })
    void oddsAreSaidInSeveralWays(String said) {
        String text = RIVER.replaceFirst("seat: \\{.*}", "seat: " + said);
        ScenarioFile file =
                ScenarioReader.readText("river.yaml", text.replace("evidence: {p1: A claim}\n", ""), Map.of());
        assertThat(file.scenario().parameters().get("seat"))
                .isEqualTo(new Parameter.Choice(
                        "never", List.of("never", "later", "from_start"), List.of(0.5, 0.3, 0.2), List.of(), null));
        assertThat(ScenarioReader.readText("river.yaml", file.yaml(), Map.of()).scenario())
                .isEqualTo(file.scenario());
    }

    @Test
    void aWordThatIsSetHoldsInAllRuns() {
        Parameter.Choice set = (Parameter.Choice)
                read("seat=from_start").scenario().parameters().get("seat");
        assertThat(set.isDrawn()).isFalse();
        assertThat(set.evidence()).containsExactly("p1");
        Parameter.Choice other = (Parameter.Choice)
                read("seat={odds: [1, 0, 1]}").scenario().parameters().get("seat");
        assertThat(other.odds()).containsExactly(1.0, 0.0, 1.0);
        assertThat(other.value()).isEqualTo("later");
    }

    @Test
    void conditionsMayAskWhatWasDrawn() {
        ScenarioFile file = read("tracks.talks.opens=not drawn(seat is never)");
        CompiledScenario compiled = CompiledScenario.of(file.scenario());
        NegotiationModel model = new NegotiationModel(compiled);
        for (long run = 0; run < 50; run++) {
            double drawn = number(file, run, SEAT);
            Trace.Recorder trace = new Trace.Recorder();
            model.play(0, run, RandomStreams.key(1, run), trace);
            boolean opens = trace.events().stream().anyMatch(TraceEvent.TrackOpened.class::isInstance);
            assertThat(opens).isEqualTo(drawn != 0);
        }
    }

    @Test
    void aSensitivityAnalysisTurnsItOnceAndWhatIfTriesEachOption() {
        assertThat(UncertainInputs.of(read(), true).factors())
                .extracting(Factor::name)
                .containsExactly("parameters.cost", SEAT);
        assertThat(Counterfactuals.of(read()).stream()
                        .filter(c -> c.kind() == Counterfactual.Kind.PARAMETER)
                        .map(Counterfactual::value))
                .containsExactly("never", "later", "from_start");
    }

    @Test
    void evidenceTellsTheOdds() {
        assertThat(EvidenceLedger.of(read()).entries())
                .filteredOn(e -> e.path().equals(SEAT))
                .singleElement()
                .extracting(Entry::value)
                .isEqualTo("never 0.5 or later 0.3 or from_start 0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "seat | {odds: [0.5, 0.5]}            | must have one entry per option, 3, not 2",
                "seat | {odds: [0, 0, 0]}             | must not all be 0",
                "seat | {odds: [-1, 1, 1]}            | '-1' must be 0 or more",
                "seat | {odds: {nevr: 1, later: 1}}   | 'nevr' is not among the options. Did you mean 'never'",
                "cost | {value: a, odds: [1]}         | has 'odds', so it needs 'options'. Maybe write 'choice: {",
                "seat | {choice: {a: 1}, options: [a]} | has 'choice' beside 'options' or 'odds'",
                "actors.up.prefers.water | $seat      | '$seat' is drawn from run to run, and this is the same in all runs",
                "tracks.talks.opens | drawn(sat is never)    | 'sat' is no parameter with options that is drawn",
                "tracks.talks.opens | drawn(cost is never)   | Maybe give it 'odds'",
                "tracks.talks.opens | drawn(seat is nevr)    | 'nevr' is no option of 'seat'. Did you mean 'never'",
            })
    void whatMakesNoSenseIsRefusedWithAWayOut(String path, String value, String says) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> read(path + "=" + value));
        assertThat(e).as(path + "=" + value).isNotNull();
        assertThat(e.problems().stream().map(Object::toString).toList())
                .as(path + "=" + value)
                .anySatisfy(p -> assertThat(p).contains(says));
    }
}
