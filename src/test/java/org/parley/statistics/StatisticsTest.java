package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /** Wilson's interval of none begins at 0 and that of all ends at 1, exactly and not by rounding. */
    @Test
    void theIntervalOfNoneBeginsAtZero() {
        for (long n = 1; n < 3000; n++) {
            assertThat(Proportion.of(0, n).low()).isZero();
            assertThat(Proportion.of(n, n).high()).isEqualTo(1);
            assertThat(Proportion.of(0, n).high())
                    .isCloseTo(1 - Proportion.of(n, n).low(), within(1e-12));
        }
    }

    @Test
    void wilsonIntervalIsThatOfNewcombe() {
        // Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3.
        Proportion p = Proportion.of(81, 263);
        assertThat(p.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(p.high()).isCloseTo(0.3662, within(5e-5));
        Proportion small = Proportion.of(15, 148);
        assertThat(small.low()).isCloseTo(0.0624, within(5e-5));
        assertThat(small.high()).isCloseTo(0.1605, within(5e-5));
        Proportion none = Proportion.of(0, 20);
        assertThat(none.low()).isCloseTo(0, within(1e-12));
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void aShareOfNothingIsNotANumber() {
        assertThat(Proportion.of(0, 0).share()).isNaN();
        assertThatThrownBy(() -> Proportion.of(3, 2)).hasMessageContaining("no share");
    }

    @Test
    void meanHasItsInterval() {
        SummaryStatistics values = new SummaryStatistics();
        for (double v : new double[] {1, 2, 3, 4}) {
            values.addValue(v);
        }
        Mean mean = Mean.of(values);
        assertThat(mean.mean()).isEqualTo(2.5);
        assertThat(mean.high() - mean.mean()).isCloseTo(1.959964 * Math.sqrt(5.0 / 3 / 4), within(1e-6));
    }

    @Test
    void quantilesOfCountsAreExact() {
        Counts counts = new Counts();
        assertThat(counts.quantile(0.5)).isEqualTo(-1);
        for (int v : new int[] {1, 1, 2, 3, 200}) {
            counts.add(v);
        }
        assertThat(counts.quantile(0.1)).isEqualTo(1);
        assertThat(counts.quantile(0.5)).isEqualTo(2);
        assertThat(counts.quantile(0.9)).isEqualTo(200);
    }
}
