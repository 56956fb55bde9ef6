package org.parley.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each design promises, for many sizes and seeds. */
class DesignTest {

    @Test
    void aLatinHypercubeHasOnePointInEachStratum() {
        for (int n : new int[] {1, 2, 3, 10, 49, 64, 1000}) {
            for (int d : new int[] {1, 2, 7}) {
                for (long seed = 0; seed < 20; seed++) {
                    double[][] points = LatinHypercube.points(n, d, seed);
                    assertThat(LatinHypercube.isLatin(points)).isTrue();
                    assertThat(LatinHypercube.isLatin(LatinHypercube.centred(n, d, seed)))
                            .isTrue();
                }
            }
        }
        assertThat(LatinHypercube.isLatin(new double[][] {{0.1, 0.2}, {0.6, 0.4}}))
                .isFalse();
        assertThat(LatinHypercube.isLatin(new double[][] {{0.1, 0.2}, {0.6, 1.0}}))
                .isFalse();
    }

    @Test
    void aCentredLatinHypercubeHasTheMiddlesOfTheStrata() {
        double[] column = Arrays.stream(LatinHypercube.centred(10, 3, 5))
                .mapToDouble(p -> p[1])
                .sorted()
                .toArray();
        assertThat(column)
                .containsExactly(new double[] {.05, .15, .25, .35, .45, .55, .65, .75, .85, .95}, within(1e-15));
    }

