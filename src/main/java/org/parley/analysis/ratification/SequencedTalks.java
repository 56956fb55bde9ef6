package org.parley.analysis.ratification;

import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Check;

/**
 * Two principals agree first and ask a third party afterwards, which accepts if what they leave of a pie of size 1 meets its
 * demand (cf. Sebenius 1983, International Organization 37(2): 281-316, on adding parties; Tsebelis 2002). Among themselves
 * the principals would take one half, their Nash point; positions are theirs, and the third party gets the rest.
 *
 * @param demand what the third party wants at least, in [0, 1]
 * @param revisionCost what another round of talks costs each principal, at least 0
 */
public record SequencedTalks(double demand, double revisionCost) {

    private static final double NASH_POINT = 0.5;
    private static final int PRINCIPALS = 2;

    /** Checks the numbers. */
    public SequencedTalks {
        Check.within("a demand", demand, 0, 1);
        Check.notNegative("a cost of revision", revisionCost);
    }

    /** Returns the position of principals who forget the third party. */
    public double naive() {
        return NASH_POINT;
    }

    /** Whether the third party accepts the naive position as it stands. */
    public boolean isNaiveAccepted() {
        return 1 - naive() >= demand;
    }

    /** Returns the position of principals who foresee the third party's answer, and that of naive ones after revision. */
    public double anticipating() {
        return FastMath.min(NASH_POINT, 1 - demand);
    }

    /** Returns what a revision costs both principals together; 0 if none is needed. */
    public double lossOfNaive() {
        return isNaiveAccepted() ? 0 : PRINCIPALS * revisionCost;
    }
}
