package org.parley.statistics.comparison;

import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Two-sample test of Kolmogorov and Smirnov (Smirnov 1939), two-sided.
 *
 * @param n values that count in the first sample
 * @param m in the second
 * @param distance D, greatest distance of the two empirical distribution functions, in [0, 1]
 * @param exact probability of at least this D if both samples come from one continuous law, by counting paths (Hodges 1958);
 *     with ties it is too large, never too small; NaN if n·m is above {@link #MAX_EXACT}
 * @param exactWithTies the same given the values of both samples together, so that ties count as they are (Schröer and
 *     Trenkler 1995, Computational Statistics and Data Analysis 20: 185-202); equal to {@code exact} without ties
 * @param approximate the same for large samples: the one-sample law for round(nm/(n+m)) values
 * @param ties whether a value of one sample occurs in the other
 */
public record KolmogorovSmirnov(
        int n, int m, double distance, double exact, double exactWithTies, double approximate, boolean ties) {

    /** Greatest n·m whose paths are counted. */
    public static final long MAX_EXACT = 4_000_000;

    /**
     * Compares two samples.
     *
     * @param first in any order
     * @param second in any order, of any size
     */
    public static KolmogorovSmirnov of(double[] first, double[] second) {
        double[] x = Samples.sorted(first);
        double[] y = Samples.sorted(second);
        int n = x.length;
        int m = y.length;
        boolean[] end = new boolean[n + m + 1];
        long greatest = 0;
        boolean ties = false;
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            double value = i == n ? y[j] : j == m ? x[i] : FastMath.min(x[i], y[j]);
            int fromX = i;
            int fromY = j;
            while (i < n && x[i] == value) {
                i++;
            }
            while (j < m && y[j] == value) {
                j++;
            }
            ties |= i > fromX && j > fromY;
            end[i + j] = true;
            greatest = FastMath.max(greatest, FastMath.abs((long) i * m - (long) j * n));
        }
        boolean small = (long) n * m <= MAX_EXACT;
        double distance = greatest / ((double) n * m);
        int effective = (int) FastMath.max(1, FastMath.rint((double) n * m / ((double) n + m)));
        return new KolmogorovSmirnov(
                n,
                m,
                distance,
                small ? reaching(n, m, greatest, null) : Double.NaN,
                small ? reaching(n, m, greatest, end) : Double.NaN,
                FastMath.max(0, 1 - new KolmogorovSmirnovTest().cdf(distance, effective)),
                ties);
    }

    /** Returns the best probability there is: exact with ties, or approximate for large samples. */
    public double p() {
        return Double.isNaN(exactWithTies) ? approximate : exactWithTies;
    }

    /**
     * Probability that a random path from (0, 0) to (n, m), all orders of the two samples being equally likely, comes at
     * least so far from the diagonal where it is looked at; what reaches it is taken out and added up, so that small
     * probabilities are exact.
     */
    private static double reaching(int n, int m, long distance, boolean @Nullable [] lookedAt) {
        double[] before = new double[m + 1];
        double reached = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                double here = i == 0 && j == 0 ? 1 : 0;
                if (i > 0) {
                    here += before[j] * (n - i + 1) / (n - i + 1 + m - j);
                }
                if (j > 0) {
                    here += before[j - 1] * (m - j + 1) / (n - i + m - j + 1);
                }
                boolean out =
                        FastMath.abs((long) i * m - (long) j * n) >= distance && (lookedAt == null || lookedAt[i + j]);
                reached += out ? here : 0;
                before[j] = out ? 0 : here;
            }
        }
        return FastMath.min(1, reached);
    }
}
