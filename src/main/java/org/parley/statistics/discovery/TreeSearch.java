package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;

/**
 * Grows a tree and prunes it by cost and complexity, as far as ten-fold cross-validation asks for (Breiman et al. 1984,
 * chapter 3), among the points on which boxes are found.
 *
 * <p>Of the trees within one standard error of the best the smallest is taken. It is the standard error of the difference
 * of the two: that of a single tree's error is mostly the spread of the outcome, which no tree can lower.
 */
final class TreeSearch {

    private static final int FOLDS = 10;
    private static final double SMALLEST = 0.02;
    private static final int FEWEST = 20;
    private static final Box ALL = new Box(List.of());

    private final Points points;
    private final Ranked ranked;
    private final int depth;
    private final int fewest;

    private TreeSearch(Points points, int depth) {
        this.points = points;
        this.depth = depth;
        ranked = new Ranked(points, points.half(false));
        fewest = Math.max(FEWEST, (int) (SMALLEST * ranked.size()));
    }

    static Tree of(Points points, int depth) {
        TreeSearch search = new TreeSearch(points, depth);
        return search.judged(search.found());
    }

    private Tree found() {
        Tree whole = TreeGrowth.of(ranked, depth, fewest);
        List<Double> prices = new ArrayList<>(List.of(0.0));
        for (Tree tree = whole.pruned(0); !tree.isLeaf(); tree = whole.pruned(prices.get(prices.size() - 1))) {
            prices.add(tree.weakestLink());
        }
        return whole.pruned(prices.get(bestOf(prices)));
    }

    private int bestOf(List<Double> prices) {
        double[][] losses = losses(prices);
        int best = 0;
        for (int p = 1; p < losses.length; p++) {
            best = mean(losses[p]).getMean() <= mean(losses[best]).getMean() ? p : best;
        }
        for (int p = losses.length - 1; p > best; p--) {
            double[] worse = losses[p].clone();
            for (int k = 0; k < worse.length; k++) {
                worse[k] -= losses[best][k];
            }
            SummaryStatistics difference = mean(worse);
            if (difference.getMean() <= difference.getStandardDeviation() / FastMath.sqrt(worse.length)) {
                return p;
            }
        }
        return best;
    }

    private static SummaryStatistics mean(double[] values) {
        SummaryStatistics statistics = new SummaryStatistics();
        Arrays.stream(values).forEach(statistics::addValue);
        return statistics;
    }

    /** Squared errors, by price and point, of trees that were grown without the tenth to which the point belongs. */
    private double[][] losses(List<Double> prices) {
        double[][] losses = new double[prices.size()][ranked.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            boolean[] included = new boolean[ranked.size()];
            for (int k = 0; k < included.length; k++) {
                included[k] = foldOf(k) != fold;
            }
            Tree grown = TreeGrowth.of(ranked, included, depth, fewest);
            for (int p = 0; p < prices.size(); p++) {
                Tree pruned = grown.pruned(typical(prices, p));
                for (int k = 0; k < included.length; k++) {
                    if (!included[k]) {
                        double error = pruned.leafOf(points, ranked.among()[k]).share() - (ranked.hit(k) ? 1 : 0);
                        losses[p][k] = error * error;
                    }
                }
            }
        }
        return losses;
    }

    private int foldOf(int k) {
        return (int) (points.numbers()[ranked.among()[k]] / 2 % FOLDS);
    }

    /** A price for which the same tree is the best: the geometric mean of where that begins and ends (page 76). */
    private static double typical(List<Double> prices, int p) {
        return p + 1 < prices.size() ? FastMath.sqrt(prices.get(p) * prices.get(p + 1)) : Double.MAX_VALUE;
    }

    private Tree judged(Tree grown) {
        return judged(grown, points.half(true), 0, 0, true);
    }

    private Tree judged(Tree node, int[] here, int allHits, int all, boolean isRoot) {
        int hits = 0;
        for (int i : here) {
            hits += points.ofInterest()[i] ? 1 : 0;
        }
        int total = isRoot ? here.length : all;
        int totalHits = isRoot ? hits : allHits;
        Merit judged = new Merit(hits, here.length, totalHits, total, SharedLuck.ofBox(points, ALL, here));
        Limit limit = node.question();
        Tree yes = node.yes();
        Tree no = node.no();
        if (limit == null || yes == null || no == null) {
            return Tree.leaf(node.found(), judged);
        }
        double[] values = points.values()[limit.dimension()];
        int[] met = Arrays.stream(here).filter(i -> limit.holds(values[i])).toArray();
        int[] unmet = Arrays.stream(here).filter(i -> !limit.holds(values[i])).toArray();
        return new Tree(
                limit,
                judged(yes, met, totalHits, total, false),
                judged(no, unmet, totalHits, total, false),
                node.found(),
                judged);
    }
}
