package org.parley.analysis.game;

/**
 * A state demands a share of a good without knowing what war would cost the other: the more it demands, the likelier is war
 * (Fearon 1995, International Organization 49(3): 379-414, pp. 390-395 and Claim 2), with a cost that is uniform on an
 * interval. The other accepts a demand x if its cost is at least x − p.
 *
 * @param victory p, probability that the first state would win, in [0, 1]
 * @param ownCost what war costs the first state, as a share, at least 0
 * @param leastCost the least that war may cost the other, at least 0
 * @param mostCost the most that war may cost the other, at least {@code leastCost}
 */
public record RiskReturn(double victory, double ownCost, double leastCost, double mostCost) {

    /** A demand that exceeds a cost by less just meets it. */
    private static final double ROUNDING = 1e-12;

    /** Checks the numbers. */
    public RiskReturn {
        if (!(victory >= 0 && victory <= 1 && ownCost >= 0 && leastCost >= 0 && leastCost <= mostCost)) {
            throw new IllegalArgumentException(
                    "victory must lie in [0, 1], costs be at least 0 and the interval not empty: " + victory + ", "
                            + ownCost + ", " + leastCost + " to " + mostCost);
        }
    }

    /** The cost at which the other is indifferent to a demand, within the interval of costs. */
    private double cutoff(double demand) {
        return Math.min(mostCost, Math.max(leastCost, demand - victory));
    }

    /** Returns the demand that is best for the first state: p + (H − c)/2, between what none refuses and the whole. */
    public double demand() {
        double best = Math.max(leastCost, (mostCost - ownCost) / 2);
        return victory + Math.min(1 - victory, best);
    }

    /** Returns the probability that a demand leads to war. */
    public double warProbability(double demand) {
        return leastCost == mostCost
                ? demand - victory > mostCost + ROUNDING ? 1 : 0
                : (cutoff(demand) - leastCost) / (mostCost - leastCost);
    }

    /** Returns what a demand is worth to the first state. */
    public double worth(double demand) {
        double war = warProbability(demand);
        return (1 - war) * demand + war * (victory - ownCost);
    }

    /** Returns what both lose by the war that a demand may lead to, in expectation. */
    public double expectedLoss(double demand) {
        double othersCost = (leastCost + cutoff(demand)) / 2;
        return warProbability(demand) * (ownCost + othersCost);
    }
}
