package org.parley.analysis.ratification;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * Two negotiators divide a pie of size 1, and each must have its share ratified at home (Putnam 1988, International
 * Organization 42(3): 427-460). Shares are the first negotiator's, in [0, 1]; the second gets the rest.
 *
 * <p>Either nobody knows the demands at home when the deal is made, which then may fail (Iida 1993, Journal of Conflict
 * Resolution 37(3): 403-426), or both negotiators know all of them (Tarar 2001, Journal of Conflict Resolution 45(3):
 * 320-340), and agree exactly if the win-sets overlap.
 *
 * @param first the first negotiator's constituency
 * @param second the second's
 */
public record TwoLevelGame(Constituency first, Constituency second) {

    private static final double EQUAL_SHARE = 0.5;

    /** Demands that differ by less are equal. */
    private static final double ROUNDING = 1e-12;

    private static final GaussIntegratorFactory QUADRATURE = new GaussIntegratorFactory();

    /**
     * A deal that is put to ratification.
     *
     * @param share the first negotiator's share, in [0, 1]
     * @param probability that all ratify it
     */
    public record Deal(double share, double probability) {}

    /** Returns the probability that both constituencies ratify a share, their demands being unknown. */
    public double probabilityRatified(double share) {
        return first.probabilityRatified(share) * second.probabilityRatified(1 - share);
    }

    /** Returns the share most likely to be ratified by both, the least of them if there are more. */
    public Deal likeliest() {
        double low = 1 - second.surelyRatified();
        double high = first.surelyRatified();
        if (high <= low) {
            return deal(high);
        }
        // Between the two shares that one side is sure to ratify, the probability goes with x^m (1-x)^n.
        double best = (double) first.ratifiers() / (first.ratifiers() + second.ratifiers());
        return deal(FastMath.min(high, FastMath.max(low, best)));
    }

    /** Returns the probability that some share would be ratified by both. */
    public double probabilityWinSetsOverlap() {
        return expectation(demand -> 1);
    }

    /**
     * Returns the first negotiator's mean share, given agreement, when demands are known and are constraints only: the Nash
     * solution of the pie, with nothing for both without a deal, moved into the overlap of the win-sets. That a constraint
     * helps (Schelling 1960, The Strategy of Conflict, ch. 2) is then true only of demands above one half.
     */
    public double meanShareIfDemandsBind() {
        return meanShare(demand -> FastMath.max(0, demand - EQUAL_SHARE));
    }

    /**
     * Returns the first negotiator's mean share, given agreement, when known demands are what each side has without a deal:
     * the Nash solution with the demands as disagreement point. Any demand helps.
     */
    public double meanShareIfDemandsAreReservationValues() {
        return meanShare(demand -> demand / 2);
    }

    private Deal deal(double share) {
        return new Deal(share, probabilityRatified(share));
    }

    /** One half, plus what the first side's demand shifts, less what the second's does, over all demands that agree. */
    private double meanShare(DoubleUnaryOperator shift) {
        return EQUAL_SHARE
                + (expectation(shift) - new TwoLevelGame(second, first).expectation(shift))
                        / probabilityWinSetsOverlap();
    }

    /**
     * Returns the mean of a function of the first side's highest demand, which counts as 0 where the win-sets do not overlap.
     * The integrand is a polynomial between demands at which one side's probability is cut off, so that Gauss's rule is exact.
     */
    private double expectation(DoubleUnaryOperator function) {
        if (first.isContent()) {
            return function.applyAsDouble(0) * second.probabilityRatified(1);
        }
        double end = FastMath.min(1, first.mostDemanded());
        double cutOff = FastMath.min(end, FastMath.max(0, 1 - second.surelyRatified()));
        double half = FastMath.min(end, EQUAL_SHARE);
        return integral(function, 0, FastMath.min(cutOff, half))
                + integral(function, FastMath.min(cutOff, half), FastMath.max(cutOff, half))
                + integral(function, FastMath.max(cutOff, half), end);
    }

    private double integral(DoubleUnaryOperator function, double from, double to) {
        if (to - from < ROUNDING) {
            return 0;
        }
        int points = (first.ratifiers() + second.ratifiers()) / 2 + 1;
        return QUADRATURE
                .legendre(points, from, to)
                .integrate(demand -> function.applyAsDouble(demand)
                        * first.density(demand)
                        * second.probabilityRatified(1 - demand));
    }
}
