package org.parley.model.protocol;

/** A protocol at work at one table; remembers what its rules need from one session to the next. */
@FunctionalInterface
public interface Procedure {

    /** Forgets everything: a new run begins. */
    default void begin() {}

    /**
     * Plays one round.
     *
     * @return the package that all seated parties whose consent is needed accepted, or {@link Protocol#NO_TERMS}
     */
    int session();
}
