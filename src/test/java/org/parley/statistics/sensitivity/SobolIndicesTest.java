package org.parley.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cases.TestFunctions;
import org.parley.experiment.design.MorrisTrajectories;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.experiment.design.SobolPoints;

/** Indices of functions whose indices are known, with chance, without, and with runs that do not count. */
class SobolIndicesTest {

    private static final ToDoubleFunction<double[]> ADDITIVE = x -> 3 * x[0] + 2 * x[1] + Math.exp(x[2]);
    private static final ToDoubleFunction<double[]> PRODUCT = x -> 10 * x[0] * x[1] + x[2];

    @Test
    void indicesOfAnAdditiveFunctionAddUpToOne() {
        double[] y = Arrays.stream(SaltelliPoints.points(1024, 3, 4))
                .mapToDouble(ADDITIVE)
                .toArray();
        SobolIndices found = SobolIndices.of(y, 3, 0.95, 200, 1);
        ExactIndices exact = ExactIndices.of(ADDITIVE, 3, 1, 12);
        assertThat(exact.first().stream().mapToDouble(v -> v).sum()).isCloseTo(1, within(1e-12));
        assertThat(found.first().stream().mapToDouble(Index::value).sum()).isCloseTo(1, within(0.02));
        for (int i = 0; i < 3; i++) {
            assertThat(exact.total().get(i)).isCloseTo(exact.first().get(i), within(1e-12));
            assertThat(found.total().get(i).value())
                    .isCloseTo(found.first().get(i).value(), within(0.02));
        }
        assertThat(found.chance()).isNaN();
    }

    @Test
    void exactIndicesAddUpOverAllInteractions() {
        // By hand: 100 (1/9 − 1/16) + 1/12, and no third factor in the interaction.
        ExactIndices exact = ExactIndices.of(PRODUCT, 3, 1, 3);
        assertThat(exact.variance()).isCloseTo(100 * (1 / 9.0 - 1 / 16.0) + 1 / 12.0, within(1e-12));
        double interaction = exact.second().get(0).get(1);
        assertThat(exact.first().stream().mapToDouble(v -> v).sum() + interaction)
                .isCloseTo(1, within(1e-12));
        assertThat(exact.total().get(0)).isCloseTo(exact.first().get(0) + interaction, within(1e-12));
        assertThat(exact.second().get(2).get(1)).isCloseTo(0, within(1e-12));
        assertThatThrownBy(() -> ExactIndices.of(PRODUCT, 30, 1, 3)).hasMessageContaining("cannot be worked through");
    }

    /** Outcomes with normal noise of given deviation; the same for each point of a row, for all points, or for none. */
    private static double[][] noisy(double[][] points, int runs, double deviation, String shared, long seed) {
        double[][] y = new double[points.length][runs];
        for (int p = 0; p < points.length; p++) {
            int address = shared.equals("row") ? p / 5 : shared.equals("all") ? 0 : p;
            for (int k = 0; k < runs; k++) {
                double noise = new SplittableRandom(seed * 1_000_003 + address * 97L + k)
                                .doubles(12)
                                .sum()
                        - 6;
                // Luck acts together with the first factor, so that it does not cancel.
                y[p][k] = PRODUCT.applyAsDouble(points[p]) + deviation * noise * 2 * points[p][0];
            }
        }
        return y;
    }

    /**
     * Chance has variance 9 E(2x)² = 12, the function 4.94; the indices of the expected outcome are as without chance. Four
     * standard errors, by repeating the whole with 20 seeds: the mean of each index is off with probability 0.0005 or so.
     */
    @ParameterizedTest
    @ValueSource(strings = {"row", "none", "all"})
    void chanceIsToldApart(String shared) {
        ExactIndices exact = ExactIndices.of(PRODUCT, 3, 1, 3);
        int seeds = 20;
        double[][] first = new double[3][seeds];
        double[][] total = new double[3][seeds];
        double[] chance = new double[seeds];
        double[] variance = new double[seeds];
        for (int s = 0; s < seeds; s++) {
            double[][] points = SaltelliPoints.points(1024, 3, s);
            SobolIndices found = SobolIndices.of(noisy(points, 4, 3, shared, s), 3, 0.95, 100, s);
            chance[s] = found.chance();
            variance[s] = found.variance();
            for (int i = 0; i < 3; i++) {
                first[i][s] = found.first().get(i).value() * found.variance();
                total[i][s] = found.total().get(i).value() * found.variance();
            }
        }
        assertMean(chance, 12);
        assertMean(variance, exact.variance());
        for (int i = 0; i < 3; i++) {
            assertMean(first[i], exact.first().get(i) * exact.variance());
            assertMean(total[i], exact.total().get(i) * exact.variance());
        }
    }

