package org.parley.scenario.history;

import java.util.List;

/**
 * Outcome of a case.
 *
 * @param months months from the start to a general agreement; NaN if none came
 * @param limited whether there was a limited truce within a year
 * @param inForce12 whether the agreement was in force a year later
 * @param inForce60 whether it was in force five years later
 * @param monthsInForce months that it was in force; NaN if that is not known
 * @param ended whether it ended within what is known; else {@code monthsInForce} is a lower bound
 * @param kind the class of the outcome, one of {@link #CLASSES}
 */
public record CaseOutcome(
        double months,
        boolean limited,
        State inForce12,
        State inForce60,
        double monthsInForce,
        boolean ended,
        String kind) {

    /** Classes of outcomes at the horizon of a year, in the order of the codebook. */
    public static final List<String> CLASSES = List.of(
            "ceasefire_holds",
            "ceasefire_collapses",
            "limited_ceasefire",
            "military_decision",
            "terms_refused",
            "talks_break_down",
            "no_agreement_by_deadline");

    /** Whether an agreement was in force. */
    public enum State {
        YES,
        NO,
        NOT_APPLICABLE,
        CENSORED
    }

    /** Months within which an agreement is one for the first target. */
    public static final int WITHIN = 12;

    /** Months within which an agreement is watched for how long it lasts. */
    public static final int WATCHED_WITHIN = 36;

    private static final int FIVE_YEARS = 60;

    /** Whether a general agreement came within a year. */
    public boolean isAgreed() {
        return months <= WITHIN;
    }

    /** Whether a general agreement came early enough to be watched. */
    public boolean isWatched() {
        return months <= WATCHED_WITHIN;
    }

    /** Returns for how many months the agreement is known to have been in force; NaN if that is not known. */
    public double watchedFor() {
        return !Double.isNaN(monthsInForce)
                ? monthsInForce
                : inForce60 == State.YES ? FIVE_YEARS : inForce12 == State.YES ? WITHIN : Double.NaN;
    }

    /** Whether it is known when the agreement ended. */
    public boolean isSeenToEnd() {
        return ended && !Double.isNaN(monthsInForce);
    }
}
