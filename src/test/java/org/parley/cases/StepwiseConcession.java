package org.parley.cases;

import org.parley.model.tactic.Zeuthen;

/**
 * Zeuthen's bargaining process one deal at a time (Zeuthen 1930; Harsanyi 1956, Econometrica 24(2): 144-157): whoever is less
 * willing to risk conflict goes on to the next deal, both if equally willing. The tactic {@code zeuthen} takes larger steps.
 *
 * @param first what each efficient deal is worth to the first side, falling
 * @param second what each is worth to the second side, rising
 */
record StepwiseConcession(double[] first, double[] second, double firstConflict, double secondConflict) {

    private static final double ROUNDING = 1e-12;

    int agreement() {
        int offered = 0;
        int asked = first.length - 1;
        while (offered < asked) {
            double firstRisk = Zeuthen.risk(first[offered], first[asked], firstConflict);
            double secondRisk = Zeuthen.risk(second[asked], second[offered], secondConflict);
            offered += firstRisk <= secondRisk + ROUNDING ? 1 : 0;
            asked -= secondRisk <= firstRisk + ROUNDING ? 1 : 0;
        }
        return offered;
    }

    double nashProduct(int deal) {
        return (first[deal] - firstConflict) * (second[deal] - secondConflict);
    }
}
