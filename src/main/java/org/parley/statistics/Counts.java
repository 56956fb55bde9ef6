package org.parley.statistics;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** How often each small whole number occurred, such as rounds; quantiles of it are exact. */
public final class Counts {

    private long[] counts = new long[64];
    private long total;

    /** Counts a value, at least 0. */
    public void add(int value) {
        add(value, 1);
    }

    private void add(int value, long times) {
        if (value >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(value + 1, 2 * counts.length));
        }
        counts[value] += times;
        total += times;
    }

    /** Counts all that another has counted. */
    public void merge(Counts other) {
        for (int value = 0; value < other.counts.length; value++) {
            if (other.counts[value] > 0) {
                add(value, other.counts[value]);
            }
        }
    }

    /** Hands on each value that was counted and how often, in ascending order. */
    public void forEach(BiConsumer<Integer, Long> each) {
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                each.accept(value, counts[value]);
            }
        }
    }

    /** Returns how many values were counted. */
    public long total() {
        return total;
    }

    /**
     * Returns the smallest value that at least a given share of the values do not exceed.
     *
     * @param share in (0, 1]
     * @return the quantile, or -1 if nothing was counted
     */
    public int quantile(double share) {
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen > 0 && seen >= share * total) {
                return value;
            }
        }
        return -1;
    }
}
