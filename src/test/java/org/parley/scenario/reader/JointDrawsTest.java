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
import org.parley.experiment.UncertainInputs;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.scenario.Distribution;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.OrderedPair;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.study.Factor;

/** Several numbers that hang on one draw: how they are said, set, fixed, reported and refused. */
class JointDrawsTest {

    private static final String WAR = """
            name: war
            evidence: {p1: A claim}
            orderings:
              costs: {say: costs, greater: actors.red.war.cost, less: actors.blue.war.cost, evidence: [p1]}
            parameters:
              intensity: {uniform: [0, 1], assumption: how hard the year goes}
              danger: {from: 0.01, to: 0.05, with: $intensity, per: month}
              word: {value: from_start, options: [from_start, never]}
            issues: {truce: {options: [none, limited, general]}}
            actors:
              red: {prefers: {truce: none}, war: {cost: {from: 0.1, to: 0.4, with: $intensity}, victory: 1, defeat: 0}}
              blue:
                prefers: {truce: general}
                patience: {from: 0.99, to: 0.9, with: $intensity}
                war: {cost: {from: 0.2, to: 0.1, with: $intensity, evidence: [p1]}, victory: 1, defeat: 0}
            tracks: {talks: {issues: [truce], parties: {red: {consents: true, joins: $word}, blue: consents}}}
            war: {between: [red, blue]}
            ceasefire: {issue: truce, general: general}
            guarantees: {hazard: $danger}
            """;

    private static final String RED = "actors.red.war.cost";
    private static final String BLUE = "actors.blue.war.cost";
    private static final String INTENSITY = "parameters.intensity";

