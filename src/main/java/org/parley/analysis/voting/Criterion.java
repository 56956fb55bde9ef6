package org.parley.analysis.voting;

import java.util.List;
import org.parley.scenario.Check;

/**
 * One thing that a coalition needs: so many votes.
 *
 * @param votes what each voter casts, at least 0, in any unit
 * @param quota votes needed, in the same unit; 0 or less asks for none
 */
public record Criterion(List<Double> votes, double quota) {

    /** A share of all votes below which the difference between two sums of votes is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Copies and checks the numbers. */
    public Criterion {
        votes = List.copyOf(votes);
        votes.forEach(v -> Check.notNegative("votes", v));
        Check.finite("a quota", quota);
    }

    /** Returns the least sum of votes that counts as the quota: sums of fractions are not exact. */
    double threshold() {
        return quota
                - ROUNDING * votes.stream().mapToDouble(Double::doubleValue).sum();
    }
}
