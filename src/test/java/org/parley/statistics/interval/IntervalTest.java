package org.parley.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Intervals: published tables, symmetry, and how often they cover. */
class IntervalTest {

    /** Newcombe 1998, Table I, methods 3 and 5. */
    @Test
    void newcombesTable() {
        assertEnds(ShareInterval.wilson(15, 148, 0.95), 0.0624, 0.1605);
        assertEnds(ShareInterval.wilson(0, 20, 0.95), 0, 0.1611);
        assertEnds(ShareInterval.wilson(1, 29, 0.95), 0.0061, 0.1718);
        assertEnds(ShareInterval.clopperPearson(15, 148, 0.95), 0.0578, 0.1617);
        assertEnds(ShareInterval.clopperPearson(0, 20, 0.95), 0, 0.1684);
        assertEnds(ShareInterval.clopperPearson(1, 29, 0.95), 0.0009, 0.1776);
    }

    private static void assertEnds(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, within(5e-5));
        assertThat(found.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void theExactIntervalNeverMissesMoreOftenThanItSays() {
        for (double share = 0.01; share < 1; share += 0.07) {
            BinomialDistribution counts = new BinomialDistribution(null, 25, share);
            double covered = 0;
            for (int x = 0; x <= 25; x++) {
                Interval found = ShareInterval.clopperPearson(x, 25, 0.9);
                covered += found.contains(share) ? counts.probability(x) : 0;
                Interval turned = ShareInterval.clopperPearson(25 - x, 25, 0.9);
                assertThat(turned.high()).isCloseTo(1 - found.low(), within(1e-9));
                assertThat(ShareInterval.jeffreys(25 - x, 25, 0.9).high())
                        .isCloseTo(1 - ShareInterval.jeffreys(x, 25, 0.9).low(), within(1e-9));
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.9);
        }
        assertThatThrownBy(() -> ShareInterval.wilson(3, 2, 0.95)).hasMessageContaining("3 of 2 is no share");
        assertThatThrownBy(() -> ShareInterval.wilson(1, 2, 95)).hasMessageContaining("confidence");
    }

    /**
     * Samples of 40 from the exponential law, whose mean BCa covers nearly as often as it says: with 94% of 400, fewer than
     * 357 have probability 0.0001; and at most 400.
     */
    @Test
    void bcaCoversASkewedMean() {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int s = 0; s < 400; s++) {
            double[] x = random.doubles(40).map(u -> -Math.log1p(-u)).toArray();
            covered += Bootstrap.drawn(x, StatUtils::mean, 0.95, 1000, s).bca().contains(1) ? 1 : 0;
        }
        assertThat(covered).isBetween(357, 399);
    }

    @Test
    void theBootstrapFollowsShiftAndLeavesOutWhatDoesNotCount() {
        double[] x = {1, 4, 2, Double.NaN, 8, 5.5};
        double[] moved = {11, 14, 12, 18, 15.5};
        Bootstrap found = Bootstrap.enumerated(x, StatUtils::mean, 0.9);
        Bootstrap shifted = Bootstrap.enumerated(moved, StatUtils::mean, 0.9);
        assertThat(found.resamples()).isEqualTo(3125);
        assertThat(shifted.bca().low()).isCloseTo(found.bca().low() + 10, within(1e-9));
        assertThat(shifted.biasCorrection()).isCloseTo(found.biasCorrection(), within(1e-9));
        assertThat(Bootstrap.drawn(x, StatUtils::mean, 0.9, 500, 7))
                .isEqualTo(Bootstrap.drawn(x, StatUtils::mean, 0.9, 500, 7));
        assertThat(Bootstrap.enumerated(new double[] {2, 2, 2}, StatUtils::mean, 0.9)
                        .bca())
                .isEqualTo(new Interval(2, 2));
        assertThatThrownBy(() -> Bootstrap.enumerated(new double[9], StatUtils::mean, 0.9))
                .hasMessageContaining("8 values at the most");
        assertThatThrownBy(() -> Bootstrap.drawn(new double[] {1}, StatUtils::mean, 0.9, 500, 7))
                .hasMessageContaining("at least two");
    }

    @Test
    void runsNeeded() {
        // Cohen 1988, table 2.4.1: effect 0.5, power 0.8, two-sided 5%: 63 in each sample by the normal approximation.
        assertThat(RunsNeeded.forDifference(Math.sqrt(2), 0.5, 0.95, 0.8)).isEqualTo(63);
        assertThat(RunsNeeded.forHalfWidth(0, 0.1, 0.95)).isEqualTo(1);
        assertThatThrownBy(() -> RunsNeeded.forHalfWidth(1, 0, 0.95)).hasMessageContaining("above 0");
    }

    /** Of a mean all is known in closed form (Efron and Tibshirani 1993, equations 5.4, 14.10 and 14.15). */
    @Test
    void theBootstrapOfAMeanIsWhatItsFormulasSay() {
        Bootstrap found = Bootstrap.enumerated(new double[] {1, 2, 3, 10}, StatUtils::mean, 0.9);
        double a = 180 / (6 * Math.pow(50, 1.5));
        assertThat(found.acceleration()).isCloseTo(a, within(1e-12));
        assertThat(found.standardError()).isCloseTo(Math.sqrt(50 / 16.0), within(1e-12));
        assertThat(found.resamples()).isEqualTo(256);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        // Of 256 resamples 81 lack the 10; of the 108 that have it once half lie below the mean, those equal to it
        // counted half.
        double z0 = found.biasCorrection();
        assertThat(normal.cumulativeProbability(z0)).isCloseTo(135 / 256.0, within(1e-9));
        double low = z0 + normal.inverseCumulativeProbability(0.05);
        double high = z0 + normal.inverseCumulativeProbability(0.95);
        assertEnds(
                found.levels(),
                normal.cumulativeProbability(z0 + low / (1 - a * low)),
                normal.cumulativeProbability(z0 + high / (1 - a * high)));
        Bootstrap even = Bootstrap.enumerated(new double[] {1, 2, 3, 4}, StatUtils::mean, 0.9);
        assertThat(even.biasCorrection()).isCloseTo(0, within(1e-12));
        assertThat(even.acceleration()).isCloseTo(0, within(1e-12));
        assertThat(even.percentile().low() + even.percentile().high()).isCloseTo(5, within(1e-12));
    }

    /** Brown, Cai and DasGupta 2001, Table 5. */
    @Test
    void jeffreysTable() {
        Interval found = ShareInterval.jeffreys(2, 10, 0.95);
        assertThat(found.low()).isCloseTo(0.044, within(0.0005));
        assertThat(found.high()).isCloseTo(0.503, within(0.0005));
    }

    @Test
    void endsBelongToAnIntervalAndNoneIsMadeOfNonsense() {
        assertThat(new Interval(0.2, 0.4).contains(0.2)).isTrue();
        assertThat(new Interval(0.2, 0.4).contains(0.4)).isTrue();
        for (double confidence : new double[] {0, 1}) {
            assertThatThrownBy(() -> Interval.checked(confidence)).hasMessageContaining("between 0 and 1");
        }
        assertThatThrownBy(() -> ShareInterval.jeffreys(3, 2, 0.9)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> ShareInterval.clopperPearson(3, 2, 0.9)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> ShareInterval.agrestiCoull(-1, 2, 0.9)).hasMessageContaining("-1 of 2");
    }
}
