package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.analysis.solution.PieDivision.Party;

/** What is divisible: Adjusted Winner and pies. */
class DivisionTest {

    @Test
    void adjustedWinnerIsEquitableAndDividesOneIssueAtMost() {
        // Brams and Taylor (1996), theorem 4.1. It is efficient if no exchange of points would serve both.
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 200; n++) {
            double[] first = random.doubles(6, 1, 40).toArray();
            double[] second = random.doubles(6, 1, 40).toArray();
            AdjustedWinner division = AdjustedWinner.of(first, second);
            double[] rest =
                    Arrays.stream(division.shareOfFirst()).map(x -> 1 - x).toArray();
            assertThat(points(first, division.shareOfFirst())).isCloseTo(division.points(), within(1e-9));
            assertThat(points(second, rest)).isCloseTo(division.points(), within(1e-9));
            assertThat(Arrays.stream(division.shareOfFirst())
                            .filter(x -> x > 0 && x < 1)
                            .count())
                    .isLessThanOrEqualTo(1);
            double leastOfFirst = Double.POSITIVE_INFINITY;
            double mostOfSecond = 0;
            for (int k = 0; k < 6; k++) {
                double leaning = first[k] / second[k];
                leastOfFirst = rest[k] < 1 ? Math.min(leastOfFirst, leaning) : leastOfFirst;
                mostOfSecond = rest[k] > 0 ? Math.max(mostOfSecond, leaning) : mostOfSecond;
            }
            assertThat(leastOfFirst).isGreaterThanOrEqualTo(mostOfSecond);
        }
    }

    private static double points(double[] points, double[] shares) {
        double sum = 0;
        for (int k = 0; k < points.length; k++) {
            sum += points[k] * shares[k];
        }
        return sum;
    }

    @Test
    void adjustedWinnerKeepsIssuesWholeWhereItCan() {
        assertThat(AdjustedWinner.of(new double[] {60, 40}, new double[] {40, 60})
                        .shareOfFirst())
                .containsExactly(1, 0);
        assertThatThrownBy(() -> AdjustedWinner.of(new double[] {1, -1}, new double[] {1, 1}))
                .hasMessageContaining("points");
    }

    @Test
    void fearOfRiskCostsAShare() {
        // Kihlstrom, Roth and Schmeidler (1981).
        double before = 0;
        for (double exponent : new double[] {1, 0.8, 0.6, 0.4, 0.2}) {
            double share = PieDivision.asymmetricNash(
                            new Party(x -> x, 0), new Party(y -> Math.pow(y, exponent), 0), 0.5)
                    .share();
            assertThat(share).isGreaterThan(before);
            before = share;
        }
    }

    @Test
    void powerAloneTakesAllButWhatTheOtherMustHave() {
        Party first = new Party(x -> x, 0.1);
        Party second = new Party(Math::sqrt, 0.5);
        assertThat(PieDivision.asymmetricNash(first, second, 1).share()).isCloseTo(0.75, within(1e-6));
        assertThat(PieDivision.asymmetricNash(first, second, 0).share()).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void aPieTooSmallForBothIsNotDivided() {
        assertThat(PieDivision.asymmetricNash(new Party(x -> x, 0.6), new Party(y -> y, 0.6), 0.5))
                .isNull();
        assertThat(PieDivision.asymmetricNash(new Party(x -> x, 1.5), new Party(y -> y, 0), 0.5))
                .isNull();
    }
}
