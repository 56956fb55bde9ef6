package org.parley.statistics.discovery;

import java.util.List;

/**
 * A limit on one dimension.
 *
 * @param dimension counted from 0
 * @param side which side of the dimension it keeps
 * @param value the least or the greatest value that it lets in; 0 for categories
 * @param categories which categories it lets in, counted from 0, in order; none for numbers
 */
public record Limit(int dimension, Side side, double value, List<Integer> categories) implements Comparable<Limit> {

    /** What a limit keeps. */
    public enum Side {
        /** Values from a number on. */
        AT_LEAST,
        /** Values up to a number. */
        AT_MOST,
        /** Some of the categories. */
        AMONG
    }

    /** Where a limit may stand. */
    record Place(int dimension, Side side) {}

    /** Checks the value. */
    public Limit {
        categories = List.copyOf(categories);
        if (dimension < 0 || !Double.isFinite(value) || categories.isEmpty() == (side == Side.AMONG)) {
            throw new IllegalArgumentException(
                    "no limit " + side + " " + value + " " + categories + " on dimension " + dimension);
        }
    }

    /** Returns the limit that lets in a value and all above. */
    public static Limit atLeast(int dimension, double value) {
        return new Limit(dimension, Side.AT_LEAST, value, List.of());
    }

    /** Returns the limit that lets in a value and all below. */
    public static Limit atMost(int dimension, double value) {
        return new Limit(dimension, Side.AT_MOST, value, List.of());
    }

    /** Returns the limit that lets in some categories. */
    public static Limit among(int dimension, List<Integer> categories) {
        return new Limit(dimension, Side.AMONG, 0, categories);
    }

    Place place() {
        return new Place(dimension, side);
    }

    /** Whether it lets a value in. */
    public boolean holds(double x) {
        return switch (side) {
            case AT_LEAST -> x >= value;
            case AT_MOST -> x <= value;
            case AMONG -> categories.contains((int) x);
        };
    }

    /** Orders by dimension and side. */
    @Override
    public int compareTo(Limit other) {
        int byDimension = Integer.compare(dimension, other.dimension);
        return byDimension != 0 ? byDimension : side.compareTo(other.side);
    }
}
