package org.parley.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers in the proportions of others that add up to a given sum: quotas by largest remainder (Hamilton 1792). */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Shares out a sum.
     *
     * @param counts at least 0; where remainders are equal the earlier has precedence
     * @param sum what the quotas add up to, unless all counts are 0
     * @return a quota for each count, all 0 if all counts are
     */
    public static int[] of(long[] counts, int sum) {
        int[] quotas = new int[counts.length];
        long all = Arrays.stream(counts).sum();
        if (all == 0) {
            return quotas;
        }
        int left = sum;
        for (int k = 0; k < counts.length; k++) {
            quotas[k] = (int) (counts[k] * sum / all);
            left -= quotas[k];
        }
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong(k -> -(counts[k] * sum % all)))
                .toList();
        for (int n = 0; n < left; n++) {
            quotas[byRemainder.get(n)]++;
        }
        return quotas;
    }
}
