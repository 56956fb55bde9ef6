package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ceasefire.CeasefireValue;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.preference.SinglePeaked;
import org.parley.model.war.FrontWalk;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.reader.ScenarioReader;

/** No-deal values and values of agreements against closed forms and against brute force. */
class ValuesTest {

    /** Two belligerents who never meet: every run is the war alone. */
    private static final String WAR = """
            name: war
            calendar: {deadline: 1 round}
            issues: {ceasefire: {options: [none, general]}, land: {options: [a, b], status_quo: a}}
            actors:
              first:
                prefers: {ceasefire: general, land: a}
                patience: 0.9
                war: {cost: 0.2, victory: 0.8, defeat: 0.1, confidence: 1000000}
              second:
                prefers: {ceasefire: general, land: b}
                patience: 0.9
                war: {cost: 0.3, victory: 0.7, defeat: 0.05, confidence: 1000000}
              other:
                prefers: {land: b}
                patience: 0.9
                war: {cost: 0.05, victor: {first: 0.3, second: 0.6}}
            tracks:
              talks:
                issues: [ceasefire, land]
                opens: round >= 100
                parties: {first: consents, second: consents}
            war: {between: [first, second], front: {positions: 6, start: 2, moves: 0, advance: 0.6}}
            ceasefire: {issue: ceasefire, general: general}
            """;

    @Test
    void withoutMovesFightingOnIsWorthItsFlow() {
        RunOutcome run = play(WAR);
        assertThat(run.worth().noDeal()[0]).isCloseTo(0.5 - 0.2, within(1e-12));
        assertThat(run.worth().noDeal()[1]).isCloseTo(0 - 0.3, within(1e-12));
        assertThat(run.worth().noDeal()[2]).isCloseTo(0 - 0.05, within(1e-12));
    }

    @Test
    void fightingOnIsWorthWhatIteratingTheWarGives() {
        double[] first = iterate(0.5, 0.6, 0.9, 6, 0.3, 0.1, 0.8);
        double[] second = iterate(0.5, 0.6, 0.9, 6, -0.3, 0.7, 0.05);
        double[] other = iterate(0.5, 0.6, 0.9, 6, -0.05, 0.6, 0.3);
        for (int run = 0; run < 40; run++) {
            RunOutcome outcome = model(WAR.replace("moves: 0,", "moves: 0.5,")).play(0, run, run, Trace.NONE);
            if (outcome.ending().victor() < 0) {
                assertThat(outcome.worth().noDeal()[0])
                        .isCloseTo(first[outcome.ending().front()], within(2e-3));
                assertThat(outcome.worth().noDeal()[1])
                        .isCloseTo(second[outcome.ending().front()], within(2e-3));
                assertThat(outcome.worth().noDeal()[2])
                        .isCloseTo(other[outcome.ending().front()], within(2e-3));
            }
        }
    }

    /** Value iteration of the war: slow, and written without any of the product's code. */
    private static double[] iterate(
            double moves, double up, double patience, int positions, double flow, double atZero, double atTop) {
        double[] value = new double[positions + 1];
        value[0] = atZero;
        value[positions] = atTop;
        for (int n = 0; n < 2_000; n++) {
            double[] next = value.clone();
            for (int s = 1; s < positions; s++) {
                double later = moves * up * value[s + 1] + moves * (1 - up) * value[s - 1] + (1 - moves) * value[s];
                next[s] = (1 - patience) * flow + patience * later;
            }
            value = next;
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0.95, 10", "0.3, 0.2, 0.99, 10", "0.1, 0.15, 0.9, 4", "0.02, 0.01, 0.999, 100"})
    void theTridiagonalSystemIsSolvedExactly(double gain, double loss, double patience, int positions) {
        double[] defeat = new double[positions + 1];
        double[] victory = new double[positions + 1];
        new FrontWalk(positions, gain, loss).solve(patience, defeat, victory);
        double flow = 0.37;
        double atZero = 0.1;
        double atTop = 0.9;
        for (int s = 1; s < positions; s++) {
            double here = value(defeat, victory, s, flow, atZero, atTop);
            double later = gain * value(defeat, victory, s + 1, flow, atZero, atTop)
                    + loss * value(defeat, victory, s - 1, flow, atZero, atTop)
                    + (1 - gain - loss) * here;
            assertThat(here).isCloseTo((1 - patience) * flow + patience * later, within(1e-12));
        }
    }

    private static double value(double[] defeat, double[] victory, int s, double flow, double atZero, double atTop) {
        return (1 - defeat[s] - victory[s]) * flow + defeat[s] * atZero + victory[s] * atTop;
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.3, 0.9, 0.05", "0.5, 0.6, 0.99, 0.2", "0.7, 0.1, 0.95, 0", "0.7, 0.1, 0.95, 1"})
    void aCeasefireIsWorthTheSumOfItsRounds(double peace, double fighting, double patience, double hazard) {
        double sum = 0;
        double holds = 1;
        double weight = 1;
        for (int t = 0; t < 20_000; t++) {
            sum += weight * holds * (1 - patience) * peace;
            sum += weight * patience * holds * hazard * fighting;
            holds *= 1 - hazard;
            weight *= patience;
        }
        assertThat(fighting + CeasefireValue.shareOfPeace(patience, hazard) * (peace - fighting))
                .isCloseTo(sum, within(1e-9));
    }

    @Test
    void preferencesAreSinglePeaked() {
        assertThat(SinglePeaked.value(0, 0, 5, 1)).isEqualTo(1);
        assertThat(SinglePeaked.value(4, 0, 5, 1)).isEqualTo(0);
        assertThat(SinglePeaked.value(2, 0, 5, 2)).isCloseTo(0.75, within(1e-12));
        assertThat(SinglePeaked.value(0, 1, 5, 1)).isCloseTo(2.0 / 3, within(1e-12));
    }

    private static NegotiationModel model(String yaml) {
        return new NegotiationModel(CompiledScenario.of(
                ScenarioReader.readText("war.yaml", yaml, Map.of()).scenario()));
    }

    private static RunOutcome play(String yaml) {
        return model(yaml).play(0, 0, 42, Trace.NONE);
    }
}
