package org.parley.statistics.comparison;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Which of two samples is larger, by ranks (Mann and Whitney 1947), two-sided.
 *
 * @param u how many pairs have the first sample's value above the second's, equal ones counted half
 * @param p probability of a U at least so far from its mean, by the normal approximation with corrections for continuity and
 *     for ties; 1 if all values are equal
 * @param superiority A12: probability that a value of the first sample is above one of the second, equal ones counted half
 *     (Vargha and Delaney 2000, Journal of Educational and Behavioral Statistics 25: 101-132)
 */
public record MannWhitney(double u, double p, double superiority) {

    /**
     * Compares two samples.
     *
     * @param first in any order
     * @param second in any order, of any size
     */
    public static MannWhitney of(double[] first, double[] second) {
        double[] x = Samples.sorted(first);
        double[] y = Samples.sorted(second);
        double u = 0;
        int below = 0;
        int notAbove = 0;
        for (double value : x) {
            while (below < y.length && y[below] < value) {
                below++;
            }
            while (notAbove < y.length && y[notAbove] <= value) {
                notAbove++;
            }
            u += (below + notAbove) / 2.0;
        }
        double pairs = (double) x.length * y.length;
        double deviation = FastMath.sqrt(variance(x, y));
        double away = FastMath.abs(u - pairs / 2) - 0.5;
        double p = deviation == 0
                ? 1
                : FastMath.min(1, 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-away / deviation));
        return new MannWhitney(u, p, u / pairs);
    }

    /** Of U given the ties (Lehmann 1975, Nonparametrics, appendix, equation 1.20). */
    private static double variance(double[] x, double[] y) {
        double[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        Arrays.sort(all);
        double count = all.length;
        double tied = 0;
        for (int from = 0, to; from < all.length; from = to) {
            for (to = from; to < all.length && all[to] == all[from]; to++) {}
            double t = (double) to - from;
            tied += t * t * t - t;
        }
        return x.length * (double) y.length / 12 * (count + 1 - tied / (count * (count - 1)));
    }

    /** Returns Cliff's delta: how much likelier the first sample's value is above than below, in [−1, 1] (Cliff 1993). */
    public double cliffsDelta() {
        return 2 * superiority - 1;
    }
}
