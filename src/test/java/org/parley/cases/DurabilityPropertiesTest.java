package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.statistics.survival.KaplanMeier;

/** The properties of file 10, on random hazards and durations. */
class DurabilityPropertiesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** One curve of each law, all of whose hazards are multiplied by a factor: the same curves for the same seed. */
    private static List<SurvivalLaw> curves(int seed, double factor) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> cuts = new ArrayList<>();
        List<Double> hazards = new ArrayList<>(List.of(random.nextDouble() * factor));
        double cut = 0;
        for (int j = random.nextInt(4); j > 0; j--) {
            cut += random.nextDouble(0.1, 10);
            cuts.add(cut / factor);
            hazards.add((random.nextInt(4) == 0 ? 0 : random.nextDouble()) * factor);
        }
        return List.of(
                SurvivalLaw.weibull(random.nextDouble(0.01, 1) * factor, random.nextDouble(0.3, 3)),
                SurvivalLaw.piecewise(cuts, hazards),
                SurvivalLaw.gammaFrailty(random.nextDouble(1.1, 4), random.nextDouble(1, 30) / factor),
                SurvivalLaw.exponential(random.nextDouble() * factor));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivalNeverRises(int seed) {
        for (SurvivalLaw curve : curves(seed, 1)) {
            assertThat(curve.survival(0)).isEqualTo(1);
            for (double t = 0; t < 60; t += 0.5) {
                assertThat(curve.survival(t + 0.5)).as("%s", curve).isBetween(0.0, curve.survival(t));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void incidencesAndSurvivalSumToOne(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> hazards = random.doubles(random.nextInt(1, 5)).boxed().toList();
        double total = hazards.stream().mapToDouble(h -> h).sum();
        double t = random.nextDouble(0, 10);
        double ended = HazardAnswers.incidence(hazards, total, t).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(ended + SurvivalLaw.exponential(total).survival(t)).isCloseTo(1, ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scaledHazardsScaleTime(int seed) {
        double factor = new SplittableRandom(seed).nextDouble(0.1, 10);
        List<SurvivalLaw> slow = curves(seed, 1);
        List<SurvivalLaw> fast = curves(seed, factor);
        for (int c = 0; c < slow.size(); c++) {
            for (double t = 0.7; t < 40; t += 3.1) {
                assertThat(fast.get(c).survival(t / factor))
                        .isCloseTo(slow.get(c).survival(t), ROUNDING);
                assertThat(fast.get(c).hazard(t / factor) / factor)
                        .isCloseTo(slow.get(c).hazard(t), ROUNDING);
            }
            double mean = slow.get(c).mean();
            if (Double.isInfinite(mean)) {
                assertThat(fast.get(c).mean()).isInfinite();
            } else {
                assertThat(fast.get(c).mean() * factor / mean)
                        .as("%s", slow.get(c))
                        .isCloseTo(1, ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEstimatedCurveFallsAndScalesWithTime(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(0, 30);
        double[] times =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(0, 12)).toArray();
        boolean[] ended = new boolean[n];
        for (int i = 0; i < n; i++) {
            ended[i] = random.nextInt(3) > 0;
        }
        KaplanMeier curve = KaplanMeier.of(times, ended);
        KaplanMeier scaled =
                KaplanMeier.of(DoubleStream.of(times).map(t -> t / 4).toArray(), ended);
        double before = 1;
        for (int s = 0; s < curve.steps().size(); s++) {
            KaplanMeier.Step step = curve.steps().get(s);
            assertThat(step.survival()).isBetween(0.0, before);
            assertThat(scaled.steps().get(s).time()).isEqualTo(step.time() / 4);
            assertThat(scaled.survival(step.time() / 4)).isEqualTo(step.survival());
            before = step.survival();
        }
        assertThat(curve.steps().stream().mapToInt(KaplanMeier.Step::events).sum())
                .isEqualTo(curve.events());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutCensoringTheEstimatedCurveIsTheShareThatLasted(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] times = IntStream.range(0, random.nextInt(1, 30))
                .mapToDouble(i -> random.nextInt(0, 12))
                .toArray();
        boolean[] ended = new boolean[times.length];
        Arrays.fill(ended, true);
        KaplanMeier curve = KaplanMeier.of(times, ended);
        for (double t = 0; t < 13; t++) {
            double now = t;
            long lasted = DoubleStream.of(times).filter(x -> x > now).count();
            assertThat(curve.survival(t)).isCloseTo((double) lasted / times.length, ROUNDING);
        }
    }
}
