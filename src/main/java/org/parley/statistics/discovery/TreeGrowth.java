package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grows a tree level by level, always by the question that lowers the Gini impurity most (Breiman et al. 1984, page 27). */
final class TreeGrowth {

    private static final double LEAST_GAIN = 1e-9;
    private static final Merit NONE = new Merit(0, 0, 0, 0);

    private final Ranked ranked;
    private final int fewest;
    private final int[] nodeOf;
    private final List<Node> nodes = new ArrayList<>();

    /** A node under way: its counts, its best question so far and, once it is asked, its branches. */
    private static final class Node {

        private int points;
        private int hits;
        private double gain = LEAST_GAIN;
        private @Nullable Limit question;
        private int yes = -1;

        /** What a walk along a dimension has passed. */
        private int passed;

        private int passedHits;
        private int lastRank;

        private double gain(int some, int someHits) {
            double rest = points - some;
            double restHits = hits - someHits;
            return (double) someHits * someHits / some + restHits * restHits / rest - (double) hits * hits / points;
        }
    }

    private TreeGrowth(Ranked ranked, boolean[] included, int fewest) {
        this.ranked = ranked;
        this.fewest = fewest;
        nodeOf = new int[ranked.size()];
        Node root = new Node();
        for (int k = 0; k < nodeOf.length; k++) {
            nodeOf[k] = included[k] ? 0 : -1;
            if (included[k]) {
                root.points++;
                root.hits += ranked.hit(k) ? 1 : 0;
            }
        }
        nodes.add(root);
    }

    /**
     * Grows a tree.
     *
     * @param ranked the points
     * @param included which of them take part
     * @param depth most questions in a row
     * @param fewest points that a leaf must have, at least 1
     */
    static Tree of(Ranked ranked, boolean[] included, int depth, int fewest) {
        TreeGrowth growth = new TreeGrowth(ranked, included, fewest);
        int first = 0;
        for (int level = 0; level < depth; level++) {
            int last = growth.nodes.size();
            growth.ask(first);
            growth.split(first, last);
            first = last;
        }
        return growth.tree(0);
    }

    /** Finds the best question of each node from one on. */
    private void ask(int first) {
        for (int d = 0; d < ranked.dimensions(); d++) {
            if (ranked.isCategory(d)) {
                askCategories(d, first);
            } else {
                askNumber(d, first);
            }
        }
    }

    private void askNumber(int d, int first) {
        for (Node node : nodes.subList(first, nodes.size())) {
            node.passed = 0;
            node.passedHits = 0;
            node.lastRank = -1;
        }
        for (int k : ranked.order(d)) {
            if (nodeOf[k] < first) {
                continue;
            }
            Node node = nodes.get(nodeOf[k]);
            int rank = ranked.rank(d, k);
            if (rank != node.lastRank && node.passed >= fewest && node.points - node.passed >= fewest) {
                double gain = node.gain(node.passed, node.passedHits);
                if (gain > node.gain) {
                    node.gain = gain;
                    node.question = Limit.atLeast(d, ranked.value(d, rank));
                }
            }
            node.lastRank = rank;
            node.passed++;
            node.passedHits += ranked.hit(k) ? 1 : 0;
        }
    }

    /** Categories in the order of their shares: then a cut along that order is the best subset (Breiman et al., page 101). */
    private void askCategories(int d, int first) {
        int[][] points = new int[nodes.size()][ranked.ranks(d)];
        int[][] hits = new int[nodes.size()][ranked.ranks(d)];
        for (int k = 0; k < nodeOf.length; k++) {
            if (nodeOf[k] >= first) {
                points[nodeOf[k]][ranked.rank(d, k)]++;
                hits[nodeOf[k]][ranked.rank(d, k)] += ranked.hit(k) ? 1 : 0;
            }
        }
        for (int n = first; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            int[] in = points[n];
            int[] of = hits[n];
            List<Integer> order = IntStream.range(0, in.length)
                    .filter(c -> in[c] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -(double) of[c] / in[c]))
                    .toList();
            int passed = 0;
            int passedHits = 0;
            for (int cut = 1; cut < order.size(); cut++) {
                passed += in[order.get(cut - 1)];
                passedHits += of[order.get(cut - 1)];
                if (passed >= fewest && node.points - passed >= fewest && node.gain(passed, passedHits) > node.gain) {
                    node.gain = node.gain(passed, passedHits);
                    node.question = Limit.among(
                            d, order.subList(0, cut).stream().sorted().toList());
                }
            }
        }
    }

    private void split(int first, int last) {
        for (int n = first; n < last; n++) {
            if (nodes.get(n).question != null) {
                nodes.get(n).yes = nodes.size();
                nodes.add(new Node());
                nodes.add(new Node());
            }
        }
        for (int k = 0; k < nodeOf.length; k++) {
            if (nodeOf[k] >= first && nodes.get(nodeOf[k]).yes >= 0) {
                Node from = nodes.get(nodeOf[k]);
                Limit question = Objects.requireNonNull(from.question, "a node with branches asks something");
                int d = question.dimension();
                boolean holds = question.holds(ranked.value(d, ranked.rank(d, k)));
                nodeOf[k] = holds ? from.yes : from.yes + 1;
                Node to = nodes.get(nodeOf[k]);
                to.points++;
                to.hits += ranked.hit(k) ? 1 : 0;
            }
        }
    }

    private Tree tree(int n) {
        Node node = nodes.get(n);
        Merit here = new Merit(node.hits, node.points, nodes.get(0).hits, nodes.get(0).points);
        return node.yes < 0
                ? Tree.leaf(here, NONE)
                : new Tree(node.question, tree(node.yes), tree(node.yes + 1), here, NONE);
    }

    /** Returns the same for all points. */
    static Tree of(Ranked ranked, int depth, int fewest) {
        boolean[] all = new boolean[ranked.size()];
        Arrays.fill(all, true);
        return of(ranked, all, depth, fewest);
    }
}
