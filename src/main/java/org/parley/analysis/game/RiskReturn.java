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

    /**
     * The same with two types of the other: resolute, to which war costs little, and not (Powell 1999, ch. 3).
     *
     * @param victory p, probability that the first state would win, in [0, 1]
     * @param ownCost what war costs the first state, at least 0
     * @param resoluteCost what war costs the resolute type, at least 0
     * @param irresoluteCost what war costs the other type, above {@code resoluteCost}
     */
    public record TwoTypes(double victory, double ownCost, double resoluteCost, double irresoluteCost) {

        /** Checks the numbers. */
        public TwoTypes {
            if (!(victory >= 0 && victory <= 1 && ownCost >= 0 && resoluteCost >= 0 && resoluteCost < irresoluteCost)) {
                throw new IllegalArgumentException(
                        "victory must lie in [0, 1], costs be at least 0 and those of the resolute type the lower: "
                                + victory + ", " + ownCost + ", " + resoluteCost + ", " + irresoluteCost);
            }
        }

        /** Returns the most that both types accept. */
        public double safeDemand() {
            return Math.min(1, victory + resoluteCost);
        }

        /** Returns the most that only the irresolute type accepts. */
        public double riskyDemand() {
            return Math.min(1, victory + irresoluteCost);
        }

        /** Returns the probability of resolve below which the first state takes the risk. */
        public double threshold() {
            return (riskyDemand() - safeDemand()) / (riskyDemand() - victory + ownCost);
        }

        /** Returns the demand that is best if the other is resolute with a probability; at the threshold the safe one. */
        public double demand(double resolute) {
            return resolute < threshold() ? riskyDemand() : safeDemand();
        }

        /** Returns the probability that a demand leads to war if the other is resolute with a probability. */
        public double warProbability(double demand, double resolute) {
            return demand > victory + irresoluteCost + ROUNDING
                    ? 1
                    : demand > victory + resoluteCost + ROUNDING ? resolute : 0;
        }
    }
}
