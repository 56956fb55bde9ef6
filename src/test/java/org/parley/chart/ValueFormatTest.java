package org.parley.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.answer.words.Numbers;

/** Rounding of numbers, which is one in charts and in words. */
class ValueFormatTest {

    @Test
    void halvesGoAwayFromZero() {
        assertThat(ValueFormat.PERCENT.text(0.125)).isEqualTo("13%");
        assertThat(ValueFormat.SHARE.text(0.0025)).isEqualTo("0.3%");
        assertThat(ValueFormat.decimals(1, 1).text(0.15)).isEqualTo("0.2");
        assertThat(ValueFormat.decimals(0, 0).text(2.5)).isEqualTo("3");
        assertThat(ValueFormat.signed(1).text(-0.25)).isEqualTo("-0.3");
        assertThat(ValueFormat.significant(3).text(2.675)).isEqualTo("2.68");
    }

    @Test
    void zerosAtTheEndAreLeftOutDownToTheLeast() {
        assertThat(ValueFormat.decimals(1, 8).text(0.25)).isEqualTo("0.25");
        assertThat(ValueFormat.decimals(1, 8).text(2)).isEqualTo("2.0");
        assertThat(ValueFormat.decimals(0, 3).text(100)).isEqualTo("100");
        assertThat(ValueFormat.COUNT.text(1_234_500)).isEqualTo("1,234,500");
        assertThat(ValueFormat.COUNT.numbers().format(1200)).isEqualTo("1,200");
    }

    @Test
    void whatRoundsToZeroHasNoMinus() {
        assertThat(ValueFormat.signed(1).text(-0.04)).isEqualTo("+0.0");
    }

    @Test
    void chartsAndWordsSayTheSame() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 20_000; n++) {
            double share = random.nextInt(2001) / 2000.0;
            assertThat(ValueFormat.SHARE.text(share)).isEqualTo(Numbers.percent(share));
            assertThat(ValueFormat.decimals(3, 3).text(share)).isEqualTo(Numbers.fixed(share, 3));
        }
    }
}
