package org.parley.outcome;

/**
 * What one run leaves. Actors, issues and options are indices in the order of the scenario file.
 *
 * <p>The arrays belong to this record; nobody may change them. A failed run has an {@code error} and no outcome, its
 * numbers are 0 and its arrays empty.
 *
 * @param caseIndex case of the design, from 0
 * @param run run within the case, from 0
 * @param key random key of the run; with the scenario it determines everything else
 * @param outcome how it ended, or null if the run failed
 * @param error why the run failed, or null
 * @param endRound round in which it ended, from 1; for a general cease-fire the round in which it broke or the horizon
 * @param agreementRound round in which the terms in force were agreed, from 1; 0 if nothing was agreed. A general
 *     cease-fire comes before a limited one, and that before any other agreement
 * @param proposer actor that proposed those terms, or -1
 * @param victor belligerent (0 or 1) that won the war, or -1
 * @param roundsFought rounds of war
 * @param front final position of the front, or -1 without a war
 * @param terms option in force per issue when talks ended (for a cease-fire: as signed)
 * @param utility value of the end to each actor: of the terms at signature with guarantees as realised and types as
 *     they are, else of fighting on, else of the military end; in [0, 1] but for war costs
 * @param noDeal each actor's no-deal value at the same moment (before the last move if that decided the war)
 * @param best each actor's value of its best feasible package at the same moment
 * @param warCost each actor's sum of war costs over the rounds fought
 * @param committed whether each actor is committed; true for actors without types
 * @param guaranteeStrength realised guarantee strength G in [0, 1], or NaN without a general cease-fire
 * @param ceasefireRounds rounds that a general cease-fire lasted; 0 without one
 * @param beliefPath the watched observer's belief at the end of each round of talks; empty if nobody is watched
 * @param proposals number of proposals made
 * @param blocked refusals per actor and issue, row by row: {@code blocked[actor * issues + issue]}
 * @param lastRefusal the last refusal, or null if there was none
 */
public record RunOutcome(
        int caseIndex,
        long run,
        long key,
        Outcome outcome,
        String error,
        int endRound,
        int agreementRound,
        int proposer,
        int victor,
        int roundsFought,
        int front,
        int[] terms,
        double[] utility,
        double[] noDeal,
        double[] best,
        double[] warCost,
        boolean[] committed,
        double guaranteeStrength,
        int ceasefireRounds,
        double[] beliefPath,
        int proposals,
        int[] blocked,
        Refusal lastRefusal) {

    /** Returns the record of a run that failed. */
    public static RunOutcome failed(int caseIndex, long run, long key, String error) {
        double[] none = {};
        return new RunOutcome(
                caseIndex,
                run,
                key,
                null,
                error,
                0,
                0,
                -1,
                -1,
                0,
                -1,
                new int[0],
                none,
                none,
                none,
                none,
                new boolean[0],
                Double.NaN,
                0,
                none,
                0,
                new int[0],
                null);
    }

    /** Whether the run failed. */
    public boolean isFailed() {
        return outcome == null;
    }
}
