package org.parley.statistics;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The exact sum of numbers, however many and in whatever order: kept as a few numbers that do not overlap (Shewchuk 1997,
 * Discrete and Computational Geometry 18: 305-363). So sums of parts make the sum of the whole, to the bit.
 */
public final class ExactSum {

    private double[] partials = new double[2];
    private int size;
    private double notFinite;

    /** Adds a number. */
    public void add(double number) {
        double x = number;
        int kept = 0;
        for (int k = 0; k < size; k++) {
            double y = partials[k];
            double sum = x + y;
            double less = Math.abs(x) < Math.abs(y) ? x - (sum - y) : y - (sum - x);
            if (less != 0) {
                partials[kept++] = less;
            }
            x = sum;
        }
        if (!Double.isFinite(x)) {
            notFinite += x;
            return;
        }
        if (kept == partials.length) {
            partials = Arrays.copyOf(partials, kept + 2);
        }
        partials[kept] = x;
        size = kept + 1;
    }

    /** Adds all that another sum has. */
    public void merge(ExactSum other) {
        for (int k = 0; k < other.size; k++) {
            add(other.partials[k]);
        }
        notFinite += other.notFinite;
    }

    /** Whether all numbers were finite, and their sum is. */
    boolean isFinite() {
        return notFinite == 0;
    }

    /** Returns the sum without any rounding, if it is finite. */
    BigDecimal exact() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < size; k++) {
            sum = sum.add(new BigDecimal(partials[k]));
        }
        return sum;
    }

    /** Returns the sum, rounded once. */
    public double value() {
        return isFinite() ? exact().doubleValue() : notFinite;
    }
}
