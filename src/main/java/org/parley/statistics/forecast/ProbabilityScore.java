package org.parley.statistics.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Score of a probability forecast of a yes or no; the less the better. */
public enum ProbabilityScore {
    /** Mean squared error (Brier 1950). */
    BRIER {
        @Override
        public double of(double p, double y) {
            return (p - y) * (p - y);
        }
    },
    /** Logarithmic score (Good 1952), with forecasts clipped. */
    LOG {
        @Override
        public double of(double p, double y) {
            double clipped = clipped(p);
            return -(y * FastMath.log(clipped) + (1 - y) * FastMath.log(1 - clipped));
        }
    };

    private static final double CLIP = 0.02;

    /**
     * Returns the score of one forecast.
     *
     * @param p the forecast, in [0, 1]
     * @param y 1 if it came, else 0
     */
    public abstract double of(double p, double y);

    /** Returns a forecast clipped to [0.02, 0.98], as for all who are scored. */
    public static double clipped(double p) {
        return FastMath.max(CLIP, FastMath.min(1 - CLIP, p));
    }

    /** Returns the score of each forecast. */
    public double[] each(double[] p, double[] y) {
        return IntStream.range(0, y.length).mapToDouble(i -> of(p[i], y[i])).toArray();
    }

    /** Returns the mean score; NaN without forecasts. */
    public double mean(double[] p, double[] y) {
        return Arrays.stream(each(p, y)).average().orElse(Double.NaN);
    }
}
