package org.parley.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

/** Differences of shares and means: published values, what they reduce to, laws, and how often they miss. */
class SampleDifferenceTest {

    private static final double NONE = Double.NaN;

    private static double[] zeroToOne(int ones, int of) {
        return IntStream.range(0, of).mapToDouble(i -> i < ones ? 1 : 0).toArray();
    }

    /** Newcombe (1998), table II, comparisons (a), (c) and (g), method 10. */
    @Test
    void independentSharesHaveTheIntervalsThatNewcombePrints() {
        newcombe(56, 70, 48, 80, 0.0524, 0.3339);
        newcombe(9, 10, 3, 10, 0.1705, 0.8090);
        newcombe(10, 10, 0, 10, 0.6075, 1.0000);
    }

    private static void newcombe(int x, int n, int y, int m, double low, double high) {
        SampleDifference d = SampleDifference.ofShares(zeroToOne(x, n), zeroToOne(y, m), 0.95);
        assertThat(d.value()).isCloseTo((double) x / n - (double) y / m, within(1e-15));
        assertThat(d.interval().low()).isCloseTo(low, within(5e-5));
        assertThat(d.interval().high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void theTestOfIndependentSharesIsPearsons() {
        SampleDifference d = SampleDifference.ofShares(zeroToOne(56, 70), zeroToOne(48, 80), 0.95);
        assertThat(d.p()).isCloseTo(new ChiSquareTest().chiSquareTest(new long[][] {{56, 14}, {48, 32}}), within(1e-9));
    }

    /** Runs of which some count in one sample only: a share of agreements, say. */
    private record Conditional(double[] first, double[] second) {

        /** Draws runs that settle in each scenario with 0.4 and then have an option with a probability; luck is common in part. */
        static Conditional draw(Random random, int runs, double common, double p1, double p2) {
            double[] one = new double[runs];
            double[] two = new double[runs];
            for (int r = 0; r < runs; r++) {
                double settles = random.nextDouble();
                double option = random.nextDouble();
                one[r] = settles < 0.4 ? (option < p1 ? 1 : 0) : NONE;
                double again = random.nextDouble() < common ? settles : random.nextDouble();
                double other = random.nextDouble() < common ? option : random.nextDouble();
                two[r] = again < 0.4 ? (other < p2 ? 1 : 0) : NONE;
            }
            return new Conditional(one, two);
        }
    }

    @Test
    void overTheSameRunsTheScoreTestIsMcNemarsWithoutCorrection() {
        // One run more, which counts in one sample only, makes them different runs and next to nothing else.
        int runs = 4000;
        double[] one = zeroToOne(1300, runs + 1);
        double[] two = new double[runs + 1];
        for (int r = 0; r < runs; r++) {
            two[r] = r < 1200 || r >= 1300 && r < 1340 ? 1 : 0;
        }
        two[runs] = NONE;
        SampleDifference d = SampleDifference.ofPairedShares(one, two, 0.95);
        double z = (100 - 40) / Math.sqrt(140);
        double found = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - d.p() / 2);
        assertThat(found / z).isCloseTo(1, within(0.01));
        PairedShares same = PairedShares.of(Arrays.copyOf(one, runs), Arrays.copyOf(two, runs), 0.95);
        assertThat(d.interval().low()).isCloseTo(same.interval().low(), within(5e-4));
        assertThat(d.interval().high()).isCloseTo(same.interval().high(), within(5e-4));
    }

    @Test
    void overTheSameRunsItIsThePairedTestOfEach() {
        Random random = new Random(3);
        double[] a = random.doubles(200).toArray();
        double[] b = Arrays.stream(a).map(x -> x + 0.1 * random.nextGaussian()).toArray();
        SampleDifference means = SampleDifference.ofPairedMeans(a, b, 0.95);
        assertThat(means.p()).isCloseTo(new TTest().pairedTTest(a, b), within(1e-9));
        double reach = new TDistribution(199).inverseCumulativeProbability(0.975) * means.standardError();
        assertThat(means.interval().low()).isCloseTo(means.value() - reach, within(1e-9));
        double[] ones = Arrays.stream(a).map(x -> x > 0.5 ? 1 : 0).toArray();
        double[] others = Arrays.stream(b).map(x -> x > 0.4 ? 1 : 0).toArray();
        PairedShares shares = PairedShares.of(ones, others, 0.95);
        SampleDifference paired = SampleDifference.ofPairedShares(ones, others, 0.95);
        assertThat(paired.p()).isEqualTo(shares.p());
        assertThat(paired.interval()).isEqualTo(shares.interval());
    }

    @Test
    void swappedSamplesDifferByTheOpposite() {
        Conditional drawn = Conditional.draw(new Random(4), 500, 0.7, 0.3, 0.5);
        for (BiFunction<double[], double[], SampleDifference> compare : all()) {
            SampleDifference d = compare.apply(drawn.first(), drawn.second());
            SampleDifference back = compare.apply(drawn.second(), drawn.first());
            assertThat(back.value()).isEqualTo(-d.value());
            assertThat(back.interval().low()).isCloseTo(-d.interval().high(), within(1e-12));
            assertThat(back.interval().high()).isCloseTo(-d.interval().low(), within(1e-12));
            assertThat(back.p()).isCloseTo(d.p(), within(1e-12));
            assertThat(back.standardError()).isCloseTo(d.standardError(), within(1e-12));
        }
    }

    private static Iterable<BiFunction<double[], double[], SampleDifference>> all() {
        return Arrays.asList(
                (a, b) -> SampleDifference.ofPairedShares(a, b, 0.95),
                (a, b) -> SampleDifference.ofShares(a, b, 0.95),
                (a, b) -> SampleDifference.ofPairedMeans(a, b, 0.95),
                (a, b) -> SampleDifference.ofMeans(a, b, 0.95));
    }

    @Test
    void aSampleDoesNotDifferFromItself() {
        double[] sample = Conditional.draw(new Random(5), 500, 0, 0.3, 0.3).first();
        for (BiFunction<double[], double[], SampleDifference> compare : all()) {
            SampleDifference d = compare.apply(sample, sample.clone());
            assertThat(d.value()).isZero();
            assertThat(d.p()).isEqualTo(1);
            assertThat(d.interval().contains(0)).isTrue();
        }
    }

    @Test
    void whatDiffersInEveryRunIsCertain() {
        double[] never = new double[400];
        double[] always = zeroToOne(400, 400);
        for (BiFunction<double[], double[], SampleDifference> compare : all()) {
            SampleDifference d = compare.apply(always, never);
            assertThat(d.value()).isEqualTo(1);
            assertThat(d.p()).isLessThan(1e-12);
            assertThat(d.interval().low()).isGreaterThan(0.97);
        }
    }

    @Test
    void oneRunAloneBoundsNothing() {
        double[] one = {0.4, NONE};
        double[] other = {0.1, NONE};
        SampleDifference paired = SampleDifference.ofPairedMeans(one, other, 0.95);
        assertThat(paired.interval().low()).isNegative().isInfinite();
        assertThat(paired.p()).isEqualTo(1);
        assertThat(SampleDifference.ofMeans(one, other, 0.95).p()).isEqualTo(1);
        assertThatThrownBy(() -> SampleDifference.ofPairedMeans(one, new double[] {NONE, NONE}, 0.95))
                .hasMessageContaining("no value that counts");
        assertThatThrownBy(() -> SampleDifference.ofPairedShares(one, new double[] {1}, 0.95))
                .hasMessageContaining("not paired");
    }

    /**
     * 2000 samples with a known difference. If an interval misses it in 4% to 5.5% of all samples, as approximations to 5% do,
     * each check here fails once in 10 000 times.
     */
    @Test
    void intervalsMissAsOftenAsTheySay() {
        for (double common : new double[] {0, 0.9}) {
            Random random = new Random(17);
            int[] missed = new int[4];
            int samples = 2000;
            for (int s = 0; s < samples; s++) {
                Conditional drawn = Conditional.draw(random, 300, common, 0.6, 0.45);
                int c = 0;
                for (BiFunction<double[], double[], SampleDifference> compare : all()) {
                    missed[c++] += compare.apply(drawn.first(), drawn.second())
                                    .interval()
                                    .contains(0.15)
                            ? 0
                            : 1;
                }
            }
            assertThat(missed[0]).as("paired shares, luck common in " + common).isBetween(44, 149);
            assertThat(missed[2]).as("paired means, luck common in " + common).isBetween(44, 149);
            if (common == 0) {
                assertThat(missed[1]).as("shares").isBetween(44, 149);
                assertThat(missed[3]).as("means").isBetween(44, 149);
            } else {
                assertThat(missed[1])
                        .as("what takes paired runs for independent is too wide")
                        .isLessThan(44);
            }
        }
    }

    /** As above, for tests that find a difference where there is none. */
    @Test
    void testsFindNothingWhereThereIsNothing() {
        Random random = new Random(18);
        int[] found = new int[4];
        for (int s = 0; s < 2000; s++) {
            Conditional drawn = Conditional.draw(random, 300, 0.8, 0.3, 0.3);
            int c = 0;
            for (BiFunction<double[], double[], SampleDifference> compare : all()) {
                found[c++] += compare.apply(drawn.first(), drawn.second()).p() <= 0.05 ? 1 : 0;
            }
        }
        assertThat(found[0]).as("paired shares").isBetween(44, 149);
        assertThat(found[2]).as("paired means").isBetween(44, 149);
        assertThat(found[1])
                .as("to take paired runs for independent is to find less")
                .isLessThan(found[0]);
    }
}
