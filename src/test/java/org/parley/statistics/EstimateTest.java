package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Estimates with their intervals: tables, then how often they miss. */
class EstimateTest {

    /** Two-sided critical values at 0.0001: Student's t with 29 degrees of freedom, and the normal distribution (SciPy). */
    private static final double T29 = 4.5055;

    private static final double NORMAL = 3.8906;

    private static double[] of(double... values) {
        return values;
    }

    private static double[] zeroToOne(int ones, int zeros) {
        return IntStream.range(0, ones + zeros)
                .mapToDouble(i -> i < ones ? 1 : 0)
                .toArray();
    }

    @Test
    void theIntervalOfAMeanIsStudents() {
        double[] thirty =
                IntStream.range(0, 30).mapToDouble(i -> i % 2 == 0 ? -1 : 1).toArray();
        Estimate e = Estimate.mean(thirty);
        assertThat(e.value()).isCloseTo(0, within(1e-12));
        double standardError = Math.sqrt(30.0 / 29) / Math.sqrt(30);
        assertThat(e.high() / standardError).isCloseTo(T29, within(1e-3));
        assertThat(e.low()).isCloseTo(-e.high(), within(1e-12));
        double[] many = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> i % 2 == 0 ? -1 : 1)
                .toArray();
        assertThat(Estimate.mean(many).high() * 1000).isCloseTo(NORMAL, within(1e-3));
    }

    @Test
    void aShareThatNeverOccursStaysPossibleAsTheRuleSays() {
        // Clopper and Pearson: the greatest share with which nothing in 1000 runs has probability 0.00005.
        Estimate never = Estimate.share(zeroToOne(0, 1000));
        assertThat(never.low()).isZero();
        assertThat(Math.pow(1 - never.high(), 1000)).isCloseTo(0.00005, within(1e-7));
        Estimate always = Estimate.share(zeroToOne(1000, 0));
        assertThat(always.high()).isEqualTo(1);
        assertThat(always.low()).isCloseTo(1 - never.high(), within(1e-9));
    }

    @Test
    void fifteenValuesAreTheFewestThatBoundAMedian() {
        // 2 * 0.5^15 = 0.00006 is below 0.0001, 2 * 0.5^14 = 0.00012 is not.
        double[] fifteen = IntStream.rangeClosed(1, 15).mapToDouble(i -> i).toArray();
        assertThat(Estimate.median(fifteen)).isEqualTo(new Estimate(15, 8, 1, 15));
        Estimate fourteen = Estimate.median(Arrays.copyOf(fifteen, 14));
        assertThat(fourteen.value()).isEqualTo(7.5);
        assertThat(fourteen.high()).isInfinite();
    }

    @Test
    void whatDoesNotCountIsLeftOut() {
        assertThat(Estimate.mean(of(1, Double.NaN, 3)).value()).isEqualTo(2);
        assertThat(Estimate.share(of(1, Double.NaN, 1, 0, 0)).value()).isEqualTo(0.5);
        assertThat(Estimate.median(of(Double.NaN, 5, 1, 3)).value()).isEqualTo(3);
        assertThat(Estimate.difference(of(1, Double.NaN, 3), of(0, 0, 3)).value())
                .isEqualTo(1);
        assertThat(Estimate.mean(of(Double.NaN)).n()).isZero();
        assertThat(Estimate.share(of()).value()).isNaN();
        assertThat(Estimate.difference(of(1, 2), of(Double.NaN, Double.NaN)).n())
                .isZero();
    }

    @Test
    void oneValueSaysNothingOfChance() {
        assertThat(Estimate.mean(of(2)).low()).isInfinite();
        assertThat(Estimate.difference(of(2, Double.NaN), of(1, 1)).high()).isInfinite();
    }

    @Test
    void equalValuesLeaveNothingToChance() {
        double[] same = IntStream.range(0, 20).mapToDouble(i -> 0.1).toArray();
        assertThat(Estimate.mean(same)).isEqualTo(new Estimate(20, 0.1, 0.1, 0.1));
        assertThat(Estimate.median(same)).isEqualTo(new Estimate(20, 0.1, 0.1, 0.1));
        assertThat(Estimate.exact(0.1).minus(0.1)).isEqualTo(new Estimate(1, 0, 0, 0));
    }

    @Test
    void commonLuckCancels() {
        Random random = new Random(1);
        double[] luck = random.doubles(100).toArray();
        Estimate e = Estimate.difference(Arrays.stream(luck).map(x -> x + 0.01).toArray(), luck);
        assertThat(e.value()).isCloseTo(0.01, within(1e-12));
        assertThat(e.high() - e.low()).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEstimateOutsideItsIntervalIsRefused() {
        assertThatThrownBy(() -> new Estimate(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(3, Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Of 20 000 samples an interval misses 2 on average (the ones that are wider than they need be, fewer); 13 or more
     * come with probability 1 in a million.
     */
    @Test
    void intervalsMissAsSeldomAsTheySay() {
        Random random = new Random(20250217);
        int[] misses = new int[5];
        for (int sample = 0; sample < 20_000; sample++) {
            double[] one = new double[60];
            double[] other = new double[60];
            double[] event = new double[60];
            for (int r = 0; r < 60; r++) {
                double common = random.nextGaussian();
                one[r] = random.nextInt(4) == 0 ? Double.NaN : common + random.nextGaussian();
                other[r] = random.nextInt(4) == 0 ? Double.NaN : common + random.nextGaussian();
                event[r] = random.nextInt(20) == 0 ? 1 : 0;
            }
            misses[0] += misses(Estimate.mean(one), 0);
            misses[1] += misses(Estimate.median(one), 0);
            misses[2] += misses(Estimate.share(event), 0.05);
            misses[3] += misses(Estimate.difference(one, other), 0);
            misses[4] += misses(Estimate.medianDifference(one, other), 0);
        }
        assertThat(Arrays.stream(misses).max().orElseThrow())
                .as(Arrays.toString(misses))
                .isLessThan(13);
    }

    private static int misses(Estimate e, double truth) {
        return e.low() <= truth && truth <= e.high() ? 0 : 1;
    }
}
