package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.initial.InitialState;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Histories solved as a chain, against closed forms and against the simulation where its assumptions hold. */
class HistoryAnalysisTest {

    /** Nothing is hidden, one package, and a belief about the balance that news hardly moves. */
    private static final String CHAIN = """
            name: chain
            calendar: {round: 2 weeks, horizon: 6 years, observe: [12 months, 60 months]}
            talks: {bargaining: incomplete_information, judgement_error: 0, concluding_cost: 0}
            issues: {ceasefire: {options: [none, general], status_quo: none}}
            actors:
              north:
                role: belligerent
                prefers: {ceasefire: {values: {none: 0.3, general: 0.62}, salience: 1}}
                patience: 0.97
                spoils: 1
                war: {cost: 0.2, victory: 0.9, defeat: 0, confidence: 1000000, rearms: 0.05}
              south:
                role: belligerent
                prefers: {ceasefire: {values: {none: 0.3, general: 0.62}, salience: 1}}
                patience: 0.96
                spoils: 1
                war: {cost: 0.1, victory: 0.9, defeat: 0, confidence: 1000000}
              league:
                role: guarantor
                prefers: {ceasefire: general}
                contributes: {troops: {size: 0.8, readiness: 0.6}}
            tracks:
              talks:
                issues: [ceasefire]
                parties: {north: consents, south: consents}
                sessions: 0.3
                breakdown: 0.1
                resumes: 0.08
            war:
              between: [north, south]
              front: {positions: 6, start: 3, moves: 0.1, advance: 0.54}
            ceasefire: {issue: ceasefire, general: general}
            guarantees:
              strength_effect: 1.5
              grievance_effect: 2
              mandates: {ceasefire: {general: {troops: 1}}}
              lasts: {one_year: 0.5, five_years: 0.3, frailty: 1.5, margin_effect: 2, repeat_effect: 0.8}
            """;

    private static Scenario chain(Map<String, String> sets) {
        return ScenarioReader.readText("chain.yaml", CHAIN, sets).scenario();
    }

    private static HistoryAnalysis solved(Scenario scenario, boolean isSigned) {
        InitialState outset = InitialState.of(scenario);
        List<TableAnalysis> tables = List.of(TableAnalysis.of(scenario, outset, outset.table(0)));
        return Objects.requireNonNull(HistoryAnalysis.of(scenario, outset, tables, 1, isSigned));
    }

    /**
     * Shares by date and the number of cease-fires in 10,000 runs lie within five standard errors of what the chain says: 25
     * comparisons, a false alarm in less than one of 50,000 tries.
     */
    @Test
    void theSimulationGoesAsTheChainSays() {
        Scenario scenario = chain(Map.of());
        HistoryAnalysis found = solved(scenario, false);
        assertThat(found.obstacle()).isEmpty();
        assertThat(found.signs()).isEqualTo(new boolean[] {false, true, true, true, true, true, false});
        int runs = 10_000;
        int horizon = scenario.calendar().horizonRounds();
        int every = RunOutcome.History.every(horizon);
        int[] dates = {every, 5 * every, 13 * every, 26 * every, 52 * every, horizon / every * every};
        long[][] seen = new long[dates.length][Situation.values().length];
        double sum = 0;
        double squares = 0;
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        for (int run = 0; run < runs; run++) {
            RunOutcome.History history =
                    model.play(0, run, RandomStreams.key(7, run), Trace.NONE).history();
            for (int date = 0; date < dates.length; date++) {
                seen[date][history.at(dates[date]).ordinal()]++;
            }
            sum += history.ceasefires();
            squares += (double) history.ceasefires() * history.ceasefires();
        }
        Situation[] situations = {Situation.NO_TALKS, Situation.TALKS, Situation.CEASEFIRE, Situation.DECIDED_BY_ARMS};
        for (int date = 0; date < dates.length; date++) {
            for (int s = 0; s < situations.length; s++) {
                double expected = found.course().shares()[dates[date]][s];
                double error = Math.sqrt(expected * (1 - expected) / runs);
                assertThat((double) seen[date][situations[s].ordinal()] / runs)
                        .as("%s after %d rounds", situations[s], dates[date])
                        .isCloseTo(expected, within(5 * error));
            }
        }
        double mean = sum / runs;
        double error = Math.sqrt((squares / runs - mean * mean) / runs);
        assertThat(mean).isCloseTo(found.course().signed()[horizon], within(5 * error));
        assertThat(mean).isGreaterThan(1.5);
    }

    /** With no effects the first cease-fire lasts as declared: (1 + v·H₁·tᵏ)^(−1/v), and so between the two years that are given. */
    @ParameterizedTest
    @CsvSource({"0.73, 0.575, 1", "0.9, 0.3, 0.5", "0.4, 0.35, 2"})
    void bareCeasefiresLastAsDeclared(double one, double five, double variance) {
        Scenario scenario = chain(Map.of(
                "calendar.round",
                "73 days",
                "guarantees.lasts.one_year",
                String.valueOf(one),
                "guarantees.lasts.five_years",
                String.valueOf(five),
                "guarantees.lasts.frailty",
                String.valueOf(variance),
                "guarantees.lasts.margin_effect",
                "0",
                "guarantees.strength_effect",
                "0",
                "guarantees.grievance_effect",
                "0"));
        HistoryAnalysis found = solved(scenario, true);
        double first = cumulated(one, variance);
        double shape = Math.log(cumulated(five, variance) / first) / Math.log(5);
        for (int years : new int[] {1, 2, 5, 10}) {
            double expected = Math.pow(1 + variance * first * Math.pow(years, shape), -1 / variance);
            assertThat(found.inForce()[HistoryAnalysis.rounds(years, scenario.calendar())])
                    .isCloseTo(expected, within(1e-7));
        }
        assertThat(found.inForce()[5]).isCloseTo(one, within(1e-7));
        assertThat(found.inForce()[25]).isCloseTo(five, within(1e-7));
    }

    private static double cumulated(double inForce, double variance) {
        return (Math.pow(inForce, -variance) - 1) / variance;
    }

    /** A cease-fire with one hazard in every round: its share in force falls by that hazard. */
    @Test
    void aConstantHazardIsGeometric() {
        String text = CHAIN.replaceFirst("lasts: .*", "hazard: 0.02")
                .replace("grievance_effect: 2", "grievance_effect: 0")
                .replace("strength_effect: 1.5", "strength_effect: 0");
        HistoryAnalysis found =
                solved(ScenarioReader.readText("chain.yaml", text, Map.of()).scenario(), true);
        for (int rounds = 0; rounds < found.inForce().length; rounds++) {
            assertThat(found.inForce()[rounds]).isCloseTo(Math.pow(0.98, rounds), within(1e-9));
        }
    }

    @Test
    void whatCannotBeSolvedSaysWhy() {
        assertThat(obstacle("examples/leverage")).contains("events may change");
        assertThat(obstacle("riyadh-2025")).contains("some talks");
        assertThat(obstacle("../src/test/resources/first-edition/riyadh-2025")).contains("windows to observe");
        assertThat(ScenarioAnalysis.of(read("textbook/rubinstein-1982")).history())
                .isNull();
        assertThat(solved(chain(Map.of("actors.north.prefers.ceasefire.values.general", "0.1")), true)
                        .obstacle())
                .contains("no package suits all");
    }

    private static Scenario read(String file) {
        return ScenarioReader.read(Path.of("scenarios", file + ".yaml"), Map.of())
                .scenario();
    }

    private static String obstacle(String file) {
        return Objects.requireNonNull(ScenarioAnalysis.of(read(file)).history()).obstacle();
    }
}
