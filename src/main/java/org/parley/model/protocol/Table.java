package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;
import org.parley.model.delegation.Delegation;
import org.parley.outcome.Refusal;

/**
 * What a protocol sees of a track in a round: seats, packages, values, and who answers what. Seats, packages and issues
 * are numbered from 0; values are on the actor's own utility scale.
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

    /** Returns the resources that a party can bring to bear on the others, at least 0. */
    double capability(int party);

    /** Returns the salience of the table's first issue to a party, as the scenario gives it, at most 1. */
    double salience(int party);

    /** Returns the option of the table's first issue that a party likes best. */
    int ideal(int party);

    /** Returns how many sessions were held before this one. */
    int sessionsBefore();

    /** Whether the deadline ends talks after this session. */
    boolean isLastSession();

    /** Returns the number of issues on the table. */
    int issues();

    /** Returns the option of an issue in a package. */
    int option(int pkg, int issue);

    /** Returns the option of an issue that holds now. */
    int optionInForce(int issue);

    /** Returns the number of packages. */
    int packages();

    /** Whether a package can be proposed now: it differs from the terms in force and what it needs is in force. */
    boolean isPossible(int pkg);

    /** Whether a package crosses a red line of a party whose consent is needed. */
    boolean isBlocked(int pkg);

    /** Whether a package crosses a red line of a party, be its consent needed or not. */
    boolean crossesRedLine(int party, int pkg);

    /** Returns what a package is worth to a party. */
    double value(int party, int pkg);

    /** Returns what an observer thinks that a package is worth to another party. */
    double valueAsSeen(int observer, int party, int pkg);

    /** Returns what no deal is worth to a party. */
    double noDeal(int party);

    /** Returns what the best possible package that nobody's red line rules out is worth to a party, at least no deal. */
    double best(int party);

    /** Returns the least that a party would propose or hopes to be offered. */
    double aspiration(int party);

    /** Whether parties hold out for what bargaining on is worth: an offer must beat the aspiration, or none is made. */
    default boolean holdsOut() {
        return false;
    }

    /** Returns the package that a party insists on in this session, or {@link Protocol#NO_TERMS}. */
    int demand(int party);

    /**
     * Returns the package that somebody else than the model chooses to propose for a party whose turn it is.
     *
     * @return a package, {@link Protocol#NO_TERMS} to propose nothing, or {@link Delegation#MODEL} if the model's rules decide
     */
    default int chosen(int party) {
        return Delegation.MODEL;
    }

    /** Returns the package that a party proposed first, or {@link Protocol#NO_TERMS}. */
    int firstOffer(int party);

    /** Returns the package that a party proposed last, or {@link Protocol#NO_TERMS}. */
    int lastOffer(int party);

    /** Returns the probability, as an observer sees it, that all whose consent is needed agree to a package. */
    double expectedConsent(int observer, int pkg);

    /**
     * Returns what putting a package promises in a mediator's eyes, at least 0: the Nash product of what all whose consent is
     * needed gain by it, times the probability that they agree.
     */
    double promise(int pkg);

    /** Tells that a party proposes a package. */
    void propose(int party, int pkg);

    /** Tells that a party whose turn it is proposes nothing, because nothing leaves it better off than no deal. */
    void pass(int party);

    /** Tells that the facilitator, or the procedure itself, puts a package before the parties. */
    void draft(int pkg);

    /** Tells that a party moved to another position on the table's first issue, in options, because of another party. */
    void move(int party, double position, int because);

    /**
     * Asks a seated party for its answer to a package.
     *
     * @param u random number in [0, 1) that decides
     * @return null if it accepts, else why it refuses
     */
    Refusal answer(int party, int pkg, double u);

    /**
     * Whether a party prefers a package to another.
     *
     * @param other the other package, or {@link Protocol#NO_TERMS} for no deal
     * @param u random number in [0, 1) that decides
     */
    boolean prefers(int party, int pkg, int other, double u);

    /** Returns random numbers for recognition in this round. */
    UniformRandomProvider recognitionStream();

    /** Returns random numbers for answers in this round. */
    UniformRandomProvider answerStream();
}
