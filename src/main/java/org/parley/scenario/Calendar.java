package org.parley.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * The clock of a negotiation.
 *
 * @param start date of round 1, or null if the scenario has no dates
 * @param round length of a round
 * @param deadline when talks end, as a number of rounds or a span
 * @param horizon how long a cease-fire is watched after signature; in a history, when it ends
 * @param observe observation windows; with any, a run is a history that goes on to its horizon whatever happens: talks
 *     that break down are suspended, a cease-fire that breaks returns to war
 * @param evidence ids of the claims that support it
 * @param assumption why these spans although no claim gives them, or null
 */
public record Calendar(
        LocalDate start,
        Span round,
        Span deadline,
        Span horizon,
        List<Span> observe,
        List<String> evidence,
        String assumption) {

    /** Fills in the defaults. */
    public Calendar {
        observe = Ordered.copy(observe);
        evidence = Ordered.copy(evidence);
    }

    /** Returns the last round in which actors talk, at least 1. */
    public int deadlineRounds() {
        return deadline.rounds(round);
    }

    /** Returns for how many rounds a cease-fire is watched, at least 1. */
    public int horizonRounds() {
        return horizon.rounds(round);
    }

    /** Whether a run is a history, which goes on to its horizon whatever happens. */
    public boolean isHistory() {
        return !observe.isEmpty();
    }

    /** Returns the observation windows in rounds. */
    public int[] windows() {
        return observe.stream().mapToInt(span -> span.rounds(round)).toArray();
    }

    /** Returns the length of a round in years. */
    public double years() {
        return round.days() / 365.0;
    }

    /** Returns the date on which a round begins, counted from 1, or null if the scenario has no dates. */
    public LocalDate date(int roundNumber) {
        return start == null ? null : start.plusDays((long) (roundNumber - 1) * round.days());
    }
}
