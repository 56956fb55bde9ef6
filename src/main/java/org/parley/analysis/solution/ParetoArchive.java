package org.parley.analysis.solution;

import java.util.Arrays;

/**
 * Keeps, of the points that it is offered, those that no other dominates; equal ones are all kept. New points wait until
 * they are as many as those that are settled, and are then settled together.
 */
final class ParetoArchive {

    private static final int LEAST_WAITING = 4096;

    private final int dimension;
    private final int limit;
    private double[] points;
    private long[] numbers;
    private int settled;
    private int size;
    private DominanceTree tree;

    /**
     * Makes an empty archive.
     *
     * @param limit the most points to keep
     */
    ParetoArchive(int dimension, int limit) {
        this.dimension = dimension;
        this.limit = limit;
        points = new double[LEAST_WAITING * dimension];
        numbers = new long[LEAST_WAITING];
        tree = new DominanceTree(points, 0, dimension);
    }

    /**
     * Offers a point.
     *
     * @param number what it is known by
     * @return whether those kept are still within the limit
     */
    boolean offer(double[] point, long number) {
        if (tree.dominates(point, 0)) {
            return true;
        }
        if (size == numbers.length) {
            points = Arrays.copyOf(points, 2 * points.length);
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        System.arraycopy(point, 0, points, size * dimension, dimension);
        numbers[size++] = number;
        return size - settled < Math.max(LEAST_WAITING, settled) || settle();
    }

    /** Drops what is dominated; returns whether those kept are within the limit. */
    boolean settle() {
        DominanceTree all = new DominanceTree(points, size, dimension);
        int kept = 0;
        for (int p = 0; p < size; p++) {
            if (!all.dominates(points, p * dimension)) {
                System.arraycopy(points, p * dimension, points, kept * dimension, dimension);
                numbers[kept++] = numbers[p];
            }
        }
        size = kept;
        settled = kept;
        tree = new DominanceTree(points, size, dimension);
        return size <= limit;
    }

    /** Returns the number of points kept. */
    int size() {
        return size;
    }

    /** Returns what a point is known by. */
    long number(int p) {
        return numbers[p];
    }

    /** Returns a coordinate of a point. */
    double coordinate(int p, int axis) {
        return points[p * dimension + axis];
    }
}
