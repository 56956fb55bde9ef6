package org.parley.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.parley.statistics.interval.Interval;

/** Scores against values worked out by hand and closed forms. */
class ForecastScoresTest {

    private static final double TINY = 1e-12;

    @Test
    void probabilitiesAreScoredAsTheTextbooksDo() {
        double[] p = {0.8, 0.3};
        double[] y = {1, 0};
        assertThat(ProbabilityScore.BRIER.mean(p, y)).isCloseTo((0.04 + 0.09) / 2, within(TINY));
        assertThat(ProbabilityScore.LOG.mean(p, y)).isCloseTo(-(Math.log(0.8) + Math.log(0.7)) / 2, within(TINY));
        assertThat(ProbabilityScore.LOG.of(1, 0)).isCloseTo(-Math.log(0.02), within(TINY));
        assertThat(ProbabilityScore.LOG.of(0, 1)).isCloseTo(-Math.log(0.02), within(TINY));
        assertThat(ProbabilityScore.BRIER.mean(new double[0], new double[0])).isNaN();
    }

    @Test
    void aProperScoreIsLeastForTheTruth() {
        for (double truth = 0.05; truth < 1; truth += 0.1) {
            for (ProbabilityScore score : ProbabilityScore.values()) {
                double least = truth * score.of(truth, 1) + (1 - truth) * score.of(truth, 0);
                for (double p = 0.03; p < 0.98; p += 0.05) {
                    assertThat(truth * score.of(p, 1) + (1 - truth) * score.of(p, 0))
                            .isGreaterThanOrEqualTo(least - TINY);
                }
            }
        }
    }

    @Test
    void benchmarksKnowTheOtherCasesAlone() {
        double[] y = {1, 1, 0, 0, 1};
        assertThat(ConstantForecasts.leaveOneOut(y)).containsExactly(0.5, 0.5, 0.7, 0.7, 0.5);
        assertThat(ConstantForecasts.best(y)).containsOnly(0.6);
        assertThat(ConstantForecasts.skill(0.2, 0.25)).isCloseTo(0.2, within(TINY));
        // The best constant's Brier score is the variance of what came.
        assertThat(ProbabilityScore.BRIER.mean(ConstantForecasts.best(y), y)).isCloseTo(0.6 * 0.4, within(TINY));
    }

    @Test
    void classesAreScoredOverAllOfThem() {
        double[] even = new double[7];
        Arrays.fill(even, 1.0 / 7);
        assertThat(ClassScore.brier(even, 2)).isCloseTo(42.0 / 49, within(TINY));
        assertThat(ClassScore.log(even, 2)).isCloseTo(Math.log(7), within(TINY));
        double[] sure = {1, 0, 0, 0, 0, 0, 0};
        assertThat(ClassScore.brier(sure, 0)).isZero();
        assertThat(ClassScore.brier(sure, 1)).isEqualTo(2);
        assertThat(ClassScore.log(sure, 1)).isCloseTo(-Math.log(0.02 / (0.98 + 6 * 0.02)), within(TINY));
    }

    @Test
    void concordanceCountsPairsWhoseEarlierEndWasSeen() {
        double[] forecast = {1, 2, 3};
        double[] time = {4, 5, 6};
        boolean[] all = {true, true, true};
        assertThat(Concordance.of(forecast, time, all)).isEqualTo(new Concordance(1, 3, 1, 3));
        Concordance first = Concordance.of(forecast, time, new boolean[] {false, true, true});
        assertThat(first.pairs()).isEqualTo(1);
        assertThat(first.rho()).isNaN();
        assertThat(Concordance.of(new double[] {3, 2, 1}, time, all).c()).isZero();
        assertThat(Concordance.of(new double[] {2, 2, 2}, time, all).c()).isEqualTo(0.5);
        // Who is still there when another ends is later, at the same time too.
        assertThat(Concordance.of(new double[] {1, 2}, new double[] {5, 5}, new boolean[] {true, false})
                        .pairs())
                .isEqualTo(1);
        assertThat(Concordance.of(forecast, time, new boolean[3]).c()).isNaN();
    }

    @Test
    void theBootstrapDrawsWholeClusters() {
        double[] values = {0, 0, 1, 1};
        // Two clusters of two: the mean is 0, 1/2 or 1 with chances 1/4, 1/2, 1/4.
        ClusterBootstrap two = ClusterBootstrap.of(values, new int[] {0, 0, 1, 1}, 10_000, 1);
        assertThat(two.interval(0.95)).isEqualTo(new Interval(0, 1));
        assertThat(two.interval(0.4)).isEqualTo(new Interval(0.5, 0.5));
        assertThat(ClusterBootstrap.of(values, new int[4], 100, 1).interval(0.95))
                .isEqualTo(new Interval(0.5, 0.5));
        // Clusters of one are the plain bootstrap, whose mean has standard deviation sd/sqrt(n).
        double[] many = new double[100];
        int[] own = new int[100];
        Arrays.setAll(many, i -> i % 2);
        Arrays.setAll(own, i -> i);
        Interval plain = ClusterBootstrap.of(many, own, 10_000, 1).interval(0.95);
        assertThat(plain.high() - plain.low()).isCloseTo(2 * 1.96 * 0.05, within(0.02));
    }

    @Test
    void thePermutationTestCountsWhatIsAsGood() {
        // Of the 6 ways to place two high forecasts among four cases one is perfect.
        double p = PermutationTest.p(
                new double[] {0.9, 0.9, 0.1, 0.1}, new double[] {1, 1, 0, 0}, ProbabilityScore.BRIER, 10_000, 1);
        assertThat(p).isCloseTo(1 / 6.0, within(0.02));
        assertThat(PermutationTest.p(
                        ConstantForecasts.same(0.4, 5), new double[] {1, 0, 1, 0, 0}, ProbabilityScore.LOG, 100, 1))
                .isEqualTo(1);
    }

    /** Of 400 forecasters who know nothing, a tenth passes at 0.1: more than 0.17 once in 300,000 times. */
    @Test
    void whoKnowsNothingPassesNoOftenerThanTheLevelSays() {
        RandomGenerator random = new Well19937c(5);
        int passed = 0;
        for (int n = 0; n < 400; n++) {
            double[] p = new double[20];
            Arrays.setAll(p, i -> random.nextDouble());
            double[] y = new double[20];
            Arrays.setAll(y, i -> random.nextDouble() < 0.6 ? 1 : 0);
            passed += PermutationTest.p(p, y, ProbabilityScore.BRIER, 200, n) <= 0.1 ? 1 : 0;
        }
        assertThat(passed / 400.0).isBetween(0.04, 0.17);
    }
}
