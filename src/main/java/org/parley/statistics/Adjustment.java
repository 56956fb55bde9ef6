package org.parley.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Adjusted probabilities for testing many things at once; {@link Holm} is what Parley uses unless it says otherwise. Each takes
 * probabilities in [0, 1], NaN for a test that was not made, and returns them in the same order.
 */
public final class Adjustment {

    private Adjustment() {}

    /** Returns each times their number, at most 1 (Bonferroni 1936; Dunn 1961). */
    public static double[] bonferroni(double[] p) {
        int tests = order(p).length;
        return Arrays.stream(p).map(one -> FastMath.min(1, one * tests)).toArray();
    }

    /** Returns Hochberg's step-up adjustment, for tests that are independent or of like direction (Hochberg 1988). */
    public static double[] hochberg(double[] p) {
        int tests = order(p).length;
        return stepUp(p, rank -> tests - rank + 1.0);
    }

    /**
     * Returns the adjustment that bounds the expected share of wrong findings among all findings, for tests that are
     * independent or of like direction (Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57: 289-300).
     */
    public static double[] benjaminiHochberg(double[] p) {
        double tests = order(p).length;
        return stepUp(p, rank -> tests / rank);
    }

    static double[] stepDown(double[] p) {
        int[] order = order(p);
        double[] adjusted = blank(p);
        double least = 0;
        for (int rank = 1; rank <= order.length; rank++) {
            int test = order[rank - 1];
            least = FastMath.max(least, FastMath.min(1, (order.length - rank + 1) * p[test]));
            adjusted[test] = least;
        }
        return adjusted;
    }

    private static double[] stepUp(double[] p, IntToDoubleFunction factorOfRank) {
        int[] order = order(p);
        double[] adjusted = blank(p);
        double most = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            int test = order[rank - 1];
            most = FastMath.min(most, factorOfRank.applyAsDouble(rank) * p[test]);
            adjusted[test] = most;
        }
        return adjusted;
    }

    private static double[] blank(double[] p) {
        double[] blank = new double[p.length];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }

    private static int[] order(double[] p) {
        for (double one : p) {
            if (one < 0 || one > 1) {
                throw new IllegalArgumentException("a probability must lie in [0, 1], not be " + one);
            }
        }
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
