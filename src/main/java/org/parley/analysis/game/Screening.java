package org.parley.analysis.game;

/**
 * What a state learns from demands that are refused, if the other accepts whatever is better for it than war at once (the
 * skimming of types: Slantchev 2003, American Political Science Review 97(4): 621-632; Powell 2004, American Journal of
 * Political Science 48(2): 344-361). What war costs the other is uniform on an interval; who refuses a demand x has a cost
 * below x − p.
 *
 * @param victory p, probability that the demanding state would win, in [0, 1]
 * @param leastCost the least that war may cost the other
 * @param mostCost the most that war may cost the other, at least {@code leastCost}
 */
public record Screening(double victory, double leastCost, double mostCost) {

    /** Checks the numbers. */
    public Screening {
        if (!(victory >= 0 && victory <= 1 && leastCost <= mostCost)) {
            throw new IllegalArgumentException("victory must lie in [0, 1] and the interval not be empty: " + victory
                    + ", " + leastCost + " to " + mostCost);
        }
    }

    /** Returns the cost from which on a demand is accepted. */
    public double cutoff(double demand) {
        return demand - victory;
    }

    /** Returns the probability that a demand is accepted. */
    public double acceptance(double demand) {
        if (leastCost == mostCost) {
            return mostCost >= cutoff(demand) ? 1 : 0;
        }
        return Math.min(1, Math.max(0, (mostCost - cutoff(demand)) / (mostCost - leastCost)));
    }

    /**
     * Returns what is believed after a demand was refused. If nobody should have refused, the most resolute type is believed
     * in.
     */
    public Screening afterRefusal(double demand) {
        return new Screening(victory, leastCost, Math.max(leastCost, Math.min(mostCost, cutoff(demand))));
    }
}
