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
import org.parley.answer.words.InputNames;
import org.parley.experiment.InputColumns;
import org.parley.experiment.SingleRun;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;
import org.parley.scenario.Rate;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.store.table.Column;

/** Numbers that are written for a span of time: how they are said, set, reported, refused, and converted. */
class RatesTest {

    private static final String WAR = """
            name: war
            calendar: {round: 2 weeks}
            evidence: {p1: A claim}
            parameters:
              danger: {triangular: [0.01, 0.02, 0.05], per: month}
              haste: 0.7 per year
            issues: {truce: {options: [none, limited, general]}}
            actors:
              red:
                prefers: {truce: none}
                patience: $haste
                war: {cost: 0.1, victory: 1, defeat: 0, rearms: 0.5 per year}
                type: {committed: 0.5, conduct: {committed: 90% per month}}
              blue: {prefers: {truce: general}, patience: $haste, war: {cost: 0.1, victory: 1, defeat: 0}}
            tracks:
              talks: {issues: [truce], parties: {red: consents, blue: consents}, breakdown: one in 20 per month}
            war: {between: [red, blue], front: {moves: 6 per year}}
            ceasefire: {issue: truce, general: general, limited: {limited: 0.5}, limited_hazard: $danger}
            guarantees: {hazard: {value: 3 in 10 per quarter, evidence: [p1]}}
            """;

