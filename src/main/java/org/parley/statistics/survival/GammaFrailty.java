package org.parley.statistics.survival;

import org.apache.commons.math3.util.FastMath;

/**
 * A population whose members each have a constant hazard of their own, gamma distributed (Lancaster 1990, The Econometric
 * Analysis of Transition Data; the Lomax law). The frail end first, so that the hazard of those left falls although no single
 * hazard does. With shape a and rate b, S(t) = (b/(b+t))^a.
 *
 * @param shape a, above 0
 * @param rate b, in units of time, above 0
 */
public record GammaFrailty(double shape, double rate) implements SurvivalCurve {

    /** Checks the numbers. */
    public GammaFrailty {
        if (!(rate > 0 && shape > 0 && Double.isFinite(rate) && Double.isFinite(shape))) {
            throw new IllegalArgumentException("shape and rate must be above 0, not " + shape + " and " + rate);
        }
    }

    @Override
    public double survival(double time) {
        return FastMath.pow(rate / (rate + time), shape);
    }

    @Override
    public double hazard(double time) {
        return shape / (rate + time);
    }

    @Override
    public double mean() {
        return shape > 1 ? rate / (shape - 1) : Double.POSITIVE_INFINITY;
    }

    /** Returns the law of a population all of whose members have this one's mean hazard: it ends sooner. */
    public Weibull withoutHeterogeneity() {
        return new Weibull(shape / rate, 1);
    }
}
