package org.parley.statistics;

import java.util.Arrays;

/** Numbers that come one by one and are kept, for quantiles. */
public final class Sample {

    private double[] values = new double[16];
    private int size;

    /** Takes a number. */
    public void add(double x) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = x;
    }

    /** Takes all that another has taken. */
    public void merge(Sample other) {
        for (int k = 0; k < other.size; k++) {
            add(other.values[k]);
        }
    }

    /** Returns the numbers in ascending order. */
    public double[] sorted() {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the mean, whatever the order in which the numbers came; NaN if there are none. */
    public double mean() {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < size; k++) {
            sum.add(values[k]);
        }
        return sum.value() / size;
    }

    /**
     * Returns a quantile between two neighbours (type 7 of Hyndman and Fan 1996).
     *
     * @param sorted numbers in ascending order, at least one
     * @param share from 0 to 1
     */
    public static double between(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        double low = sorted[(int) Math.floor(place)];
        double high = sorted[(int) Math.ceil(place)];
        return low + (high - low) * (place - Math.floor(place));
    }

    /**
     * Returns the smallest number that at least a share of them do not exceed (type 1 of Hyndman and Fan 1996).
     *
     * @param sorted numbers in ascending order; NaN if there are none
     * @param share from 0 to 1
     */
    public static double least(double[] sorted, double share) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : sorted[(int) Math.max(1, n - Math.floor(n - share * n)) - 1];
    }
}
