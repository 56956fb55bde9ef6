package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;
import org.parley.outcome.Refusal;

/**
 * What a protocol sees of a track in a round: seats, packages, values, and who answers what. Seats and packages are
 * numbered from 0; values are on the actor's own utility scale.
 */
public interface Table {

    /** Returns the number of parties, seated or not. */
    int parties();

    /** Whether a party has its seat. */
    boolean isSeated(int party);

    /** Whether terms need a party's consent (a veto). */
    boolean consents(int party);

    /** Returns the votes that a party casts towards the quota. */
    int votes(int party);

    /** Returns the votes needed, 0 if none. */
    int quota();

    /** Returns the weight with which a party is recognised to propose. */
    double initiative(int party);

    /** Returns the number of packages. */
    int packages();

    /** Whether a package can be proposed now: it differs from the terms in force and what it needs is in force. */
    boolean isPossible(int pkg);

    /** Returns what a package is worth to a party. */
    double value(int party, int pkg);

    /** Returns what no deal is worth to a party. */
    double noDeal(int party);

    /** Returns the least that a party would propose or hopes to be offered. */
    double aspiration(int party);

    /** Returns the probability, as an observer sees it, that all whose consent is needed agree to a package. */
    double expectedConsent(int observer, int pkg);

    /** Tells that a party proposes a package. */
    void propose(int party, int pkg);

    /**
     * Asks a seated party for its answer to a package.
     *
     * @param u random number in [0, 1) that decides
     * @return null if it accepts, else why it refuses
     */
    Refusal answer(int party, int pkg, double u);

    /** Returns random numbers for recognition in this round. */
    UniformRandomProvider recognitionLuck();

    /** Returns random numbers for answers in this round. */
    UniformRandomProvider answerLuck();
}
