package org.parley.model.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.model.state.RunState;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Estimate;

/** The hazard that falls with age against what it is told, and against integrals that are worked out otherwise. */
class FallingHazardTest {

    private static final Path RELAPSE = Path.of("scenarios/examples/relapse.yaml");

    private RunState run;

    /** Rounds are a fifth of a year, so that one year is five rounds and five years are 25. */
    private FallingHazard hazard(double one, double five, double variance) {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("calendar.round", "73 days");
        set.put("guarantees.lasts.one_year", String.valueOf(one));
        set.put("guarantees.lasts.five_years", String.valueOf(five));
        set.put("guarantees.lasts.frailty", String.valueOf(variance));
        run = new RunState(CompiledScenario.of(ScenarioReader.read(RELAPSE, set).scenario()));
        return new FallingHazard(run, run.scenario().ceasefire().guarantees().lasting());
    }

    private static double cumulated(double inForce, double variance) {
        return (Math.pow(inForce, -variance) - 1) / variance;
    }

    /** Each of the three checks of a case gives a false alarm once in 10 000. */
    @ParameterizedTest
    @CsvSource({"0.73, 0.575, 1", "0.9, 0.3, 0.5", "0.4, 0.35, 2"})
    void bareCeasefiresLastAsDeclared(double one, double five, double variance) {
        FallingHazard hazard = hazard(one, five, variance);
        Random random = new Random(3);
        int runs = 15_000;
        double[] afterOne = new double[runs];
        double[] afterFive = new double[runs];
        double[] frailty = new double[runs];
        for (int n = 0; n < runs; n++) {
            run.draw(RandomStreams.key(5, n));
            hazard.begin();
            frailty[n] = hazard.frailty();
            int round = 1;
            while (round <= 25 && random.nextDouble() >= hazard.chance(1, round)) {
                round++;
            }
            afterOne[n] = round > 5 ? 1 : 0;
            afterFive[n] = round > 25 ? 1 : 0;
        }
        assertHolds(Estimate.share(afterOne), one);
        assertHolds(Estimate.share(afterFive), five);
        assertHolds(Estimate.mean(frailty), 1);
    }

    private static void assertHolds(Estimate found, double truth) {
        assertThat(truth).isBetween(found.low(), found.high());
    }

    /** Law 20: of those that break within five years at least half break in the first, where the declared shares say so. */
    @Test
    void theHazardFalls() {
        FallingHazard hazard = hazard(0.73, 0.575, 1);
        run.draw(1);
        hazard.begin();
        double[] chances = new double[25];
        Arrays.setAll(chances, n -> hazard.chance(1, n + 1));
        for (int n = 1; n < chances.length; n++) {
            assertThat(chances[n]).isLessThan(chances[n - 1]);
        }
        assertThat(1 - 0.73).isGreaterThan((1 - 0.575) / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.73, 0.575, 1, 0.97, 1",
        "0.73, 0.575, 1, 0.97, 0.2",
        "0.73, 0.575, 1, 0.9, 5",
        "0.9, 0.3, 0.5, 0.99, 0.1",
        "0.4, 0.35, 2, 0.8, 2"
    })
    void theShareOfPeaceIsTheDiscountedExpectedLife(
            double one, double five, double variance, double patience, double factor) {
        FallingHazard hazard = hazard(one, five, variance);
        run.draw(1);
        hazard.begin();
        double expected = life(patience, t -> survival(one, five, variance, factor, t, 1 / variance, 1 / variance));
        assertThat(hazard.shareOfPeace(patience, factor)).isCloseTo(expected, within(0.01));
    }

    /** Whoever has seen cease-fires break expects the next to last as the gamma distribution of the frailty then says. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 10", "2, 3"})
    void abrokenCeasefireTellsOfTheFrailty(int times, int rounds) {
        double variance = 1;
        FallingHazard hazard = hazard(0.73, 0.575, variance);
        run.draw(1);
        hazard.begin();
        for (int n = 0; n < times; n++) {
            hazard.broke(1.5, rounds);
        }
        double shape = Math.log(cumulated(0.575, variance) / cumulated(0.73, variance)) / Math.log(5);
        double seen = times * 1.5 * cumulated(0.73, variance) * Math.pow(rounds / 5.0, shape);
        // By Bayes' rule: prior density times the likelihood z^n exp(-z C), integrated over z by numbers.
        GammaDistribution prior = new GammaDistribution(null, 1 / variance, variance);
        DoubleUnaryOperator weight = z -> prior.density(z) * Math.pow(z, times) * Math.exp(-z * seen);
        double all = integral(weight, 1e-9, 60);
        double factor = 1.2;
        double expected = life(0.97, t -> {
            double more = factor * cumulated(0.73, variance) * Math.pow(t, shape);
            return integral(z -> weight.applyAsDouble(z) * Math.exp(-z * more), 1e-9, 60) / all;
        });
        assertThat(hazard.shareOfPeace(0.97, factor)).isCloseTo(expected, within(0.01));
        assertThat(hazard.broken()).isEqualTo(times);
        assertThat(hazard.repeatEffect()).isCloseTo(0.5 * Math.log(1 + times), within(1e-12));
    }

    private static double survival(
            double one, double five, double variance, double factor, double years, double count, double seen) {
        double shape = Math.log(cumulated(five, variance) / cumulated(one, variance)) / Math.log(5);
        return Math.exp(-count * Math.log1p(factor * cumulated(one, variance) * Math.pow(years, shape) / seen));
    }

    /** Returns the integral of r exp(-rt) S(t), in u = exp(-rt). */
    private static double life(double patience, DoubleUnaryOperator survival) {
        double rate = -5 * Math.log(patience);
        return integral(u -> survival.applyAsDouble(-Math.log(u) / rate), 1e-12, 1);
    }

    private static double integral(DoubleUnaryOperator f, double from, double to) {
        return new IterativeLegendreGaussIntegrator(40, 1e-4, 1e-7, 2, 64)
                .integrate(1_000_000, f::applyAsDouble, from, to);
    }
}
