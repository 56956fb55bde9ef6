package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chance of a bargaining range where resolve is hidden, against closed forms and sums over all subsets. */
class HiddenRangeTest {

    @Test
    void oneBoxAndTwo() {
        assertThat(HiddenRange.volume(new double[][] {{0.5, 0.4}})).isCloseTo(0.2, within(1e-15));
        assertThat(HiddenRange.volume(new double[][] {{0.5, 0.4}, {0.2, 0.9}}))
                .isCloseTo(0.2 + 0.18 - 0.08, within(1e-15));
        assertThat(HiddenRange.volume(new double[0][])).isZero();
    }

    /** Inclusion and exclusion over all subsets of boxes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void asByInclusionAndExclusion(int dimension) {
        Random random = new Random(dimension);
        for (int trial = 0; trial < 20; trial++) {
            double[][] points = IntStream.range(0, 9)
                    .mapToObj(p -> random.doubles(dimension)
                            .map(x -> Math.min(1, 1.3 * x))
                            .toArray())
                    .toArray(double[][]::new);
            double sum = 0;
            for (int set = 1; set < 1 << points.length; set++) {
                double volume = 1;
                for (int axis = 0; axis < dimension; axis++) {
                    double least = 1;
                    for (int p = 0; p < points.length; p++) {
                        least = (set & 1 << p) == 0 ? least : Math.min(least, points[p][axis]);
                    }
                    volume *= least;
                }
                sum += Integer.bitCount(set) % 2 == 1 ? volume : -volume;
            }
            assertThat(HiddenRange.volume(points)).isCloseTo(sum, within(1e-12));
        }
    }

    /** Two divide a good, and each needs a uniform part of it: a division suits both if the needs sum to no more than 1. */
    @Test
    void dividingAGoodBetweenTwoWhoNeedUniformParts() {
        int parts = 400;
        double[] shares = IntStream.rangeClosed(0, parts)
                .mapToDouble(n -> (double) n / parts)
                .toArray();
        BargainingProblem problem = BargainingProblem.lumpy(shares, new double[2]);
        HiddenRange found = HiddenRange.of(problem, (options, utilities, into) -> {
            Arrays.fill(into[1], 1);
            // The first needs between 0.199 and 0.799, the second between 0.299 and 0.899.
            into[0][0] = Math.min(1, Math.max(0, (utilities[0] - 0.199) / 0.6));
            into[0][1] = Math.min(1, Math.max(0, (utilities[1] - 0.299) / 0.6));
        });
        // Of the unit square the part in which 0.6·(u + v) is at most 0.502, less the steps of the good.
        assertThat(found.chance()).isCloseTo(Math.pow(0.502 / 0.6, 2) / 2, within(0.004));
        assertThat(found.ifLeast()).containsExactly(321, 281);
        assertThat(found.ifMost()).containsExactly(81, 41);
    }

    @Test
    void whatSuitsAllTypesMakesTheRangeSure() {
        BargainingProblem problem = BargainingProblem.lumpy(new double[] {0.2, 0.5}, new double[2]);
        HiddenRange found = HiddenRange.of(problem, (options, utilities, into) -> {
            Arrays.fill(into[1], 1);
            Arrays.fill(into[0], options[0] == 1 ? 1 : 0.3);
        });
        assertThat(found.chance()).isEqualTo(1);
    }
}
