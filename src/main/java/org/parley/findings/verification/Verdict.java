package org.parley.findings.verification;

import org.jspecify.annotations.Nullable;
import org.parley.scenario.Claim;
import org.parley.statistics.Estimate;

/**
 * What came of a claim.
 *
 * @param id id of the claim
 * @param claim the claim
 * @param measured Parley's value, under what the claim sets
 * @param against Parley's value under what a direction compares with, or null
 * @param difference Parley's value less the published one, or less the one compared with; its interval is what chance
 *     leaves open
 * @param kind the verdict
 * @param note what more there is to say, or null
 */
public record Verdict(
        String id,
        Claim claim,
        Estimate measured,
        @Nullable Estimate against,
        Estimate difference,
        Kind kind,
        @Nullable String note) {

    /** Whether a claim holds. */
    public enum Kind {
        /** It holds. */
        AGREES,
        /** It does not, and the scenario says why. */
        DIFFERS_AS_EXPLAINED,
        /** It does not, or it does although the scenario explains why it should not. */
        FAILS
    }

    /**
     * Judges a claim. A value agrees if chance may have moved it from within the tolerance to where it is; a direction
     * holds if chance alone cannot have made the difference.
     *
     * @param measured Parley's value
     * @param against what a direction compares with, or null
     * @param difference the difference
     * @param failure why there is nothing to judge, or null
     */
    static Verdict of(
            String id,
            Claim claim,
            Estimate measured,
            @Nullable Estimate against,
            Estimate difference,
            @Nullable String failure) {
        Kind kind = Kind.FAILS;
        @Nullable String note = failure;
        if (failure == null && holds(claim, difference)) {
            kind = claim.differs() == null ? Kind.AGREES : Kind.FAILS;
            note = claim.differs() == null ? null : "agrees after all, so this is out of date: " + claim.differs();
        } else if (failure == null && claim.differs() != null) {
            kind = Kind.DIFFERS_AS_EXPLAINED;
            note = claim.differs();
        }
        return new Verdict(id, claim, measured, against, difference, kind, note);
    }

    private static boolean holds(Claim claim, Estimate difference) {
        if (claim.direction() == Claim.Direction.GREATER) {
            return difference.low() > 0;
        }
        if (claim.direction() == Claim.Direction.LESS) {
            return difference.high() < 0;
        }
        return difference.low() <= claim.tolerance() && difference.high() >= -claim.tolerance();
    }

    /** Returns how far chance may have moved the difference: half of its interval, or infinity if it has no ends. */
    public double chance() {
        return (difference.high() - difference.low()) / 2;
    }
}
