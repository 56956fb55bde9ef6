package org.parley.model.delegation;

/** What a delegation knows of the table at which it is to decide: its own side of it, never another's private numbers. */
public interface Floor {

    /** Returns the round, from 1. */
    int round();

    /** Returns the session within the round, from 0. */
    int session();

    /** Returns which track of the scenario it is. */
    int track();

    /** Returns the actor that decides. */
    int actor();

    /** Whether the actor sits at the table; one without a seat may be asked for its consent. */
    boolean isSeated();

    /** Returns the number of packages. */
    int packages();

    /** Returns the option of each issue of the scenario under a package; of issues that are not on the table, what is in force. */
    int[] terms(int pkg);

    /** Whether the actor may propose a package now: it is possible, and crosses no red line of its own or of whose consent is needed. */
    boolean mayPropose(int pkg);

    /** Returns what a package is worth to the actor, on its own scale. */
    double value(int pkg);

    /** Returns what no deal is worth to it. */
    double noDeal();

    /** Returns the least for which the model would sign in its place. */
    double aspiration();

    /** Returns the probability, as the actor sees it, that all others whose consent is needed agree to a package. */
    double expectedConsent(int pkg);
}
