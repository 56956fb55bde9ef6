package org.parley.statistics.discovery;

import org.jspecify.annotations.Nullable;

/**
 * A node of a classification tree (Breiman, Friedman, Olshen and Stone 1984), with all that hangs below it.
 *
 * @param question what decides where a point goes on, or null at a leaf
 * @param yes where the points go on that meet it, or null
 * @param no where the others go on, or null
 * @param found how many of the points on which the tree was grown come here, and of the whole tree's
 * @param judged the same of the other points; of no points while the tree grows
 */
public record Tree(
        @Nullable Limit question,
        @Nullable Tree yes,
        @Nullable Tree no,
        Merit found,
        Merit judged) {

    /** Checks that a node has two branches or none. */
    public Tree {
        if ((question == null) != (yes == null) || (question == null) != (no == null)) {
            throw new IllegalArgumentException("a node of a tree has a question and two branches, or none of them");
        }
    }

    /** Whether nothing hangs below it. */
    public boolean isLeaf() {
        return question == null;
    }

    /** Returns how many leaves it has. */
    public int leaves() {
        return yes == null || no == null ? 1 : yes.leaves() + no.leaves();
    }

    /** Returns a node of which nothing hangs. */
    static Tree leaf(Merit found, Merit judged) {
        return new Tree(null, null, null, found, judged);
    }

    /** Returns the leaf to which a point comes. */
    Tree leafOf(Points points, int point) {
        if (question == null || yes == null || no == null) {
            return this;
        }
        Tree next = question.holds(points.values()[question.dimension()][point]) ? yes : no;
        return next.leafOf(points, point);
    }

    /** Returns the share of points of interest at the node, among those on which the tree was grown. */
    double share() {
        return found.inside() == 0 ? 0 : (double) found.hits() / found.inside();
    }

    /** Returns the node's Gini impurity, half of it, times its share of all points: its mean squared error (page 104). */
    private double error() {
        return share() * (found.inside() - found.hits()) / found.all();
    }

    private double branchError() {
        return yes == null || no == null ? error() : yes.branchError() + no.branchError();
    }

    /** Returns the least price of a leaf at which some branch is not worth its leaves; infinite at a leaf (page 69). */
    double weakestLink() {
        if (yes == null || no == null) {
            return Double.POSITIVE_INFINITY;
        }
        double own = (error() - branchError()) / (leaves() - 1);
        return Math.min(own, Math.min(yes.weakestLink(), no.weakestLink()));
    }

    /** Returns the smallest of the trees within this one that are best if each leaf has a price (page 66). */
    Tree pruned(double price) {
        if (yes == null || no == null) {
            return this;
        }
        Tree kept = new Tree(question, yes.pruned(price), no.pruned(price), found, judged);
        double worth = error() - kept.branchError();
        // What is worth exactly its price goes; the margin is for rounding alone.
        return worth <= price * (kept.leaves() - 1) * (1 + 1e-9) ? leaf(found, judged) : kept;
    }
}
