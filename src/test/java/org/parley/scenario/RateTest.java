package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers for a span of time, converted to the length of a round. */
class RateTest {

    private static final Span WEEK = Span.parse("1 week");

    @ParameterizedTest
    @CsvSource({
        "PROBABILITY, 0.3, 1 year, 73 days, 0.06885008", // 1 - 0.7^(1/5)
        "PROBABILITY, 0.05, 1 month, 60 days, 0.0975", // 1 - 0.95^2
        "PROBABILITY, 0, 1 year, 1 week, 0",
        "DISCOUNT, 0.81, 4 weeks, 2 weeks, 0.9",
        "DISCOUNT, 0.7, 1 year, 2 years, 0.49",
        "MEAN, 6, 1 year, 73 days, 1.2",
        "MEAN, 6, 3 rounds, 2 weeks, 2",
        "PROBABILITY, 0.19, 2 rounds, 1 week, 0.1", // whatever a round's length
        "MEAN, 9, 1 quarter, 1 month, 3",
    })
    void aNumberForASpanBecomesOnePerRound(Rate rate, double x, String per, String round, double perRound) {
        assertThat(rate.perRound(x, Span.parse(per), Span.parse(round))).isCloseTo(perRound, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 13, 26, 52})
    void aYearIsTheSameInRoundsOfAnyLength(int weeks) {
        Span round = new Span(weeks, Span.Unit.WEEK);
        Span year = Span.parse("52 weeks");
        double rounds = 52.0 / weeks;
        for (double x : new double[] {1e-9, 0.01, 0.5, 0.99}) {
            assertThat(1 - Math.pow(1 - Rate.PROBABILITY.perRound(x, year, round), rounds))
                    .isCloseTo(x, within(1e-12));
            assertThat(Math.pow(Rate.DISCOUNT.perRound(x, year, round), rounds)).isCloseTo(x, within(1e-12));
            assertThat(Rate.MEAN.perRound(x, year, round) * rounds).isCloseTo(x, within(1e-12));
        }
    }

    @Test
    void aNumberPerRoundStaysAsItIsToTheBit() {
        for (Rate rate : Rate.values()) {
            assertThat(rate.perRound(0.1, WEEK, WEEK)).isEqualTo(0.1);
            assertThat(rate.perRound(0.1, Span.parse("1 round"), WEEK)).isEqualTo(0.1);
        }
    }
}
