package org.parley.analysis.solution;

/**
 * Finds out whether any of many points dominates a given one: a k-d tree (Bentley 1975, Communications of the ACM 18:
 * 509-517) that knows the greatest coordinates within each of its boxes, so that boxes out of reach are not opened.
 *
 * <p>A point dominates another if it is nowhere worse and somewhere better, by more than rounding.
 */
final class DominanceTree {

    private static final int LEAF = 8;
    private static final double ROUNDING = BargainingProblem.ROUNDING;

    private final int dimension;
    private final int size;
    /** Coordinates, point after point, in the order of the leaves. */
    private final double[] points;
    /** Greatest coordinates of each box; the children of box b are 2b + 1 and 2b + 2. */
    private final double[] top;

    /**
     * Builds a tree.
     *
     * @param points coordinates, point after point
     * @param size number of points
     */
    DominanceTree(double[] points, int size, int dimension) {
        this.dimension = dimension;
        this.size = size;
        this.points = new double[size * dimension];
        System.arraycopy(points, 0, this.points, 0, size * dimension);
        int boxes = 1;
        for (int widest = size; widest > LEAF; widest = (widest + 1) / 2) {
            boxes = 2 * boxes + 1;
        }
        top = new double[boxes * dimension];
        build(0, 0, size, 0);
    }

    private void build(int box, int from, int to, int axis) {
        for (int d = 0; d < dimension; d++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int p = from; p < to; p++) {
                greatest = Math.max(greatest, points[p * dimension + d]);
            }
            top[box * dimension + d] = greatest;
        }
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            select(from, to - 1, middle, axis);
            int next = (axis + 1) % dimension;
            build(2 * box + 1, from, middle, next);
            build(2 * box + 2, middle, to, next);
        }
    }

    /** Moves the points so that those before one place are not greater along an axis, and those after not less. */
    private void select(int first, int last, int place, int axis) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = points[((low + high) >>> 1) * dimension + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (points[i * dimension + axis] < pivot) {
                    i++;
                }
                while (points[j * dimension + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int p, int q) {
        for (int d = 0; d < dimension; d++) {
            double kept = points[p * dimension + d];
            points[p * dimension + d] = points[q * dimension + d];
            points[q * dimension + d] = kept;
        }
    }

    /** Whether a point of the tree dominates the one whose coordinates begin at a place of an array. */
    boolean dominates(double[] point, int at) {
        return size > 0 && dominates(point, at, 0, 0, size);
    }

    private boolean dominates(double[] point, int at, int box, int from, int to) {
        if (!isAbove(top, box * dimension, point, at)) {
            return false;
        }
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            return dominates(point, at, 2 * box + 2, middle, to) || dominates(point, at, 2 * box + 1, from, middle);
        }
        for (int p = from; p < to; p++) {
            if (isAbove(points, p * dimension, point, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbove(double[] higher, int place, double[] lower, int at) {
        boolean better = false;
        for (int d = 0; d < dimension; d++) {
            double difference = higher[place + d] - lower[at + d];
            if (difference < -ROUNDING) {
                return false;
            }
            better |= difference > ROUNDING;
        }
        return better;
    }
}
