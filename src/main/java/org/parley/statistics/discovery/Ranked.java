package org.parley.statistics.discovery;

import java.util.Arrays;

/** Some of the points, with ranks in place of values: only their order matters to boxes and trees. */
final class Ranked {

    private final Points points;
    private final int[] among;
    private final boolean[] hit;
    private final double[][] distinct;
    private final int[][] rank;
    private final int[][] order;

    Ranked(Points points, int[] among) {
        this.points = points;
        this.among = among;
        hit = new boolean[among.length];
        for (int k = 0; k < among.length; k++) {
            hit[k] = points.ofInterest()[among[k]];
        }
        distinct = new double[points.dimensions()][];
        rank = new int[points.dimensions()][];
        order = new int[points.dimensions()][];
        for (int d = 0; d < points.dimensions(); d++) {
            rank(d);
        }
    }

    private void rank(int d) {
        double[] values = new double[among.length];
        for (int k = 0; k < among.length; k++) {
            values[k] = points.values()[d][among[k]];
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        distinct[d] = points.categories()[d] > 0
                ? categories(d)
                : Arrays.stream(sorted).distinct().toArray();
        rank[d] = new int[values.length];
        int[] next = new int[distinct[d].length + 1];
        for (int k = 0; k < values.length; k++) {
            rank[d][k] = Arrays.binarySearch(distinct[d], values[k]);
            next[rank[d][k] + 1]++;
        }
        for (int r = 1; r < next.length; r++) {
            next[r] += next[r - 1];
        }
        order[d] = new int[values.length];
        for (int k = 0; k < values.length; k++) {
            order[d][next[rank[d][k]]++] = k;
        }
    }

    private double[] categories(int d) {
        double[] all = new double[points.categories()[d]];
        Arrays.setAll(all, c -> c);
        return all;
    }

    Points points() {
        return points;
    }

    /** Returns which points these are. */
    int[] among() {
        return among;
    }

    int size() {
        return among.length;
    }

    int dimensions() {
        return rank.length;
    }

    boolean isCategory(int d) {
        return points.categories()[d] > 0;
    }

    boolean hit(int k) {
        return hit[k];
    }

    /** Returns the place of a point's value among the values of a dimension; for a category, the category. */
    int rank(int d, int k) {
        return rank[d][k];
    }

    /** Returns how many values a dimension takes; for categories, how many there are. */
    int ranks(int d) {
        return distinct[d].length;
    }

    /** Returns the value at a place. */
    double value(int d, int place) {
        return distinct[d][place];
    }

    /** Returns the place of a value that one of the points has. */
    int place(int d, double value) {
        return Arrays.binarySearch(distinct[d], value);
    }

    /** Returns the points in the order of a dimension; not to be written to. */
    int[] order(int d) {
        return order[d];
    }
}
