package org.parley.analysis.game;

import org.apache.commons.math3.util.FastMath;

/**
 * The war of attrition with complete information (Maynard Smith 1974, Journal of Theoretical Biology 47: 209-221; Hendricks,
 * Weiss and Wilson 1988, International Economic Review 29: 663-680), in its stationary mixed equilibrium: each side gives up
 * at the hazard that leaves the other indifferent between staying and leaving, hazard = cost/value of the other. So the side
 * that has more to lose by staying, for what it can win, stays longer. Equilibria in which one gives up at once exist too.
 *
 * @param firstValue what the first side wins if it outlasts the other, above 0
 * @param firstCost what staying costs the first side per unit of time, above 0
 * @param secondValue what the second side wins, likewise
 * @param secondCost what staying costs the second side, likewise
 */
public record WarOfAttrition(double firstValue, double firstCost, double secondValue, double secondCost) {

    /** Checks the numbers. */
    public WarOfAttrition {
        if (!(firstValue > 0 && firstCost > 0 && secondValue > 0 && secondCost > 0)) {
            throw new IllegalArgumentException("values and costs must be above 0: " + firstValue + ", " + firstCost
                    + ", " + secondValue + ", " + secondCost);
        }
    }

    /** Returns the rate at which the first side gives up. */
    public double firstHazard() {
        return secondCost / secondValue;
    }

    /** Returns the rate at which the second side gives up. */
    public double secondHazard() {
        return firstCost / firstValue;
    }

    private double hazard() {
        return firstHazard() + secondHazard();
    }

    /** Returns how long it goes on, on average. */
    public double expectedDuration() {
        return 1 / hazard();
    }

    /** Returns the time by which it is over with probability one half. */
    public double medianDuration() {
        return FastMath.log(2) / hazard();
    }

    /** Returns the probability that the first side gives up before the second. */
    public double firstGivesUp() {
        return firstHazard() / hazard();
    }
}
