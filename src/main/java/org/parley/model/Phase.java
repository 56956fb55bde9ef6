package org.parley.model;

/** The phases of a round, in their order on the schedule. */
enum Phase {
    /** The front moves, costs accrue; an end of the war ends the run. */
    BATTLEFIELD,
    /** Tracks open, parties join. */
    GATES,
    /** Each open track holds its session; talks may break down. */
    TALKS,
    /** Terms go to consenting actors without a seat and to the audiences at home. */
    RATIFICATION,
    /** Actors with types act away from the table; a limited cease-fire is kept or broken. */
    CONDUCT,
    /** Each actor learns from what it saw. */
    SIGNALS,
    /** Deadline. */
    CLOCK
}
