package org.parley.statistics.discovery;

import java.util.stream.IntStream;

/**
 * Points in a space of numbers and categories, some of them of interest.
 *
 * @param values by dimension, then by point: finite numbers, or categories counted from 0
 * @param categories by dimension: how many categories it has, at most 63; or 0 if it is a number
 * @param ofInterest by point
 * @param numbers by point: its number, at least 0. Boxes are found on the even ones and judged on the odd ones, so that
 *     neither depends on the order of the points
 */
public record Points(double[][] values, int[] categories, boolean[] ofInterest, long[] numbers) {

    /** The most categories that a dimension can have. */
    public static final int MOST_CATEGORIES = 63;

    /** Checks that all is as long as it must be, and in range. The arrays are not copied: they may be large. */
    public Points {
        if (values.length == 0 || values.length != categories.length || ofInterest.length != numbers.length) {
            throw new IllegalArgumentException("points need a dimension, and each dimension and point its entries");
        }
        for (int d = 0; d < values.length; d++) {
            if (values[d].length != numbers.length || categories[d] < 0 || categories[d] > MOST_CATEGORIES) {
                throw new IllegalArgumentException("dimension " + d + " has " + values[d].length + " values and "
                        + categories[d] + " categories for " + numbers.length + " points");
            }
            for (double x : values[d]) {
                if (!Double.isFinite(x) || categories[d] > 0 && (x != Math.rint(x) || x < 0 || x >= categories[d])) {
                    throw new IllegalArgumentException("dimension " + d + " cannot be " + x);
                }
            }
        }
        for (long number : numbers) {
            if (number < 0) {
                throw new IllegalArgumentException("a point cannot have the number " + number);
            }
        }
    }

    /** Returns the number of dimensions. */
    public int dimensions() {
        return values.length;
    }

    /** Returns the points on which boxes are found, or those on which they are judged. */
    int[] half(boolean judged) {
        return IntStream.range(0, numbers.length)
                .filter(i -> numbers[i] % 2 == (judged ? 1 : 0))
                .toArray();
    }
}
