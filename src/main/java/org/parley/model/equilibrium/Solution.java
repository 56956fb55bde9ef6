package org.parley.model.equilibrium;

import java.util.List;

/**
 * An equilibrium of a bargaining game.
 *
 * <p>Sessions are counted from 0. In an equilibrium without a deadline they stand for whose turn it is: as many as parties
 * that alternate, or one if proposers are drawn.
 *
 * @param value what the game is worth at its outset, by party, as a per-round flow
 * @param waiting what the failure of a session is worth, by session and party: waiting, leaving, or being left; if
 *     proposers are drawn, to a party that has refused and is not left
 * @param leaves whether a party that has refused would rather leave than wait (its outside option binds), by session and
 *     party
 * @param offers what each party offers that may propose, by session
 */
public record Solution(double[] value, double[][] waiting, boolean[][] leaves, List<List<Offer>> offers) {

    /** Returns what a party offers in a session, or null if it is never its turn. */
    public Offer offer(int session, int proposer) {
        return offers.get(session).stream()
                .filter(o -> o.proposer() == proposer)
                .findFirst()
                .orElse(null);
    }

    /** Returns the first session in which there is agreement whoever proposes, or -1. */
    public int agreement() {
        for (int s = 0; s < offers.size(); s++) {
            if (offers.get(s).stream().allMatch(Offer::isAgreed)) {
                return s;
            }
        }
        return -1;
    }
}
