package org.parley.statistics.discovery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.statistics.discovery.Limit.Side;

/** Boxes and trees where it is known what there is to find. */
class DiscoveryTest {

    private static Discovery of(Points points) {
        return Discovery.of(points, SearchRule.USUAL);
    }

    /** In a corner of a quarter of the cube four of five points are of interest, elsewhere one of twenty. */
    private static double corner(double[] at) {
        return at[3] >= 0.5 && at[7] <= 0.5 ? 0.8 : 0.05;
    }

    /**
     * A box must hold half of what is looked for, so that it may be smaller than the corner. Over 200 other seeds every
     * first box had these two limits, within 0.22 of the corner's; the tree asked first within 0.02 of it and had three
     * leaves, or four in 9 of them. So by the rule of three fewer than one test in 60 fails by chance.
     */
    @Test
    void aCornerIsFoundAndNothingElse() {
        Discovery found = of(Clouds.uniform(20_101, 4000, 20, DiscoveryTest::corner));
        assertThat(found.boxes()).isNotEmpty();
        FoundBox first = found.boxes().get(0);
        assertThat(first.box().limits())
                .extracting(Limit::place)
                .containsExactly(place(3, Side.AT_LEAST), place(7, Side.AT_MOST));
        assertThat(first.box().limits().get(0).value()).isCloseTo(0.5, within(0.25));
        assertThat(first.box().limits().get(1).value()).isCloseTo(0.5, within(0.25));
        assertThat(first.stands(found.judged().base().share())).isTrue();
        assertThat(first.judged().density().high()).isGreaterThan(0.7);
        Tree tree = found.tree();
        assertThat(List.of(3, 7)).contains(requireNonNull(tree.question()).dimension());
        assertThat(tree.leaves()).isBetween(3, 4);
        assertThat(requireNonNull(tree.question()).value()).isCloseTo(0.5, within(0.05));
    }

    private static Limit.Place place(int dimension, Side side) {
        return new Limit.Place(dimension, side);
    }

    @Test
    void categoriesAreKeptAsSubsets() {
        Discovery found =
                of(Clouds.uniform(20_102, 3000, new int[] {0, 5, 0}, at -> at[1] == 1 || at[1] == 4 ? 0.6 : 0.1));
        assertThat(found.boxes()).hasSize(1);
        assertThat(found.boxes().get(0).box().limits()).containsExactly(Limit.among(1, List.of(1, 4)));
        assertThat(found.tree().question()).isEqualTo(Limit.among(1, List.of(1, 4)));
        assertThat(found.tree().leaves()).isEqualTo(2);
    }

    /**
     * Where nothing matters, nothing is found: of 300 such clouds with other seeds none gave a box and one gave a tree. With
     * a true rate of 2% for either, more than 6 of 40 come up in fewer than one of 10,000 tests.
     */
    @Test
    void noiseRestrictsNothing() {
        int boxes = 0;
        int trees = 0;
        for (long seed = 20_200; seed < 20_240; seed++) {
            Discovery found = of(Clouds.uniform(seed, 1000, 20, at -> 0.15));
            boxes += found.boxes().isEmpty() ? 0 : 1;
            trees += found.tree().isLeaf() ? 0 : 1;
        }
        assertThat(boxes).isLessThanOrEqualTo(6);
        assertThat(trees).isLessThanOrEqualTo(6);
    }

    /**
     * Either of two numbers means the opposite where the other is high. A tree of three questions in a row sees it; with
     * quarters of equal size its first question would be blind, and in 28 of 100 clouds it does not recover.
     */
    @Test
    void aTreeSeesAnExclusiveOr() {
        Discovery found = of(Clouds.uniform(20_103, 2000, 2, at -> either(at) ? 0.95 : 0.05));
        Points points = Clouds.uniform(20_104, 2000, 2, at -> either(at) ? 1 : 0);
        long right = IntStream.range(0, 2000)
                .filter(i -> found.tree().leafOf(points, i).share() > 0.5 == points.ofInterest()[i])
                .count();
        assertThat(right).isGreaterThan(1800);
    }

