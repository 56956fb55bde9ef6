package org.parley.analysis.solution;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted Winner (Brams and Taylor 1996, Fair Division, ch. 4): two parties spread points over issues that can be divided.
 * Each wins what it cares for more than the other does, and issues pass from the one that is ahead, those on which the two
 * differ least first, until both have as many points. At most one issue is divided.
 *
 * @param shareOfFirst the first party's share of an issue, by issue, in [0, 1]; the second has the rest
 * @param points what each party has in the end, in its own points
 */
public record AdjustedWinner(double[] shareOfFirst, double points) {

    /**
     * Divides the issues.
     *
     * @param first points of the first party, by issue, at least 0; usually 100 in all
     * @param second points of the second party, likewise
     */
    public static AdjustedWinner of(double[] first, double[] second) {
        double left = total(second);
        if (first.length != second.length || !(total(first) > 0 && left > 0)) {
            throw new IllegalArgumentException("two parties must spread points over the same issues");
        }
        int[] order = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -leaning(first[k], second[k])))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] share = new double[first.length];
        double won = 0;
        for (int k : order) {
            if (won + first[k] > left - second[k]) {
                share[k] = (left - won) / (first[k] + second[k]);
                return new AdjustedWinner(share, won + share[k] * first[k]);
            }
            share[k] = 1;
            won += first[k];
            left -= second[k];
        }
        return new AdjustedWinner(share, won);
    }

    /** How much more the first cares for an issue than the second, from 0 to 1; what nobody cares for is in the middle. */
    private static double leaning(double first, double second) {
        return first + second == 0 ? 0.5 : first / (first + second);
    }

    private static double total(double[] points) {
        double sum = 0;
        for (double p : points) {
            if (!(p >= 0 && Double.isFinite(p))) {
                throw new IllegalArgumentException("points must be at least 0, not " + p);
            }
            sum += p;
        }
        return sum;
    }
}
