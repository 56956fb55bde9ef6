package org.parley.model.equilibrium;

/**
 * A table at which nothing but the talks moves: one party proposes in each session, the others accept or wait.
 *
 * @param value what each package is worth, by party and package; a per-round flow from then on
 * @param open whether a package can be agreed at all
 * @param flow what a round without agreement is worth, by party
 * @param fallback what the end of talks without agreement is worth, by party
 * @param outside what a party gets by leaving after it has refused, or {@code NaN}; as a flow
 * @param patience weight of the next round against this one, by party, in (0, 1)
 * @param vetoes whether terms need a party's consent
 * @param votes votes by party
 * @param quota votes needed, 0 if none
 * @param recognition probability of being recognised to propose, by party; null if the parties with a veto alternate
 * @param breakdown probability per round that talks end before the session, in [0, 1)
 */
public record BargainingGame(
        double[][] value,
        boolean[] open,
        double[] flow,
        double[] fallback,
        double[] outside,
        double[] patience,
        boolean[] vetoes,
        int[] votes,
        int quota,
        double[] recognition,
        double breakdown) {

    /** Returns the number of parties. */
    public int parties() {
        return value.length;
    }

    /** Whether a party has a veto or a vote. */
    boolean hasSay(int party) {
        return vetoes[party] || votes[party] > 0;
    }

    /** Whether there are two parties with a veto and nobody else matters. */
    boolean isBilateral() {
        return parties() == 2 && vetoes[0] && vetoes[1] && quota == 0;
    }

    /** Returns what it is worth to a party to let a session pass if the next is worth so much. */
    double waiting(int party, double next) {
        double goingOn = breakdown * fallback[party] + (1 - breakdown) * next;
        double waits = (1 - patience[party]) * flow[party] + patience[party] * goingOn;
        return Double.isNaN(outside[party]) ? waits : Math.max(outside[party], waits);
    }
}