    private static ScenarioFile read(String... sets) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(sets).map(s -> s.split("=", 2)).forEach(s -> map.put(s[0], s[1]));
        return ScenarioReader.readText("war.yaml", WAR, map);
    }

    private static double[] perRound(ScenarioFile file) {
        CompiledScenario compiled = CompiledScenario.of(file.scenario());
        double[] drawn = new double[compiled.inputs().size()];
        compiled.inputs().middle(drawn);
        return new double[] {
            compiled.ceasefire().guarantees().hazard().in(drawn),
            compiled.ceasefire().limitedHazard().in(drawn),
            compiled.tracks().get(0).opening().breakdown().in(drawn),
            compiled.war().moveProbability(drawn),
            compiled.actors().get(0).patience().in(drawn),
            compiled.actors().get(0).war().rearms().in(drawn),
            compiled.actors().get(0).types().own().conductIfCommitted().in(drawn),
            compiled.actors().get(0).types().own().conductIfStalling().in(drawn)
        };
    }

    @Test
    void everyRateIsConvertedToTheLengthOfARound() {
        double median = new Distribution.Triangular(0.01, 0.02, 0.05).inverse(0.5);
        assertThat(perRound(read()))
                .containsExactly(
                        new double[] {
                            1 - Math.pow(0.7, 14 / 90.0),
                            1 - Math.pow(1 - median, 14 / 30.0),
                            1 - Math.pow(0.95, 14 / 30.0),
                            1 - Math.exp(-6 * 14 / 365.0),
                            Math.pow(0.7, 14 / 365.0),
                            0.5 * 14 / 365.0,
                            1 - Math.pow(0.1, 14 / 30.0),
                            0.4
                        },
                        within(1e-12));
    }

    @Test
    void aLongerRoundConvertsToMoreOfIt() {
        double[] short_ = perRound(read("calendar.round=1 week"));
        double[] long_ = perRound(read("calendar.round=4 weeks"));
        assertThat(1 - long_[0]).isCloseTo(Math.pow(1 - short_[0], 4), within(1e-12));
        assertThat(long_[4]).isCloseTo(Math.pow(short_[4], 4), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "5% per year, 0.05, year",
        "12.5 % per quarter, 0.125, quarter",
        "one in 20 per month, 0.05, month",
        "3 in 4 per 2 weeks, 0.75, 2 weeks",
        "0.3 per quarter, 0.3, quarter",
        "1e-4 per day, 1.0E-4, day",
        "0 per year, 0, year",
    })
    void peopleSayItInSeveralWays(String said, String value, String per) {
        ScenarioFile file = read("guarantees.hazard=" + said);
        Quantity hazard = file.scenario().guarantees().hazard();
        assertThat(hazard.distribution()).isEqualTo(new Distribution.Constant(Double.parseDouble(value)));
        assertThat(hazard.per().unitOfTime()).isEqualTo(per);
        assertThat(hazard.rate()).isEqualTo(Rate.PROBABILITY);
        assertThat(hazard.evidence()).containsExactly("p1");
        assertThat(file.yaml()).contains("per: " + per);
    }

    @Test
    void whatIsWrittenOutReadsBackTheSame() {
        ScenarioFile file = read();
        ScenarioFile again = ScenarioReader.readText("war.yaml", file.yaml(), Map.of());
        assertThat(again.scenario()).isEqualTo(file.scenario());
        assertThat(again.yaml()).isEqualTo(file.yaml());
        assertThat(file.hash())
                .isEqualTo(ScenarioReader.readText(
                                "war.yaml", WAR.replace("one in 20 per month", "{value: 0.05, per: month}"), Map.of())
                        .hash());
    }

    @Test
    void aPlainNumberThatIsSetKeepsTheUnitOfTheFile() {
        assertThat(read("guarantees.hazard=0.1").scenario().guarantees().hazard())
                .isEqualTo(read("guarantees.hazard=10% per quarter")
                        .scenario()
                        .guarantees()
                        .hazard());
        assertThat(read("war.front.moves=12").scenario().war().front().moves().per())
                .hasToString("1 year");
        assertThat(read("danger=0.1").scenario().ceasefire().limitedHazard().per())
                .hasToString("1 month");
        // In place of a reference, too: the number that is set has one of its own.
        Quantity own =
                read("ceasefire.limited_hazard=0.1").scenario().ceasefire().limitedHazard();
        assertThat(own.parameter()).isNull();
        assertThat(own.per()).hasToString("1 month");
        assertThat(read("ceasefire.limited_hazard={uniform: [0.1, 0.2]}")
                        .scenario()
                        .ceasefire()
                        .limitedHazard()
                        .per())
                .hasToString("1 month");
        assertThat(read("guarantees.hazard=10% per year")
                        .scenario()
                        .guarantees()
                        .hazard()
                        .per())
                .hasToString("1 year");
    }

    @Test
    void runsDrawAndFixNumbersInTheUnitOfTheFile() {
        CompiledScenario compiled = CompiledScenario.of(read().scenario());
        List<String> names = compiled.numbers();
        assertThat(names).doesNotHaveDuplicates().contains("guarantees.hazard", "war.front.moves");
        RunOutcome run = SingleRun.of(read().scenario(), 1, 0, Trace.NONE);
        assertThat(run.numbers()).hasSize(names.size());
        assertThat(run.numbers()[names.indexOf("war.front.moves")]).isEqualTo(6);
        List<Column<RunOutcome>> drawn = InputColumns.drawn(read().scenario());
        assertThat(drawn).extracting(Column::name).containsExactly("parameters.danger", "committed_red");
        assertThat((Double) drawn.get(0).value().apply(run)).isBetween(0.01, 0.05);

        double[] values = new double[compiled.inputs().size()];
        RandomStreams random = new RandomStreams();
        random.begin(RandomStreams.key(1, 0));
        compiled.inputs().draw(random, compiled.inputs().fixed(Map.of("parameters.danger", 0.5)), values);
        assertThat(compiled.ceasefire().limitedHazard().in(values))
                .isCloseTo(1 - Math.pow(0.5, 14 / 30.0), within(1e-12));
        assertThat(values[compiled.ceasefire().limitedHazard().written()]).isEqualTo(0.5);
    }

    @Test
    void columnsAndWordsTellTheUnit() {
        assertThat(InputColumns.drawn(read().scenario()).get(0).meaning())
                .isEqualTo("triangular, from 0.01 to 0.05 per month");
        assertThat(InputNames.of(read().scenario(), "guarantees.hazard")).isEqualTo("guarantees hazard per quarter");
        assertThat(InputNames.of(read().scenario(), "war.front.moves")).endsWith("moves per year");
        assertThat(InputNames.of(read().scenario(), "tracks.talks.breakdown")).endsWith("breakdown per month");
        assertThat(InputNames.of(read().scenario(), "actors.red.war.rearms")).endsWith("rearms per year");
        assertThat(InputNames.of(read().scenario(), "war.front.advance")).endsWith("advance");
    }

    @Test
    void evidenceTellsTheUnit() {
        EvidenceLedger ledger = EvidenceLedger.of(read());
        assertThat(ledger.entries())
                .anySatisfy(e -> {
                    assertThat(e.path()).isEqualTo("guarantees.hazard");
                    assertThat(e.value()).isEqualTo("0.3 per quarter");
                    assertThat(e.meaning()).isEqualTo("Hazard per quarter of a bare signature.");
                    assertThat(e.allowed()).isEqualTo("at least 0 and below 1");
                })
                .anySatisfy(e -> {
                    assertThat(e.path()).isEqualTo("parameters.danger");
                    assertThat(e.value()).isEqualTo("triangular [0.01, 0.02, 0.05] per month");
                })
                .anySatisfy(e -> assertThat(e.meaning()).isEqualTo("How many times it moves per year, on average."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "guarantees.hazard      | 5% a year         | or a rate such as '5% per month'. Maybe write '5% per year'.",
                "guarantees.hazard      | 0.1 per yaer      | Maybe write '0.1 per year'.",
                "guarantees.hazard      | 3 per year        | '3 per year' must be at least 0 and below 1 per year. Maybe write '3% per year'.",
                "guarantees.hazard      | 100% per month    | '1 per month' must be at least 0 and below 1 per month. Maybe what is certain within",
                "danger                 | 100% per month    | '$danger (1 per month)' must be at least 0 and below 1",
                "actors.red.patience    | 1 per year        | must be above 0 and below 1 per year",
                "war.front.advance      | 50% per year      | '0.5 per year' does not depend on the length of time. Maybe leave out 'per'.",
                "war.front.advance      | $danger           | '$danger (triangular [0.01, 0.02, 0.05] per month)' does not depend on",
                "guarantees.hazard      | {uniform: [0, 2], per: year} | 'uniform [0, 2] per year' must be at least 0",
                "guarantees.hazard      | {normal: {mean: 0.1, sd: 0.1}, per: year} | Maybe add min and max",
                "guarantees.hazard      | {value: 0.1, per: fortnight} | 'fortnight' must be a span of time such as 'month'",
                "war.front.moves        | 2                 | ~~",
            })
    void whatMakesNoSenseIsRefusedWithAWayOut(String path, String value, String says) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> read(path + "=" + value));
        if (says.isEmpty()) {
            assertThat(e).isNull(); // Twice a year, which is no probability.
        } else {
            assertThat(e.problems().get(0).toString()).contains(says);
        }
    }

    @Test
    void numbersOfDifferentUnitsAreNotPutInOrder() {
        String orderings = "orderings: {o: {say: dangers, greater: guarantees.hazard, less: danger, evidence: [p1]}}\n";
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioReader.readText("war.yaml", WAR + orderings, Map.of()));
        assertThat(e.problems().get(0).toString())
                .contains("is per quarter, but parameters.danger is per month")
                .contains("Maybe write both for the same span of time");
    }
}
