package org.parley.answer.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statistics.Proportion;

/** A headline says what the runs bear out, and less where they do not. */
class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6810 | 10000 | 3530 | Most talks bring a cease-fire; half of them break",
                "4267 | 10000 | 900  | Most talks bring no cease-fire; most of them break",
                "5000 | 10000 | 400  | Half of all talks bring a cease-fire; hardly any holds",
                "9900 | 10000 | 9500 | Nearly all talks bring a cease-fire, and it holds",
                "300  | 10000 | 200  | Hardly any talks bring a cease-fire; most of them hold",
                "0    | 10000 | 0    | No cease-fire comes in any run",
                "30   | 30    | 0    | Every run brings a cease-fire; not one holds",
                // Three in five of twenty may be less than half.
                "12   | 20    | 6    | A cease-fire in 12 of 20 runs",
                "1    | 1     | 1    | A cease-fire in the one run",
            })
    void ofAWar(long signed, long runs, long holding, String headline) {
        assertThat(new Headline(true, Proportion.of(signed, runs), Proportion.of(holding, signed)).text())
                .isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, They agree in every run",
        "478, 1000, A deal about as often as none",
        "300, 1000, Most talks end without a deal",
        "11, 20, Agreement in 11 of 20 runs"
    })
    void withoutAWar(long agreed, long runs, String headline) {
        Proportion reached = Proportion.of(agreed, runs);
        assertThat(new Headline(false, reached, reached).text()).isEqualTo(headline);
    }

    /** The word that a headline uses for a share is true of the whole of its interval. */
    @Test
    void noWordClaimsMoreThanTheInterval() {
        for (int runs : new int[] {20, 50, 200, 1000, 10_000}) {
            for (int signed = 0; signed <= runs; signed += Math.max(1, runs / 97)) {
                Proportion p = Proportion.of(signed, runs);
                String text = new Headline(true, p, Proportion.of(0, 1)).text();
                if (text.startsWith("Most talks bring a ")) {
                    assertThat(p.low()).isGreaterThan(0.5);
                } else if (text.startsWith("Most talks bring no")) {
                    assertThat(p.high()).isLessThan(0.5);
                } else if (text.startsWith("Nearly all")) {
                    assertThat(p.low()).isGreaterThan(0.9);
                } else if (text.startsWith("Hardly any")) {
                    assertThat(p.high()).isLessThan(0.15);
                } else if (text.startsWith("Half")) {
                    assertThat(p.share()).isBetween(0.44, 0.56);
                }
            }
        }
    }
}
