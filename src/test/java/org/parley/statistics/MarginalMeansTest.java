package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.statistics.MarginalMeans.Part;

class MarginalMeansTest {

    @Test
    void levelsAreKeptApart() {
        MarginalMeans means = MarginalMeans.of(new double[] {1, 0, 1, 0}, new double[] {30, 10, 50, 20});
        assertThat(means.parts()).extracting(Part::mean).containsExactly(15.0, 40.0);
        assertThat(means.parts()).extracting(Part::n).containsExactly(2L, 2L);
        assertThat(means.change().mean()).isEqualTo(25);
    }

    /** Two values that differ by 2: standard error 1, Student's quantile for one degree of freedom 12.706 (any table). */
    @Test
    void intervalsAreStudents() {
        Part part = MarginalMeans.of(new double[] {0, 0}, new double[] {4, 6})
                .parts()
                .get(0);
        assertThat(part.low()).isCloseTo(5 - 12.706, within(1e-3));
        assertThat(part.high()).isCloseTo(5 + 12.706, within(1e-3));
    }

    /** Equal spreads of three and three: four degrees of freedom, quantile 2.776 (any table), variance 1/3 and 1/3. */
    @Test
    void theIntervalOfAChangeIsWelchs() {
        Mean change = MarginalMeans.of(new double[] {0, 0, 0, 1, 1, 1}, new double[] {1, 2, 3, 11, 12, 13})
                .change();
        assertThat(change.mean()).isEqualTo(10);
        assertThat(change.high() - change.mean()).isCloseTo(2.776 * Math.sqrt(2 / 3.0), within(1e-3));
    }

    @Test
    void manyValuesAreCutIntoFiveParts() {
        double[] x = IntStream.range(0, 100).mapToDouble(i -> 99 - i).toArray();
        MarginalMeans means = MarginalMeans.of(x, x);
        assertThat(means.parts()).hasSize(5).allMatch(part -> part.n() == 20);
        assertThat(means.parts().get(0).from()).isZero();
        assertThat(means.parts().get(4).to()).isEqualTo(99);
        assertThat(means.change().mean()).isEqualTo(80);
    }

    @Test
    void equalValuesStayTogetherAndEveryCaseCountsOnce() {
        double[] x = IntStream.range(0, 60).mapToDouble(i -> i % 9).toArray();
        MarginalMeans means = MarginalMeans.of(x, x);
        assertThat(means.parts().stream().mapToLong(Part::n).sum()).isEqualTo(60);
        for (int k = 1; k < means.parts().size(); k++) {
            assertThat(means.parts().get(k).from())
                    .isGreaterThan(means.parts().get(k - 1).to());
        }
    }

    @Test
    void oneCaseHasNoEndToItsInterval() {
        MarginalMeans means = MarginalMeans.of(new double[] {0, 1}, new double[] {1, 2});
        assertThat(means.change().high()).isInfinite();
        assertThatThrownBy(() -> MarginalMeans.of(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
