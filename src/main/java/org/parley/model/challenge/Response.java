package org.parley.model.challenge;

/**
 * What an actor does about the challenges that it sees in a round (Scholz, Calbert and Smith 2011, J. Theoretical Politics
 * 23(4): 510-531).
 *
 * <p>Capitulation, which Bueno de Mesquita (1994) describes, is not among them: the replication has a rule for it that can
 * never apply.
 */
public enum Response {
    /** Keeps its position. */
    STANDS,
    /** Moves part of the way to a rival that gains more from a challenge than the actor loses. */
    COMPROMISES,
    /** Moves to the position of a rival when both expect to gain from a challenge and the rival expects more. */
    LOSES_CONFRONTATION
}
