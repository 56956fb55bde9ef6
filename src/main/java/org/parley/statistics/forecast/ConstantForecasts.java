package org.parley.statistics.forecast;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Forecasts that know nothing of a case but how others ended. */
public final class ConstantForecasts {

    private ConstantForecasts() {}

    /** Returns the base rate of all other cases, with Jeffreys smoothing: (k - y + 1/2) / n. */
    public static double[] leaveOneOut(double[] y) {
        double k = Arrays.stream(y).sum();
        return Arrays.stream(y).map(one -> (k - one + 0.5) / y.length).toArray();
    }

    /** Returns the best constant in hindsight: the share of those that came, for every case. */
    public static double[] best(double[] y) {
        return same(Arrays.stream(y).average().orElse(Double.NaN), y.length);
    }

    /** Returns the same probability for so many cases. */
    public static double[] same(double p, int cases) {
        double[] all = new double[cases];
        Arrays.fill(all, p);
        return all;
    }

    /** Returns how a score compares with that of a benchmark: 1 - score/benchmark, 1 for a perfect score, 0 for no better. */
    public static double skill(double score, double benchmark) {
        return benchmark == 0 ? (score == 0 ? 0 : Double.NEGATIVE_INFINITY) : 1 - score / FastMath.abs(benchmark);
    }
}