    private static boolean either(double[] at) {
        return at[0] > 0.35 ^ at[1] > 0.35;
    }

    @Test
    void coverageDensityAndMassAreOneIdentity() {
        Points points = Clouds.uniform(20_105, 2000, 6, at -> at[1] > 0.7 ? 0.7 : 0.2);
        for (FoundBox box : of(points).boxes()) {
            box.trajectory().forEach(step -> holds(step.judged()));
            holds(box.found());
            holds(box.judged());
            box.limits().forEach(l -> {
                assertThat(l.foundWithout().inside()).isGreaterThan(box.found().inside());
                assertThat(l.foundQuasiP()).isLessThan(0.05 / 12);
            });
        }
        List<Peeling.Step> steps = Peeling.of(points, 0.05, 20);
        assertThat(steps).hasSizeGreaterThan(10);
        for (int s = 1; s < steps.size(); s++) {
            assertThat(steps.get(s).merit().inside())
                    .isLessThan(steps.get(s - 1).merit().inside());
            int[] all = IntStream.range(0, 2000).toArray();
            assertThat(Merit.of(steps.get(s).box(), points, all))
                    .isEqualTo(steps.get(s).merit());
        }
    }

    /** Coverage times the share of interest is density times mass: both are the share of hits in the box. */
    private static void holds(Merit merit) {
        double hits = merit.coverage().share() * merit.base().share();
        assertThat(merit.density().share() * merit.mass().share()).isCloseTo(hits, within(1e-12));
    }

    @Test
    void leavesShareOutThePoints() {
        Tree tree = of(Clouds.uniform(20_106, 2000, 4, at -> at[2] > 0.4 && at[0] > 0.4 ? 0.7 : 0.1))
                .tree();
        assertThat(tree.leaves()).isGreaterThan(1);
        shares(tree);
    }

    private static void shares(Tree tree) {
        if (!tree.isLeaf()) {
            assertThat(requireNonNull(tree.yes()).judged().inside()
                            + requireNonNull(tree.no()).judged().inside())
                    .isEqualTo(tree.judged().inside());
            assertThat(requireNonNull(tree.yes()).judged().hits()
                            + requireNonNull(tree.no()).judged().hits())
                    .isEqualTo(tree.judged().hits());
            shares(tree.yes());
            shares(tree.no());
        }
    }

    @Test
    void onlyTheOrderOfValuesMatters() {
        Points points = Clouds.uniform(20_107, 1500, 8, at -> at[2] > 0.6 && at[5] < 0.7 ? 0.7 : 0.1);
        double[][] stretched = points.values().clone();
        for (int d = 0; d < stretched.length; d++) {
            double power = 1 + d;
            stretched[d] = Arrays.stream(stretched[d])
                    .map(x -> Math.pow(x, power) * 100 - 7)
                    .toArray();
        }
        Discovery plain = of(points);
        Discovery other = of(new Points(stretched, points.categories(), points.ofInterest(), points.numbers()));
        assertThat(plain.boxes()).isNotEmpty();
        assertThat(other.boxes())
                .extracting(FoundBox::judged)
                .isEqualTo(plain.boxes().stream().map(FoundBox::judged).toList());
        assertThat(other.boxes().get(0).box().limits())
                .extracting(Limit::place)
                .isEqualTo(plain.boxes().get(0).box().limits().stream()
                        .map(Limit::place)
                        .toList());
        assertThat(other.tree().leaves()).isEqualTo(plain.tree().leaves());
        assertThat(requireNonNull(other.tree().yes()).judged())
                .isEqualTo(requireNonNull(plain.tree().yes()).judged());
    }

