package org.parley.analysis.game;

import org.parley.model.tactic.Zeuthen;

/**
 * Zeuthen's bargaining process in the smallest steps (Zeuthen 1930; Harsanyi 1956, Econometrica 24(2): 144-157): two sides
 * begin with what is best for them among known efficient deals, and in each step whoever is less willing to risk conflict
 * goes on to the next deal; both do if they are equally willing. It ends where the product of gains over conflict is
 * greatest, which the tactic {@code zeuthen} reaches in fewer, larger steps (Rosenschein and Zlotkin 1994, ch. 3).
 *
 * @param first what each deal is worth to the first side, falling
 * @param second what each deal is worth to the second side, rising
 * @param firstConflict what conflict is worth to the first side
 * @param secondConflict what conflict is worth to the second side
 */
public record StepwiseConcession(double[] first, double[] second, double firstConflict, double secondConflict) {

    private static final double ROUNDING = 1e-12;

    /** Checks the numbers. */
    public StepwiseConcession {
        boolean efficient = first.length > 0 && first.length == second.length;
        for (int d = 1; efficient && d < first.length; d++) {
            efficient = first[d] < first[d - 1] && second[d] > second[d - 1];
        }
        if (!efficient || Double.isNaN(firstConflict + secondConflict)) {
            throw new IllegalArgumentException(
                    "deals must be listed from the first side's best to the second's, each worse for the first and better for"
                            + " the second than the one before");
        }
    }

    /** Returns the deal that is agreed, from 0: where offers meet or, if both sides pass it, the last offer of the first. */
    public int agreement() {
        int offered = 0;
        int asked = first.length - 1;
        while (offered < asked) {
            double firstRisk = Zeuthen.risk(first[offered], first[asked], firstConflict);
            double secondRisk = Zeuthen.risk(second[asked], second[offered], secondConflict);
            boolean firstConcedes = firstRisk <= secondRisk + ROUNDING;
            boolean secondConcedes = secondRisk <= firstRisk + ROUNDING;
            offered += firstConcedes ? 1 : 0;
            asked -= secondConcedes ? 1 : 0;
        }
        return offered;
    }

    /** Returns the product of both sides' gains over conflict by a deal (Nash 1950), from 0. */
    public double nashProduct(int deal) {
        return (first[deal] - firstConflict) * (second[deal] - secondConflict);
    }
}