    private static ScenarioFile read(String... sets) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(sets).map(s -> s.split("=", 2)).forEach(s -> map.put(s[0], s[1]));
        return ScenarioReader.readText("war.yaml", WAR, map);
    }

    /** Returns the numbers of a run by name, some of them fixed. */
    private static Map<String, Double> numbers(ScenarioFile file, long run, Map<String, Double> fix) {
        CompiledScenario compiled = CompiledScenario.of(file.scenario());
        double[] values = new double[compiled.inputs().size()];
        RandomStreams random = new RandomStreams();
        random.begin(RandomStreams.key(1, run));
        compiled.inputs().draw(random, compiled.inputs().fixed(fix), values);
        double[] written = compiled.inputs().written(values);
        Map<String, Double> numbers = new HashMap<>();
        for (int i = 0; i < written.length; i++) {
            numbers.put(compiled.numbers().get(i), written[i]);
        }
        numbers.put(
                "hazard per round", compiled.ceasefire().guarantees().hazard().in(values));
        return numbers;
    }

    @Test
    void allOfThemFollowFromTheOneDraw() {
        for (long run = 0; run < 20; run++) {
            Map<String, Double> numbers = numbers(read(), run, Map.of());
            double u = numbers.get(INTENSITY);
            assertThat(numbers.get(RED)).isEqualTo(0.1 + u * (0.4 - 0.1));
            assertThat(numbers.get(BLUE)).isEqualTo(0.2 + (0.1 - 0.2) * u);
            assertThat(numbers.get("actors.blue.patience")).isEqualTo(0.99 + (0.9 - 0.99) * u);
            assertThat(numbers.get("parameters.danger")).isEqualTo(0.01 + (0.05 - 0.01) * u);
            assertThat(numbers.get("hazard per round"))
                    .isCloseTo(1 - Math.pow(1 - (0.01 + 0.04 * u), 7 / 30.0), within(1e-12));
        }
        assertThat(CompiledScenario.of(read().scenario()).distributions()).containsOnlyKeys(INTENSITY);
    }

    @Test
    void whatIsFixedIsFixedAndTheRestFollows() {
        Map<String, Double> half = numbers(read(), 3, Map.of(INTENSITY, 0.5));
        assertThat(half.get(RED)).isEqualTo(0.25);
        assertThat(half.get(BLUE)).isCloseTo(0.15, within(1e-12));
        Map<String, Double> own = numbers(read(), 3, Map.of(RED, 0.3));
        Map<String, Double> drawn = numbers(read(), 3, Map.of());
        assertThat(own.get(RED)).isEqualTo(0.3);
        assertThat(own.get(INTENSITY)).isEqualTo(drawn.get(INTENSITY));
        assertThat(own.get(BLUE)).isEqualTo(drawn.get(BLUE));
    }

    @Test
    void valuesAreSetOverThemAsOverAnyNumber() {
        assertThat(numbers(read("intensity=1"), 0, Map.of())).containsEntry(RED, 0.4);
        assertThat(numbers(read(RED + "=0.35"), 0, Map.of())).containsEntry(RED, 0.35);
        assertThat(numbers(read(RED + "={from: 0, to: 1, with: $intensity}", "intensity=0.25"), 0, Map.of()))
                .containsEntry(RED, 0.25);
        assertThat(numbers(read(RED + "={to: 0.8}", "intensity=1"), 0, Map.of()))
                .containsEntry(RED, 0.8);
        Map<String, Double> own = numbers(read(RED + "={uniform: [0.2, 0.3]}"), 0, Map.of());
        assertThat(own.get(RED)).isBetween(0.2, 0.3);
        assertThat(own.get(INTENSITY)).isEqualTo(numbers(read(), 0, Map.of()).get(INTENSITY));
    }

    @Test
    void aNumberMayGoThroughSeveralValuesOfADrawFromAFew() {
        ScenarioFile file = read(
                RED + "={through: [0.1, 0.4, 0.2], with: $intensity}",
                "intensity={discrete: {values: [0, 0.25, 0.5, 1]}}");
        assertThat(file.scenario().actors().get("red").war().cost().distribution())
                .isEqualTo(new Distribution.Discrete(List.of(0.1, 0.25, 0.4, 0.2), List.of(1.0, 1.0, 1.0, 1.0)));
        Map<Double, Double> ends = Map.of(0.0, 0.1, 0.25, 0.25, 0.5, 0.4, 0.75, 0.30000000000000004, 1.0, 0.2);
        ends.forEach(
                (u, value) -> assertThat(numbers(file, 0, Map.of(INTENSITY, u))).containsEntry(RED, value));
        assertThat(numbers(read(RED + "={through: [0.1, 0.4], with: $intensity}"), 5, Map.of()))
                .isEqualTo(numbers(read(), 5, Map.of()));
    }

    @Test
    void whatIsKnownOfEachIsItsOwnDistribution() {
        assertThat(read().scenario().actors().get("blue").war().cost().distribution())
                .isEqualTo(new Distribution.Uniform(0.1, 0.2));
        assertThat(read("intensity={triangular: [0, 0.2, 1]}")
                        .scenario()
                        .actors()
                        .get("red")
                        .war()
                        .cost()
                        .distribution())
                .isEqualTo(new Distribution.Triangular(0.1, 0.1 + 0.2 * (0.4 - 0.1), 0.4));
    }

    @Test
    void aSensitivityAnalysisTurnsTheDrawNotWhatFollows() {
        assertThat(UncertainInputs.of(read(), false).factors())
                .extracting(Factor::name)
                .containsExactly(INTENSITY);
    }

    @Test
    void whatIsWrittenOutReadsBackTheSame() {
        ScenarioFile file = read();
        ScenarioFile again = ScenarioReader.readText("war.yaml", file.yaml(), Map.of());
        assertThat(again.scenario()).isEqualTo(file.scenario());
        assertThat(again.hash()).isEqualTo(file.hash());
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void evidenceTellsOfTheDrawAndWhereItIsUsed() {
        EvidenceLedger ledger = EvidenceLedger.of(read());
        assertThat(ledger.entries())
                .anySatisfy(e -> {
                    assertThat(e.path()).isEqualTo(BLUE);
                    assertThat(e.value()).isEqualTo("from 0.2 to 0.1 with $intensity");
                    assertThat(e.evidence()).containsExactly("p1");
                    assertThat(e.median()).isCloseTo(0.15, within(1e-12));
                })
                .anySatisfy(e -> {
                    assertThat(e.path()).isEqualTo("parameters.danger");
                    assertThat(e.value()).isEqualTo("from 0.01 to 0.05 with $intensity per month");
                })
                .anySatisfy(e -> {
                    assertThat(e.path()).isEqualTo(INTENSITY);
                    assertThat(e.uses())
                            .containsExactlyInAnyOrder(
                                    RED + ".with",
                                    BLUE + ".with",
                                    "actors.blue.patience.with",
                                    "parameters.danger.with");
                });
        // 0.1 + 0.3u is not above 0.2 - 0.1u where u is at most a quarter; independent draws would say less.
        OrderedPair pair = ledger.orderings().get(0);
        assertThat(pair.reversed()).isCloseTo(0.25, within(0.001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "actors.red.war.optimism | {from: 0.1, to: 0.4} | has 'from' or 'to', so it needs 'with': $ and the name",
                "actors.red.war.cost | {from: 0.1, with: $intensity} | needs 'from' and 'to' beside 'with'",
                "actors.red.war.cost | {from: 0.1, to: 0.2, uniform: [0, 1]} | has 'from' or 'to' beside uniform",
                "actors.red.war.cost | {from: 0.1, to: 0.4, with: 0.3} | '0.3' must be $ and the name of a parameter in [0, 1]. Maybe declare",
                "actors.red.war.cost | {from: 0.1, to: 0.4, with: $intensty} | names no parameter. Did you mean '$intensity'",
                "actors.red.war.cost | {from: 0.1, to: 0.4, with: $danger} | '$danger' is no number, or one per span of time",
                "actors.red.war.cost | {from: 0.1, to: 0.4, with: $word} | '$word (from_start)' must be a number",
                "actors.red.war.cost | {from: -1, to: 0.4, with: $intensity} | 'from -1 to 0.4' must be",
                "actors.red.war.optimism | {through: [0.1, 0.4, 0.2]} | has 'through', so it needs 'with'",
                "actors.red.war.cost | {through: [0.1, 0.4], from: 0, with: $intensity} | needs 'from' and 'to' beside 'with', or 'through'",
                "actors.red.war.cost | {through: [0.1, 0.4, 0.2], with: $intensity} | so its draw must be one of a few",
                "intensity           | {uniform: [0, 2]}    | '$intensity (from 0 to 2)' must be between 0 and 1",
                "danger              | {from: 0, to: 1, with: $danger} | '$danger' hangs on another draw itself",
            })
    void whatMakesNoSenseIsRefusedWithAWayOut(String path, String value, String says) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> read(path + "=" + value));
        assertThat(e.problems().stream().map(Object::toString).toList())
                .as(path + "=" + value)
                .anySatisfy(p -> assertThat(p).contains(says));
    }

    @Test
    void stretchedDistributionsKeepTheirProbabilities() {
        for (Distribution d : List.of(
                new Distribution.Constant(0.3),
                new Distribution.Uniform(0.1, 0.9),
                new Distribution.Triangular(0, 0.2, 1),
                new Distribution.Normal(0.4, 0.2, 0, 1),
                new Distribution.Beta(2, 5),
                new Distribution.Discrete(List.of(0.0, 0.5, 1.0), List.of(1.0, 2.0, 3.0)))) {
            for (double u : new double[] {0.05, 0.3, 0.62, 0.95}) {
                assertThat(d.between(2, 4).inverse(u)).isCloseTo(2 + 2 * d.inverse(u), within(1e-9));
                assertThat(d.between(4, 2).inverse(u)).isCloseTo(4 - 2 * d.inverse(1 - u), within(1e-9));
            }
            assertThat(d.between(4, 2).mean()).isCloseTo(4 - 2 * d.mean(), within(1e-12));
            double x = d.inverse(0.3);
            double scale = d instanceof Distribution.Discrete || d.isConstant() ? 1 : 2;
            assertThat(d.between(4, 2).density(4 - 2 * x)).isCloseTo(d.density(x) / scale, within(1e-9));
        }
    }
}
