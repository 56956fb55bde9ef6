package org.parley.statistics.survival;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Weibull law: S(t) = exp(−(λt)^k) (Kalbfleisch and Prentice 2002, section 2.2). With k = 1 it is the exponential law, of
 * constant hazard; with k below 1 what has lasted becomes safer, as cease-fires do.
 *
 * @param rate λ per unit of time, above 0
 * @param shape k, above 0
 */
public record Weibull(double rate, double shape) implements SurvivalCurve {

    /** Checks the numbers. */
    public Weibull {
        if (!(rate > 0 && shape > 0 && Double.isFinite(rate) && Double.isFinite(shape))) {
            throw new IllegalArgumentException("rate and shape must be above 0, not " + rate + " and " + shape);
        }
    }

    @Override
    public double survival(double time) {
        return FastMath.exp(-FastMath.pow(rate * time, shape));
    }

    @Override
    public double hazard(double time) {
        return rate * shape * FastMath.pow(rate * time, shape - 1);
    }

    @Override
    public double mean() {
        return FastMath.exp(Gamma.logGamma(1 + 1 / shape)) / rate;
    }

    /** Returns the time that half of them outlast. */
    public double median() {
        return FastMath.pow(FastMath.log(2), 1 / shape) / rate;
    }

    /** Returns the mean duration if all are cut off at a time: the area under the survival curve until then. */
    public double restrictedMean(double time) {
        return time == 0 ? 0 : mean() * Gamma.regularizedGammaP(1 / shape, FastMath.pow(rate * time, shape));
    }
}