    @Test
    void theOrderOfPointsDoesNotMatter() {
        Points points =
                Clouds.uniform(20_108, 1500, new int[] {0, 3, 0, 0}, at -> at[2] > 0.6 && at[1] > 0 ? 0.7 : 0.1);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 1500).boxed().toList());
        Collections.shuffle(order, new Random(1));
        double[][] values = new double[4][1500];
        boolean[] ofInterest = new boolean[1500];
        long[] numbers = LongStream.range(0, 1500).toArray();
        for (int i = 0; i < 1500; i++) {
            for (int d = 0; d < 4; d++) {
                values[d][i] = points.values()[d][order.get(i)];
            }
            ofInterest[i] = points.ofInterest()[order.get(i)];
            numbers[i] = order.get(i);
        }
        assertThat(of(new Points(values, points.categories(), ofInterest, numbers)))
                .isEqualTo(of(points));
    }

    /**
     * A category that holds nearly all of the little that is looked for, in half of the points. Held against a share that is
     * taken as known it would not stand out among 300 places; in 100 clouds it is found in all, in 99 as the only limit.
     */
    @Test
    void aStrongCategoryIsFoundAmongManyNumbers() {
        int[] categories = new int[150];
        categories[0] = 2;
        for (long seed = 20_300; seed < 20_305; seed++) {
            Discovery found = of(Clouds.uniform(seed, 1000, categories, at -> at[0] == 1 ? 0.16 : 0.014));
            assertThat(found.boxes()).hasSize(1);
            assertThat(found.boxes().get(0).box().limits())
                    .extracting(Limit::dimension)
                    .containsExactly(0);
        }
    }

    /** The lady tasting tea (Fisher 1935, chapter 2): four of eight cups, all of them right, once in 70. */
    @Test
    void theExactTestIsFishers() {
        assertThat(new Merit(4, 4, 4, 8).exactP(new Merit(4, 8, 4, 8), 1)).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(new Merit(3, 4, 4, 8).exactP(new Merit(4, 8, 4, 8), 1)).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(new Merit(0, 4, 4, 8).exactP(new Merit(4, 8, 4, 8), 1)).isEqualTo(1);
    }

    /** Points that are the same nine times over tell no more than one, and what each cluster has in equal parts tells all. */
    @Test
    void pointsThatShareTheirLuckCountOnce() {
        int times = 9;
        Points once = Clouds.uniform(20_110, 1000, 3, at -> at[0] > 0.5 ? 0.35 : 0.25);
        double[][] values = new double[4][1000 * times];
        boolean[] ofInterest = new boolean[1000 * times];
        long[] numbers = new long[1000 * times];
        for (int i = 0; i < numbers.length; i++) {
            for (int d = 0; d < 3; d++) {
                values[d][i] = once.values()[d][i / times];
            }
            values[3][i] = i % times;
            ofInterest[i] = once.ofInterest()[i / times];
            numbers[i] = i / times;
        }
        Points copies = new Points(values, new int[4], ofInterest, numbers);
        assertThat(copies.sharesLuck()).isTrue();
        assertThat(once.sharesLuck()).isFalse();
        Box box = new Box(List.of(Limit.atLeast(0, 0.5)));
        int[] all = IntStream.range(0, numbers.length).toArray();
        double effect = SharedLuck.ofLimit(copies, new Box(List.of()), box, all);
        assertThat(effect).isCloseTo(times, within(0.3));
        Merit one = Merit.of(box, once, IntStream.range(0, 1000).toArray());
        assertThat(Merit.of(box, copies, all).density().low())
                .isCloseTo(one.density().low(), within(0.003));
        // A dimension of which every cluster has all values tells as if each point stood alone, and more.
        Box factor = new Box(List.of(Limit.atLeast(3, 4)));
        assertThat(SharedLuck.ofLimit(copies, new Box(List.of()), factor, all)).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        double[][] one = {{0.5}};
        boolean[] no = {false};
        assertThatThrownBy(() -> new Points(new double[][] {{Double.NaN}}, new int[1], no, new long[1]))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Points(one, new int[] {2}, no, new long[1]))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new Points(one, new int[1], no, new long[] {-1}))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new SearchRule(Double.NaN, 0.5, 0.05, 3, 3)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Limit.atLeast(0, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Merit(3, 2, 5, 9)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new Merit(1, 2, 5, 9, Double.NaN)).hasMessageContaining("NaN");
        assertThat(new Merit(0, 5, 3, 9).quasiP(new Merit(2, 7, 3, 9))).isEqualTo(1);
    }
}
