package org.parley.model.ceasefire;

/** Who takes part in the talks on a cease-fire, as far as its durability depends on it. */
public interface Participation {

    /** Whether an actor, party or not, has a seat. */
    boolean hasSeat(int actor);

    /** Returns the value that a facilitator's side payments add to any agreement. */
    double leverage();

    /** Returns a number that changes with each new run and each seat taken. */
    long version();
}
