package org.parley.statistics.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Scores of a forecast over several classes. */
public final class ClassScore {

    private ClassScore() {}

    /** Returns the sum over classes of squared errors (Brier 1950), from 0 to 2. */
    public static double brier(double[] p, int which) {
        return IntStream.range(0, p.length)
                .mapToDouble(k -> FastMath.pow(p[k] - (k == which ? 1 : 0), 2))
                .sum();
    }

    /** Returns the logarithmic score of the class that came, the forecasts clipped and then scaled to sum to 1. */
    public static double log(double[] p, int which) {
        double sum = Arrays.stream(p).map(ProbabilityScore::clipped).sum();
        return -FastMath.log(ProbabilityScore.clipped(p[which]) / sum);
    }
}
