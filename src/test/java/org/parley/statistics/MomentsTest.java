package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

/** Exact sums, where it is plain what they are, and moments against those of Commons Math. */
class MomentsTest {

    private static Moments of(double... values) {
        Moments moments = new Moments();
        for (double x : values) {
            moments.add(x);
        }
        return moments;
    }

    @Test
    void sumsLoseNothing() {
        ExactSum sum = new ExactSum();
        for (double x : new double[] {1, 1e100, 1, -1e100, 1e-300, -1e-300}) {
            sum.add(x);
        }
        assertThat(sum.value()).isEqualTo(2);
        ExactSum tenths = new ExactSum();
        for (int k = 0; k < 10; k++) {
            tenths.add(0.1);
        }
        assertThat(tenths.value()).isEqualTo(1);
    }

    @Test
    void whatIsInfiniteStaysSo() {
        assertThat(of(1, Double.POSITIVE_INFINITY).mean()).isInfinite();
        assertThat(of(Double.MAX_VALUE, Double.MAX_VALUE).mean()).isInfinite();
        assertThat(of(1, Double.NaN).mean()).isNaN();
        assertThat(of(1, Double.NaN).deviation()).isNaN();
    }

    @Test
    void momentsAreThoseOfCommonsMath() {
        double[] values = new Random(3).doubles(1000, -2, 5).toArray();
        assertThat(of(values).mean()).isCloseTo(new Mean().evaluate(values), within(1e-14));
        assertThat(of(values).deviation()).isCloseTo(new StandardDeviation().evaluate(values), within(1e-14));
        assertThat(of(3, 3, 3, 3, 3, 3).deviation()).isZero();
        assertThat(of(0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
        assertThat(of(4).deviation()).isZero();
        assertThat(of().mean()).isNaN();
        // A spread that is lost where squares are rounded.
        assertThat(of(1e9, 1e9 + 1, 1e9 + 2).deviation()).isEqualTo(1);
    }

    @Test
    void partsMakeTheWhole() {
        Random random = new Random(4);
        double[] values = random.doubles(500)
                .map(x -> Math.exp(40 * (x - 0.5)) * (random.nextBoolean() ? 1 : -1))
                .toArray();
        Moments whole = of(values);
        for (int trial = 0; trial < 50; trial++) {
            int cut = random.nextInt(values.length);
            Moments later = new Moments();
            Moments first = new Moments();
            for (int k = 0; k < values.length; k++) {
                (k < cut ? first : later).add(values[k]);
            }
            later.merge(first);
            assertThat(later.toMean()).isEqualTo(whole.toMean());
        }
    }

    @Test
    void quantilesAreOfTheTypesThatTheySay() {
        double[] sorted = {1, 2, 3, 4, 10};
        assertThat(Sample.between(sorted, 0.5)).isEqualTo(3);
        assertThat(Sample.between(sorted, 0.9)).isCloseTo(7.6, within(1e-12));
        assertThat(Sample.least(sorted, 0.5)).isEqualTo(3);
        assertThat(Sample.least(sorted, 0.2)).isEqualTo(1);
        assertThat(Sample.least(sorted, 0.21)).isEqualTo(2);
        assertThat(Sample.least(new double[0], 0.5)).isNaN();
    }
}