    @Test
    void everyOrderOfStrataIsEquallyLikely() {
        // Chi-square with 5 degrees of freedom exceeds 25.74 with probability 0.0001.
        int[] seen = new int[6];
        for (long seed = 0; seed < 6000; seed++) {
            double[][] p = LatinHypercube.points(3, 1, seed);
            int[] at = {(int) (3 * p[0][0]), (int) (3 * p[1][0])};
            seen[2 * at[0] + (at[1] > at[0] ? at[1] - 1 : at[1])]++;
        }
        double chi2 = Arrays.stream(seen)
                .mapToDouble(s -> (s - 1000.0) * (s - 1000) / 1000)
                .sum();
        assertThat(chi2).isLessThan(25.74);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64, 1024})
    void shiftedSobolPointsFillTheStrataAsTheSequenceDoes(int n) {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(LatinHypercube.isLatin(SobolPoints.points(n, 12, seed))).isTrue();
        }
        assertThat(SobolPoints.points(4, 2)[0]).containsOnly(0);
        assertThat(SobolPoints.points(4, 2, 1)).isNotEqualTo(SobolPoints.points(4, 2, 2));
    }

    @Test
    void sobolPointsAreThoseOfCommonsMath() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(30);
        for (double[] point : SobolPoints.points(3000, 30)) {
            assertThat(point).isEqualTo(sequence.nextVector());
        }
        SobolPoints points = new SobolPoints(30);
        for (int index : new int[] {123_456_789, Integer.MAX_VALUE}) {
            assertThat(points.point(index)).isEqualTo(sequence.skipTo(index));
        }
        assertThatThrownBy(() -> points.point(1L << 31)).hasMessageContaining("from 0 to 2^31 - 1");
    }

    @Test
    void halton() {
        // Radical inverse of 1, 2, 3, 4 in base 2 (Halton 1960); base 2 has nothing to scramble.
        double[][] points = HaltonPoints.points(4, 40);
        assertThat(Arrays.stream(points).mapToDouble(p -> p[0]).toArray()).containsExactly(.5, .25, .75, .125);
        assertThat(Arrays.stream(points).flatMapToDouble(Arrays::stream).boxed())
                .allMatch(x -> x > 0 && x < 1);
    }

    @Test
    void anyPointCanBeHadAlone() {
        LatinHypercube latin = new LatinHypercube(50, 3, 9);
        MorrisTrajectories morris = new MorrisTrajectories(4, 3, 9);
        for (int i = 0; i < 50; i++) {
            assertThat(RandomPoints.point(i, 3, 9)).isEqualTo(RandomPoints.points(50, 3, 9)[i]);
            assertThat(SobolPoints.point(i, 3)).isEqualTo(SobolPoints.points(50, 3)[i]);
            assertThat(SobolPoints.point(i, 3, 9)).isEqualTo(SobolPoints.points(50, 3, 9)[i]);
            assertThat(HaltonPoints.point(i, 3)).isEqualTo(HaltonPoints.points(50, 3)[i]);
            assertThat(latin.point(i)).isEqualTo(LatinHypercube.points(50, 3, 9)[i]);
            assertThat(SaltelliPoints.point(i, 3, 9)).isEqualTo(SaltelliPoints.points(10, 3, 9)[i]);
            assertThat(morris.point(i)).isEqualTo(MorrisTrajectories.points(13, 3, 9)[i]);
        }
        assertThat(RandomPoints.point(100_000_000_000L, 2, 1)).hasSize(2);
        assertThat(SobolPoints.point(100_000_000, 2)).isNotEqualTo(SobolPoints.point(0, 2));
    }

    @Test
    void limitsAreStated() {
        assertThatThrownBy(() -> SobolPoints.points(4, 1001)).hasMessageContaining("from 1 to 1000 factors, not 1001");
        assertThatThrownBy(() -> SaltelliPoints.points(4, 501, 1)).hasMessageContaining("from 1 to 500 factors");
        assertThatThrownBy(() -> HaltonPoints.points(4, 41)).hasMessageContaining("from 1 to 40 factors, not 41");
        assertThatThrownBy(() -> RandomPoints.points(0, 2, 1)).hasMessageContaining("at least one point");
        assertThatThrownBy(() -> new MorrisTrajectories(5, 2, 1)).hasMessageContaining("even");
        assertThat(SobolPoints.points(2, 1000)[1]).containsOnly(0.5);
    }

    @Test
    void aGridHasEachCombinationOnceWithTheLastFactorFastest() {
        FullGrid grid = new FullGrid(List.of(3, 2, 4));
        assertThat(grid.size()).isEqualTo(BigInteger.valueOf(24));
        Set<List<Integer>> seen = new HashSet<>();
        for (long i = 0; i < 24; i++) {
            assertThat(grid.indexOf(grid.at(i))).isEqualTo(i);
            seen.add(Arrays.stream(grid.at(i)).boxed().toList());
        }
        assertThat(seen).hasSize(24);
        assertThat(grid.at(1)).containsExactly(0, 0, 1);
        assertThatThrownBy(() -> grid.at(24)).hasMessageContaining("24 combinations");
        assertThatThrownBy(() -> grid.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        FullGrid huge = new FullGrid(Collections.nCopies(30, 10));
        assertThat(huge.size()).isEqualTo(BigInteger.TEN.pow(30));
        assertThat(huge.at(123)).endsWith(1, 2, 3);
    }

    @Test
    void oneAtATimeLeavesTheOthersAtTheBase() {
        OneAtATime design = new OneAtATime(List.of(3, 1, 4), List.of(1, 0, 3));
        List<List<Integer>> cases = IntStream.range(0, (int) design.size())
                .mapToObj(i -> Arrays.stream(design.at(i)).boxed().toList())
                .toList();
        assertThat(cases)
                .containsExactly(
                        List.of(1, 0, 3),
                        List.of(0, 0, 3),
                        List.of(2, 0, 3),
                        List.of(1, 0, 0),
                        List.of(1, 0, 1),
                        List.of(1, 0, 2));
    }

    @Test
    void fractionsKeepMainEffectsApart() {
        for (int d = 1; d <= 20; d++) {
            assertThat(orthogonalProducts(FractionalFactorial.of(d, 3), 2))
                    .as("d = %d", d)
                    .isTrue();
            assertThat(orthogonalProducts(FractionalFactorial.of(d, 4), 3))
                    .as("d = %d", d)
                    .isTrue();
        }
        assertThat(FractionalFactorial.of(7, 3).size()).isEqualTo(8);
        assertThat(FractionalFactorial.of(8, 4).size()).isEqualTo(16);
        assertThat(FractionalFactorial.of(64, 4).size()).isEqualTo(128);
        // Box and Hunter 1961: 2^(3-1) with I = ABC and 2^(5-1) with I = ABCDE, the latter clear of pairs altogether.
        assertThat(FractionalFactorial.of(3, 3).generators()).containsExactly(1, 2, 3);
        assertThat(FractionalFactorial.of(5, 4).generators()).containsExactly(1, 2, 4, 8, 15);
        assertThat(orthogonalProducts(FractionalFactorial.of(5, 4), 4)).isTrue();
        assertThat(FractionalFactorial.of(4, 4).at(7)).containsExactly(1, 1, 1, 1);
    }

    /** Whether no product of at most so many columns, coded −1 and 1, is constant. */
    private static boolean orthogonalProducts(FractionalFactorial design, int most) {
        int d = design.generators().size();
        return IntStream.range(1, 1 << d)
                .filter(s -> Integer.bitCount(s) <= most)
                .allMatch(set -> {
                    long sum = 0;
                    for (long i = 0; i < design.size(); i++) {
                        int[] at = design.at(i);
                        int product = 1;
                        for (int factor = 0; factor < d; factor++) {
                            product *= (set >> factor & 1) == 0 ? 1 : 2 * at[factor] - 1;
                        }
                        sum += product;
                    }
                    return sum == 0;
                });
    }

    @Test
    void trajectoriesChangeEachFactorOnceByTheStep() {
        for (int levels : new int[] {2, 4, 10}) {
            MorrisTrajectories design = new MorrisTrajectories(levels, 6, 3);
            Set<List<Integer>> orders = new HashSet<>();
            for (int t = 0; t < 60; t++) {
                List<Integer> order = new ArrayList<>();
                for (int step = 0; step < 6; step++) {
                    double[] from = design.point(t * 7 + step);
                    double[] to = design.point(t * 7 + step + 1);
                    int[] changed =
                            IntStream.range(0, 6).filter(i -> from[i] != to[i]).toArray();
                    assertThat(changed).hasSize(1);
                    assertThat(Math.abs(to[changed[0]] - from[changed[0]])).isCloseTo(design.step(), within(1e-12));
                    assertThat(Arrays.stream(to).boxed()).allMatch(x -> x >= 0 && x <= 1);
                    order.add(changed[0]);
                }
                assertThat(order).doesNotHaveDuplicates();
                orders.add(order);
            }
            assertThat(orders).hasSizeGreaterThan(30);
        }
    }

    @Test
    void saltellisPointsDifferInTheirColumnOnly() {
        int d = 4;
        double[][] points = SaltelliPoints.points(16, d, 7);
        assertThat(points.length).isEqualTo(16 * (d + 2));
        for (int row = 0; row < 16; row++) {
            double[] a = points[row * (d + 2)];
            double[] b = points[row * (d + 2) + 1];
            for (int factor = 0; factor < d; factor++) {
                double[] mixed = points[row * (d + 2) + 2 + factor];
                for (int i = 0; i < d; i++) {
                    assertThat(mixed[i]).isEqualTo(i == factor ? b[i] : a[i]);
                }
            }
        }
    }
}