    private static void assertMean(double[] sample, double expected) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double squares = Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(squares / (sample.length - 1) / sample.length);
        assertThat(mean).isCloseTo(expected, within(4.2 * error));
    }

    /**
     * Random rows, so that the bootstrap's assumption holds: 95% intervals of 5 indices by 100 samples should miss 25 times
     * in 500. Misses within a sample go together; with 100 samples, fewer than 84 that hold all of one index have probability
     * below 0.0001 each.
     */
    @Test
    void intervalsCoverAsOftenAsTheySay() {
        ExactIndices exact = ExactIndices.of(PRODUCT, 3, 1, 3);
        int[] covered = new int[6];
        for (int s = 0; s < 100; s++) {
            double[] y = new double[300 * 5];
            SplittableRandom random = new SplittableRandom(s);
            for (int row = 0; row < 300; row++) {
                double[] a = random.doubles(3).toArray();
                double[] b = random.doubles(3).toArray();
                y[row * 5] = PRODUCT.applyAsDouble(a);
                y[row * 5 + 1] = PRODUCT.applyAsDouble(b);
                for (int i = 0; i < 3; i++) {
                    double[] mixed = a.clone();
                    mixed[i] = b[i];
                    y[row * 5 + 2 + i] = PRODUCT.applyAsDouble(mixed);
                }
            }
            SobolIndices found = SobolIndices.of(y, 3, 0.95, 300, s);
            for (int i = 0; i < 3; i++) {
                covered[i] +=
                        found.first().get(i).interval().contains(exact.first().get(i)) ? 1 : 0;
                covered[3 + i] +=
                        found.total().get(i).interval().contains(exact.total().get(i)) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(covered).min().orElseThrow()).isGreaterThanOrEqualTo(84);
    }

    @Test
    void aRowWithARunThatDoesNotCountIsDropped() {
        double[] y = Arrays.stream(SaltelliPoints.points(64, 3, 4))
                .mapToDouble(PRODUCT)
                .toArray();
        double[] without = Arrays.copyOfRange(y, 5, y.length);
        double[] spoiled = y.clone();
        spoiled[3] = Double.NaN;
        SobolIndices found = SobolIndices.of(spoiled, 3, 0.95, 100, 1);
        assertThat(found.dropped()).isEqualTo(1);
        assertThat(found.rows()).isEqualTo(63);
        assertThat(found.first())
                .isEqualTo(SobolIndices.of(without, 3, 0.95, 100, 1).first());
    }

    /**
     * A fifth of all runs count nowhere, each with more noise than the function varies. Four standard errors by repeating the whole
     * with 20 seeds, as above.
     */
    @Test
    void runsThatDoNotCountLeaveTheIndicesAsTheyAre() {
        ExactIndices exact = ExactIndices.of(PRODUCT, 3, 1, 3);
        int seeds = 20;
        double[][] found = new double[4][seeds];
        int dropped = 0;
        for (int s = 0; s < seeds; s++) {
            double[][] y = noisy(SaltelliPoints.points(512, 3, s), 6, 3, "row", s);
            SplittableRandom random = new SplittableRandom(s);
            for (double[] runs : y) {
                for (int k = 0; k < runs.length; k++) {
                    runs[k] = random.nextInt(5) == 0 ? Double.NaN : runs[k];
                }
            }
            SobolIndices indices = SobolIndices.of(y, 3, 0.95, 100, s);
            dropped += indices.dropped();
            found[0][s] = indices.variance();
            found[1][s] = indices.chance();
            found[2][s] = indices.first().get(1).value() * indices.variance();
            found[3][s] = indices.total().get(1).value() * indices.variance();
        }
        // At one of 600 points fewer than two of six runs count: 80 rows in all are expected.
        assertThat(dropped).isBetween(30, 150);
        assertMean(found[0], exact.variance());
        assertMean(found[1], 12);
        assertMean(found[2], exact.first().get(1) * exact.variance());
        assertMean(found[3], exact.total().get(1) * exact.variance());
    }

    /**
     * Of 10 x0 x1 + x2 with noise of variance 12, x0 and x1 are named and x2 is not: by hand 1/12 of the variance of one run is x2's.
     * Four standard errors over 20 seeds.
     */
    @Test
    void varianceIsSharedOutAmongNamedOthersAndChance() {
        double named = 100 * (1 / 9.0 - 1 / 16.0);
        double all = named + 1 / 12.0 + 12;
        int seeds = 20;
        double[][] found = new double[3][seeds];
        for (int s = 0; s < seeds; s++) {
            SplittableRandom random = new SplittableRandom(s);
            double[][][] some = new double[1000][2][4];
            double[][] known = new double[1000][];
            for (int row = 0; row < 1000; row++) {
                double[][] x = new double[2][];
                for (int p = 0; p < 2; p++) {
                    x[p] = random.doubles(2).toArray();
                    double[] at = x[p];
                    Arrays.setAll(
                            some[row][p],
                            k -> PRODUCT.applyAsDouble(new double[] {at[0], at[1], random.nextDouble()})
                                    + noise(random));
                }
                double[] point = {x[0][0], x[0][1], random.nextDouble()};
                known[row] = random.doubles(4)
                        .map(u -> PRODUCT.applyAsDouble(point) + noise(random))
                        .toArray();
            }
            VarianceShares shares = VarianceShares.of(some, known, 0.95, 100, s);
            assertThat(shares.some().value()
                            + shares.others().value()
                            + shares.chance().value())
                    .isCloseTo(1, within(1e-12));
            found[0][s] = shares.some().value();
            found[1][s] = shares.others().value();
            found[2][s] = shares.chance().value();
        }
        assertMean(found[0], named / all);
        assertMean(found[1], 1 / 12.0 / all);
        assertMean(found[2], 12 / all);
    }

    /** Uniform, with variance 12. */
    private static double noise(SplittableRandom random) {
        return 12 * (random.nextDouble() - 0.5);
    }

    @Test
    void indicesDoNotDependOnUnitOrOrigin() {
        double[] y = Arrays.stream(SaltelliPoints.points(128, 3, 4))
                .mapToDouble(PRODUCT)
                .toArray();
        SobolIndices found = SobolIndices.of(y, 3, 0.95, 100, 1);
        SobolIndices moved =
                SobolIndices.of(Arrays.stream(y).map(v -> 1000 - 4 * v).toArray(), 3, 0.95, 100, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(moved.first().get(i).value())
                    .isCloseTo(found.first().get(i).value(), within(1e-9));
            assertThat(moved.total().get(i).interval().high())
                    .isCloseTo(found.total().get(i).interval().high(), within(1e-9));
        }
        assertThat(moved.mean()).isCloseTo(1000 - 4 * found.mean(), within(1e-9));
        assertThat(SobolIndices.of(y, 3, 0.95, 100, 1)).isEqualTo(found);
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        double[] y = new double[20];
        Arrays.fill(y, 7);
        SobolIndices found = SobolIndices.of(y, 3, 0.95, 100, 1);
        assertThat(found.mean()).isEqualTo(7);
        assertThat(found.variance()).isZero();
        assertThat(found.first().get(0).value()).isNaN();
        assertThat(found.first().get(0).interval().high()).isInfinite();
    }

    @Test
    void wrongNumbersOfOutcomesAreRefused() {
        assertThatThrownBy(() -> SobolIndices.of(new double[11], 3, 0.95, 100, 1))
                .hasMessageContaining("whole base rows of 5 points for 3 factors, not 11");
        assertThatThrownBy(() -> SobolIndices.of(new double[5], 3, 0.95, 100, 1))
                .hasMessageContaining("at least two base rows");
        double[][] uneven = new double[10][2];
        uneven[7] = new double[3];
        assertThatThrownBy(() -> SobolIndices.of(uneven, 3, 0.95, 100, 1)).hasMessageContaining("same number of runs");
    }

    @Test
    void aFailedRunSpoilsTheStepsItIsPartOfAndNoOthers() {
        double[][] points = MorrisTrajectories.points(20, 3, 2);
        double[] y = Arrays.stream(points).mapToDouble(ADDITIVE).toArray();
        y[4 * 4 + 1] = Double.NaN;
        ElementaryEffects found = ElementaryEffects.of(points, y);
        assertThat(found.counted().stream().mapToLong(v -> v).sum()).isEqualTo(58);
        assertThat(found.mean().get(0)).isCloseTo(3, within(1e-9));
        assertThat(found.deviation().get(0)).isCloseTo(0, within(1e-9));
        points[1] = points[0];
        assertThatThrownBy(() -> ElementaryEffects.of(points, y)).hasMessageContaining("trajectory 0");
    }

    @Test
    void signsCancelInTheMeanOfEffectsAndNotInThatOfTheirSizes() {
        // Of (x0 − ½)(x1 − ½), along x0 at x1 = 0 and at x1 = 1.
        double[][] points = {{0, 0}, {1, 0}, {1, 0.5}, {0, 1}, {1, 1}, {1, 0.5}};
        double[] y = Arrays.stream(points)
                .mapToDouble(x -> (x[0] - 0.5) * (x[1] - 0.5))
                .toArray();
        ElementaryEffects found = ElementaryEffects.of(points, y);
        assertThat(found.mean().get(0)).isZero();
        assertThat(found.meanAbsolute().get(0)).isEqualTo(0.5);
    }

    @Test
    void sobolPointsAreMoreEvenThanTheDiagonal() {
        double[][] diagonal = new double[64][];
        Arrays.setAll(diagonal, i -> new double[] {(i + 0.5) / 64, (i + 0.5) / 64});
        assertThat(TestFunctions.centredL2Squared(SobolPoints.points(64, 2)))
                .isLessThan(TestFunctions.centredL2Squared(diagonal) / 20);
        // By hand from Hickernell's formula: one point in the middle of one dimension has 13/12 − 2 + 1.
        assertThat(TestFunctions.centredL2Squared(new double[][] {{0.5}})).isCloseTo(1 / 12.0, within(1e-15));
    }
}
