package org.parley.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statistics.Adjustment;
import org.parley.statistics.Holm;

/** Laws of comparisons on random samples, and how often tests find a difference where there is none. */
class ComparisonTest {

    private static final double ROUNDING = 1e-9;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** Values with ties for even seeds. */
    private static double[] sample(int seed, int which) {
        SplittableRandom random = new SplittableRandom(seed * 31L + which);
        return random.doubles(random.nextInt(1, 25))
                .map(v -> seed % 2 == 0 ? Math.floor(6 * v) : 6 * v + which)
                .toArray();
    }

    private static double[] plus(double[] sample, double shift) {
        return Arrays.stream(sample).map(v -> v + shift).toArray();
    }

    private static double distance(double[] x, double[] y) {
        return Apartness.of(x, y, 0.95, 1).wasserstein();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void wassersteinIsAMetricThatFollowsShifts(int seed) {
        double[] x = sample(seed, 0);
        double[] y = sample(seed, 1);
        double[] z = sample(seed, 2);
        double xy = distance(x, y);
        assertThat(distance(x, x)).isZero();
        assertThat(distance(y, x)).isCloseTo(xy, within(ROUNDING));
        assertThat(distance(x, z)).isLessThanOrEqualTo(xy + distance(y, z) + ROUNDING);
        assertThat(distance(x, plus(x, -1.5))).isCloseTo(1.5, within(ROUNDING));
        assertThat(distance(plus(x, 10), plus(y, 10))).isCloseTo(xy, within(ROUNDING));
        // A sample said twice is the same distribution.
        double[] twice =
                IntStream.range(0, 2 * x.length).mapToDouble(i -> x[i / 2]).toArray();
        assertThat(distance(twice, y)).isCloseTo(xy, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndSideDoNotMatter(int seed) {
        double[] x = sample(seed, 0);
        double[] y = sample(seed, 1);
        KolmogorovSmirnov one = KolmogorovSmirnov.of(x, y);
        KolmogorovSmirnov other = KolmogorovSmirnov.of(y, x);
        assertThat(other.distance()).isEqualTo(one.distance());
        assertThat(other.exact()).isCloseTo(one.exact(), within(ROUNDING));
        assertThat(other.exactWithTies()).isCloseTo(one.exactWithTies(), within(ROUNDING));
        assertThat(one.exactWithTies()).isLessThanOrEqualTo(one.exact() + ROUNDING);
        double[] monotone = Arrays.stream(x).map(Math::exp).toArray();
        double[] monotoneToo = Arrays.stream(y).map(Math::exp).toArray();
        assertThat(KolmogorovSmirnov.of(monotone, monotoneToo)).isEqualTo(one);
        double[] all = IntStream.range(0, x.length + 1)
                .mapToDouble(i -> i < x.length ? x[x.length - 1 - i] : Double.NaN)
                .toArray();
        assertThat(KolmogorovSmirnov.of(all, y)).isEqualTo(one);
        Apartness apart = Apartness.of(x, y, 0.95, 1);
        assertThat(Apartness.of(all, y, 0.95, 1).superiority()).isEqualTo(apart.superiority());
        assertThat(distance(all, y)).isEqualTo(apart.wasserstein());
        assertThat(Apartness.of(y, x, 0.95, 1).superiority()).isCloseTo(1 - apart.superiority(), within(ROUNDING));
    }

    /** All C(9, 4) = 126 ways to tell the pooled values into two samples, with ties. */
    @Test
    void theExactProbabilityWithTiesIsTheShareOfAllSplits() {
        double[] pooled = {1, 1, 2, 2, 2, 3, 4, 4, 5};
        int most = 0b111100000;
        double[][] chosen = split(pooled, 0b000010111);
        double distance = KolmogorovSmirnov.of(chosen[0], chosen[1]).distance();
        long atLeast = IntStream.rangeClosed(1, most)
                .filter(set -> Integer.bitCount(set) == 4)
                .mapToObj(set -> split(pooled, set))
                .filter(s -> KolmogorovSmirnov.of(s[0], s[1]).distance() >= distance - ROUNDING)
                .count();
        KolmogorovSmirnov found = KolmogorovSmirnov.of(chosen[0], chosen[1]);
        assertThat(found.exactWithTies()).isCloseTo(atLeast / 126.0, within(1e-12));
        assertThat(found.ties()).isTrue();
        assertThat(found.exact()).isGreaterThan(found.exactWithTies());
        assertThat(found.p()).isEqualTo(found.exactWithTies());
    }

    private static double[][] split(double[] pooled, int set) {
        return new double[][] {
            IntStream.range(0, pooled.length)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToDouble(i -> pooled[i])
                    .toArray(),
            IntStream.range(0, pooled.length)
                    .filter(i -> (set >> i & 1) == 0)
                    .mapToDouble(i -> pooled[i])
                    .toArray()
        };
    }

    /**
     * Tests at 5% of two samples of one law, 2000 times: more than 145 findings have probability below 0.0001 for a test that
     * holds its level.
     */
    @Test
    void testsHoldTheirLevel() {
        int[] found = new int[5];
        SplittableRandom random = new SplittableRandom(20);
        for (int s = 0; s < 2000; s++) {
            double[] x = random.doubles(15).map(v -> Math.floor(10 * v)).toArray();
            double[] y = random.doubles(15).map(v -> Math.floor(10 * v)).toArray();
            found[0] += KolmogorovSmirnov.of(x, y).p() <= 0.05 ? 1 : 0;
            found[1] += SignTests.wilcoxon(x, y) <= 0.05 ? 1 : 0;
            found[2] += SampleDifference.ofPairedMeans(x, y, 0.95).p() <= 0.05 ? 1 : 0;
            found[3] += Welch.of(x, y, 0.95).p() <= 0.05 ? 1 : 0;
            found[4] += s < 200 && SignTests.signFlip(x, y) <= 0.05 ? 1 : 0;
        }
        assertThat(Arrays.stream(found).max().orElseThrow()).isLessThanOrEqualTo(145);
        assertThat(found[2]).isGreaterThan(60);
        // 200 times: more than 23 have probability below 0.0001.
        assertThat(found[4]).isLessThanOrEqualTo(23);
    }

    @Test
    void largeSamplesAreCompared() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(300_000).toArray();
        double[] y = random.doubles(200_000).map(v -> v + 0.1).toArray();
        KolmogorovSmirnov found = KolmogorovSmirnov.of(x, y);
        assertThat(found.distance()).isCloseTo(0.1, within(0.005));
        assertThat(found.exact()).isNaN();
        assertThat(found.p()).isBetween(0.0, 1e-9);
        Apartness apart = Apartness.of(Arrays.copyOf(x, 6_000), Arrays.copyOf(y, 4_000), 0.95, 1);
        assertThat(apart.wasserstein()).isCloseTo(0.1, within(0.02));
        assertThat(apart.superiority()).isCloseTo(0.405, within(0.02));
    }

    @Test
    void pairsTellSharesApart() {
        // McNemar's exact test, by the binomial law: 2 (1 + 10) / 2^10 for one pair against nine.
        assertThat(SignTests.mcNemar(1, 9)).isCloseTo(22 / 1024.0, within(1e-12));
        assertThat(SignTests.mcNemar(0, 0)).isEqualTo(1);
        assertThat(SignTests.mcNemar(4, 4)).isEqualTo(1);
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i < 30 ? 1 : 0).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 1 : 0).toArray();
        x[39] = Double.NaN;
        PairedShares found = PairedShares.of(x, y, 0.95);
        assertThat(found.pairs()).isEqualTo(39);
        assertThat(found.difference()).isCloseTo(10 / 39.0, within(1e-12));
        assertThat(found.p()).isCloseTo(2 / 1024.0, within(1e-12));
        assertThat(found.interval().low()).isBetween(0.05, found.difference());
        assertThatThrownBy(() -> PairedShares.of(x, new double[3], 0.95)).hasMessageContaining("not paired");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adjustmentsAreOrderedAndDoNotDependOnOrder(int seed) {
        double[] p = new SplittableRandom(seed).doubles(9).map(v -> v * v).toArray();
        double[] bonferroni = Adjustment.bonferroni(p);
        double[] holm = Holm.adjusted(p);
        double[] hochberg = Adjustment.hochberg(p);
        double[] bh = Adjustment.benjaminiHochberg(p);
        double[] turned = IntStream.range(0, 10)
                .mapToDouble(i -> i == 4 ? Double.NaN : p[i < 4 ? 8 - i : 9 - i])
                .toArray();
        for (int i = 0; i < 9; i++) {
            assertThat(p[i]).isLessThanOrEqualTo(bh[i]);
            assertThat(bh[i]).isLessThanOrEqualTo(hochberg[i]);
            assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i]);
            assertThat(holm[i]).isLessThanOrEqualTo(bonferroni[i]);
            assertThat(Holm.adjusted(turned)[i < 5 ? 9 - i : 8 - i]).isEqualTo(holm[i]);
        }
        assertThat(Holm.adjusted(turned)[4]).isNaN();
        assertThatThrownBy(() -> Holm.adjusted(new double[] {1.2})).hasMessageContaining("[0, 1]");
    }

    @Test
    void samplesWithNothingThatCountsAreRefused() {
        double[] none = {Double.NaN};
        assertThatThrownBy(() -> distance(none, new double[] {1})).hasMessageContaining("no value");
        assertThatThrownBy(() -> Welch.of(new double[] {1}, new double[] {1, 2}, 0.95))
                .hasMessageContaining("at least two");
        assertThat(Welch.of(new double[] {2, 2}, new double[] {1, 1}, 0.95)
                        .interval()
                        .low())
                .isEqualTo(1);
    }
}
