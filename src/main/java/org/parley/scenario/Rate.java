package org.parley.scenario;

import org.apache.commons.math3.util.FastMath;

/**
 * Kind of a number that depends on the length of time: a hazard, a discount factor, a mean number. It may be written for
 * any span, as people say it ({@code 5% per year}), and says how to come from there to the length of a round.
 */
public enum Rate {
    /** Probability that something happens: p per span is 1 − (1 − p)^(round / span) per round. */
    PROBABILITY {
        @Override
        public Range range() {
            return Range.from(0).below(1);
        }

        @Override
        double perShare(double p, double share) {
            return -FastMath.expm1(share * FastMath.log1p(-p));
        }
    },
    /** Weight of what comes later: d per span is d^(round / span) per round. */
    DISCOUNT {
        @Override
        public Range range() {
            return Range.above(0).below(1);
        }

        @Override
        double perShare(double d, double share) {
            return FastMath.pow(d, share);
        }
    },
    /** Mean number of times that something happens: m per span is m · round / span per round. */
    MEAN {
        @Override
        public Range range() {
            return Range.from(0);
        }

        @Override
        double perShare(double mean, double share) {
            return share * mean;
        }
    };

    /** Returns the values that such a number may have if it is written for a span. */
    public abstract Range range();

    abstract double perShare(double x, double share);

    /**
     * Returns the number per round.
     *
     * @param x the number per span
     * @param per the span
     * @param round length of a round
     */
    public double perRound(double x, Span per, Span round) {
        double share = per.unit() == Span.Unit.ROUND ? 1.0 / per.count() : (double) round.days() / per.days();
        return share == 1 ? x : perShare(x, share);
    }
}
