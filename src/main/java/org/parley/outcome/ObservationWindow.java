package org.parley.outcome;

import java.util.Arrays;
import java.util.List;

/**
 * Window in which histories are observed.
 *
 * @param rounds how long it is
 * @param horizon round in which histories end
 */
public record ObservationWindow(int rounds, int horizon) {

    /** Returns windows of some lengths. */
    public static List<ObservationWindow> of(int[] rounds, int horizon) {
        return Arrays.stream(rounds)
                .mapToObj(length -> new ObservationWindow(length, horizon))
                .toList();
    }

    /** Whether a run reaches within the window, from the outset, what talks are for. */
    public boolean isSettled(Outcome outcome, int agreementRound) {
        return outcome.isSettled() && agreementRound <= rounds;
    }

    /** Whether a run has a first general cease-fire that can be watched for so long before the horizon. */
    public boolean isWatched(Outcome outcome, int agreementRound) {
        return outcome.isGeneralCeasefire() && agreementRound + rounds <= horizon;
    }

    /**
     * Whether such a cease-fire was in force so long after its signature.
     *
     * @param lasted rounds that it lasted
     */
    public boolean isInForce(Outcome outcome, int lasted) {
        return outcome == Outcome.CEASEFIRE_HOLDS || lasted > rounds;
    }

    /** Whether arms decide a run within the window, from the outset. */
    public boolean isDecidedByArms(RunOutcome.History history) {
        return history.decided() > 0 && history.decided() <= rounds;
    }
}
