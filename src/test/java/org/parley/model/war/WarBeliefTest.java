package org.parley.model.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent.FrontMoved;
import org.parley.scenario.reader.ScenarioReader;

/** What a war is worth under a belief, against sums over many points that share no code with the product's rule. */
class WarBeliefTest {

    private static final double SIX_DIGITS = 1e-6;

    private static final int POINTS = 20_000;

    /** Nobody ever agrees; the status quo itself tilts the balance. */
    private static final String TILTED = """
            name: tilted
            calendar: {deadline: 12 rounds}
            issues:
              aid: {options: [much, none], status_quo: much}
              ceasefire: {options: [none, general], status_quo: none}
            actors:
              a: {prefers: {ceasefire: none, aid: much}, patience: 0.97, war: {cost: 0.1, victory: 1, defeat: 0, confidence: 4}}
              b: {prefers: {ceasefire: none, aid: much}, patience: 0.97, war: {cost: 0.1, victory: 1, defeat: 0, confidence: 4}}
            tracks:
              talks: {issues: [ceasefire, aid], parties: {a: consents, b: consents}, opens: never}
            war:
              between: [a, b]
              front: {positions: 40, start: 20, moves: 1, advance: 0.5}
              capability: {aid: {much: 2}}
            ceasefire: {issue: ceasefire, general: general}
            """;

    private static final String LOPSIDED = """
            name: lopsided
            calendar: {deadline: 1 round}
            issues: {ceasefire: {options: [none, general], status_quo: none}}
            actors:
              a: {prefers: {ceasefire: none}, patience: 0.97, war: {cost: 0.7, victory: 0.9, defeat: 0.05, confidence: 2}}
              b: {prefers: {ceasefire: none}, patience: 0.97, war: {cost: 0.7, victory: 0.9, defeat: 0.05, confidence: 2}}
            tracks:
              talks: {issues: [ceasefire], parties: {a: consents, b: consents}, opens: never}
            war:
              between: [a, b]
              front: {positions: 10, start: 5, moves: 0.25, advance: 0.05}
            ceasefire: {issue: ceasefire, general: general}
            """;

    @Test
    void bothSidesLearnFromTheChanceThatTheTermsInForceGive() {
        for (int run = 0; run < 5; run++) {
            Trace.Recorder told = new Trace.Recorder();
            RunOutcome outcome = model(TILTED).play(0, run, RandomStreams.key(1, run), told);
            List<Boolean> won = told.events().stream()
                    .filter(FrontMoved.class::isInstance)
                    .map(e -> ((FrontMoved) e).actor() == 0)
                    .toList();
            double odds = Math.exp(2);
            DoubleUnaryOperator likelihood = p -> {
                double shifted = p * odds / (1 - p + p * odds);
                double product = 1;
                for (boolean move : won) {
                    product *= move ? shifted : 1 - shifted;
                }
                return product;
            };
            double b = mean(
                            2,
                            2,
                            p -> likelihood.applyAsDouble(p)
                                    * fighting(
                                            p * odds / (1 - p + p * odds),
                                            1,
                                            40,
                                            outcome.ending().front(),
                                            0.9,
                                            1,
                                            0))
                    / mean(2, 2, likelihood);
            assertThat(outcome.worth().noDeal()[1]).isCloseTo(b, within(SIX_DIGITS));
        }
    }

    @Test
    void anExactCheckOfOneRunIsMet() {
        assertThat(model(TILTED)
                        .play(0, 49, RandomStreams.key(1, 49), Trace.NONE)
                        .worth()
                        .noDeal()[1])
                .isCloseTo(0.688033, within(SIX_DIGITS));
    }

