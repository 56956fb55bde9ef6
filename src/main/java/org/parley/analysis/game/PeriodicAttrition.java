package org.parley.analysis.game;

/**
 * The symmetric war of attrition in periods (Maynard Smith 1974, Journal of Theoretical Biology 47: 209-221; Fudenberg and
 * Tirole 1991, Game Theory, section 4.5.2): in each period both choose at once whether to stay. If both do, each pays; who
 * stays alone wins without paying; who leaves gets nothing. In the symmetric equilibrium each leaves with the probability q
 * at which staying is worth nothing: q·v = (1 − q)·c.
 *
 * @param value what outlasting the other is worth, above 0
 * @param cost what a period costs in which both stay, above 0
 */
public record PeriodicAttrition(double value, double cost) {

    /** Checks the numbers. */
    public PeriodicAttrition {
        if (!(value > 0 && cost > 0)) {
            throw new IllegalArgumentException("value and cost must be above 0: " + value + ", " + cost);
        }
    }

    /** Returns the probability that a side leaves in a period. */
    public double leaves() {
        return cost / (value + cost);
    }

    private double ends() {
        double leaves = leaves();
        return leaves * (2 - leaves);
    }

    /** Returns how many periods it takes, the last included, on average. */
    public double expectedPeriods() {
        return 1 / ends();
    }

    /** Returns the probability that both leave in the same period. */
    public double bothLeave() {
        return leaves() * leaves() / ends();
    }
}
