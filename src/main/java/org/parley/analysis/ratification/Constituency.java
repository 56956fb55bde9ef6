package org.parley.analysis.ratification;

import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Check;

/**
 * Those at home whose consent a negotiator needs. Each ratifies if the negotiator's share of a pie of size 1 is at least a
 * demand of its own; demands are independent and uniform on [0, {@code mostDemanded}].
 *
 * @param mostDemanded upper end of the demands, at least 0; above 1, a ratifier may demand more than there is
 * @param ratifiers how many must all consent, at least 0
 */
public record Constituency(double mostDemanded, int ratifiers) {

    /** Nobody at home has a say. */
    public static final Constituency NONE = new Constituency(0, 0);

    /** Checks the numbers. */
    public Constituency {
        Check.notNegative("the most that may be demanded", mostDemanded);
        Check.notNegative("a number of ratifiers", ratifiers);
    }

    /** Whether any share at all is sure to be ratified. */
    boolean isContent() {
        return ratifiers == 0 || mostDemanded == 0;
    }

    /** Returns the least share that is sure to be ratified; it may exceed 1. */
    double surelyRatified() {
        return isContent() ? 0 : mostDemanded;
    }

    /** Returns the probability that all ratify a share. */
    public double probabilityRatified(double share) {
        if (share < 0) {
            return 0;
        }
        return isContent() ? 1 : FastMath.pow(FastMath.min(1, share / mostDemanded), ratifiers);
    }

    /** Returns the probability density of the demand of the most demanding ratifier. */
    double density(double demand) {
        return ratifiers / mostDemanded * FastMath.pow(demand / mostDemanded, ratifiers - 1);
    }
}