    @Test
    void aVagueAndLopsidedBeliefIsAveragedExactly() {
        double[] noDeal = model(LOPSIDED)
                .play(0, 0, RandomStreams.key(1, 0), Trace.NONE)
                .worth()
                .noDeal();
        assertThat(noDeal[0]).isCloseTo(0.1742, within(5e-5));
        assertThat(noDeal[1]).isCloseTo(0.6096, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1.9, 10",
        "0.04, 1.96, 10",
        "0.02, 0.98, 20",
        "1.9, 0.1, 20",
        "1, 1, 20",
        "0.5, 0.5, 20",
        "30, 28, 20",
        "3, 7, 20",
        "2, 18, 20",
        "300, 280, 20",
        "5000, 5200, 10",
        "0.004, 0.196, 10",
        "19.6, 0.4, 20"
    })
    void aFightToTheFinishIsAveragedToSixDigits(double alpha, double beta, int positions) {
        BeliefGrid belief = new BeliefGrid();
        belief.set(alpha, beta);
        DoubleUnaryOperator victory = p -> victory(p, positions);
        assertThat(belief.mean()).isCloseTo(alpha / (alpha + beta), within(1e-12));
        assertThat(belief.average(victory)).isCloseTo(mean(alpha, beta, victory), within(SIX_DIGITS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.001, 0.3, 1, 2, 40, 1_000, 1e6})
    void theRuleHasTheMomentsOfTheBelief(double alpha) {
        for (double beta : new double[] {1e-6, 0.02, 1, 7, 300, 1e5}) {
            BeliefGrid belief = new BeliefGrid();
            belief.set(alpha, beta);
            double moment = 1;
            for (int n = 1; n < 6; n++) {
                int power = n;
                moment *= (alpha + (n - 1)) / (alpha + beta + (n - 1));
                assertThat(belief.average(p -> Math.pow(p, power)))
                        .as("moment %s of Beta(%s, %s)", n, alpha, beta)
                        .isCloseTo(moment, within(1e-11));
            }
        }
    }

    /** Closed form of the gambler's ruin, from the middle. */
    private static double victory(double p, int positions) {
        double x = Math.log((1 - p) / p);
        return 1 / (1 + Math.exp(x * positions / 2));
    }

    /** Value of fighting on, by elimination at one chance. */
    private static double fighting(
            double p, double moves, int positions, int at, double flow, double ifDefeat, double ifVictory) {
        double[] defeat = new double[positions + 1];
        double[] victory = new double[positions + 1];
        FrontWalk.solve(positions, moves * p, moves * (1 - p), 0.97, defeat, victory);
        return (1 - defeat[at] - victory[at]) * flow + defeat[at] * ifDefeat + victory[at] * ifVictory;
    }

    /** Mean over Beta(α, β): each half in the power of p, or of 1 − p, that takes its singularity away; midpoint rule. */
    private static double mean(double alpha, double beta, DoubleUnaryOperator quantity) {
        double sum = 0;
        double all = 0;
        double mode = alpha > 1 && beta > 1 ? (alpha - 1) / (alpha + beta - 2) : 0.5;
        double peak = alpha > 1 && beta > 1 ? Math.log(mode) * alpha + Math.log1p(-mode) * beta : 0;
        for (int n = 0; n < POINTS; n++) {
            double u = (n + 0.5) / POINTS;
            // The end at 0: p = mode·u^k with k = max(1, 1/α), and alike the end at 1.
            for (int end = 0; end < 2; end++) {
                double own = end == 0 ? alpha : beta;
                double other = end == 0 ? beta : alpha;
                double width = end == 0 ? mode : 1 - mode;
                double k = Math.max(1, 1 / own);
                double logX = Math.log(width) + k * Math.log(u);
                double x = Math.exp(logX);
                double weight = Math.exp(own * logX + (other - 1) * Math.log1p(-x) - Math.log(u) - peak) * k;
                sum += weight * quantity.applyAsDouble(end == 0 ? x : 1 - x);
                all += weight;
            }
        }
        return sum / all;
    }

    private static NegotiationModel model(String yaml) {
        return new NegotiationModel(CompiledScenario.of(
                ScenarioReader.readText("war.yaml", yaml, Map.of()).scenario()));
    }
}
