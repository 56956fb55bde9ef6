package org.parley.statistics.comparison;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Exact two-sided tests of paired runs that take no law for granted: if there is no difference, each difference is as likely
 * with the other sign (Fisher 1935, The Design of Experiments, section 21).
 */
public final class SignTests {

    /** Most pairs all of whose signs are tried. */
    public static final int MAX_FLIPPED = 24;

    /** Most pairs whose rank sums are counted. */
    public static final int MAX_RANKED = 500;

    /** Differences and their sums are equal up to this share of the greatest. */
    private static final double ROUNDING = 1e-9;

    private SignTests() {}

    /**
     * Returns the share of all choices of signs whose mean difference is at least as far from 0.
     *
     * @param first values by run
     * @param second values of the same runs
     * @return in (0, 1]; NaN if more than {@link #MAX_FLIPPED} pairs count
     */
    public static double signFlip(double[] first, double[] second) {
        double[] d = Samples.differences(first, second);
        if (d.length > MAX_FLIPPED) {
            return Double.NaN;
        }
        double sum = Arrays.stream(d).sum();
        double size = Arrays.stream(d).map(FastMath::abs).sum();
        double reached = FastMath.abs(sum) - ROUNDING * size;
        long atLeast = 0;
        double flipped = sum;
        // Gray code: each choice differs from the last in one sign.
        for (long choice = 1; choice <= 1L << d.length; choice++) {
            atLeast += FastMath.abs(flipped) >= reached ? 1 : 0;
            int sign = Long.numberOfTrailingZeros(choice);
            if (sign < d.length) {
                d[sign] = -d[sign];
                flipped += 2 * d[sign];
            }
        }
        return (double) atLeast / (1L << d.length);
    }

    /**
     * Returns the probability of a signed-rank sum at least so far from its mean (Wilcoxon 1945), given the ties. Pairs
     * without a difference are left out.
     *
     * @param first values by run
     * @param second values of the same runs
     * @return in (0, 1]; NaN if more than {@link #MAX_RANKED} pairs differ
     */
    public static double wilcoxon(double[] first, double[] second) {
        double[] all = Samples.differences(first, second);
        double greatest = Arrays.stream(all).map(FastMath::abs).max().orElse(0);
        double near = ROUNDING * greatest;
        double[] d = Arrays.stream(all)
                .filter(v -> FastMath.abs(v) > near)
                .boxed()
                .sorted((v, w) -> Double.compare(FastMath.abs(v), FastMath.abs(w)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        int n = d.length;
        if (n > MAX_RANKED) {
            return Double.NaN;
        }
        int[] twiceRank = new int[n];
        int positive = 0;
        for (int from = 0, to; from < n; from = to) {
            for (to = from + 1; to < n && FastMath.abs(d[to]) - FastMath.abs(d[to - 1]) <= near; to++) {}
            for (int i = from; i < to; i++) {
                twiceRank[i] = from + to + 1;
                positive += d[i] > 0 ? twiceRank[i] : 0;
            }
        }
        int total = n * (n + 1);
        double[] probability = new double[total + 1];
        probability[0] = 1;
        for (int rank : twiceRank) {
            for (int s = total; s >= 0; s--) {
                probability[s] = (probability[s] + (s >= rank ? probability[s - rank] : 0)) / 2;
            }
        }
        int away = FastMath.abs(2 * positive - total);
        double p = 0;
        for (int s = 0; s <= total; s++) {
            p += FastMath.abs(2 * s - total) >= away ? probability[s] : 0;
        }
        return FastMath.min(1, p);
    }

    /**
     * Returns the probability of so unequal a split of the pairs that differ in a yes or no, such as an agreement (McNemar
     * 1947, Psychometrika 12: 153-157, by the binomial law).
     *
     * @param onlyFirst pairs in which only the first run has it, at least 0
     * @param onlySecond pairs in which only the second has it, at least 0
     * @return in (0, 1]
     */
    public static double mcNemar(int onlyFirst, int onlySecond) {
        BinomialDistribution even = new BinomialDistribution(null, onlyFirst + onlySecond, 0.5);
        return FastMath.min(1, 2 * even.cumulativeProbability(FastMath.min(onlyFirst, onlySecond)));
    }
}
