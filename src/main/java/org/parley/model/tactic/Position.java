package org.parley.model.tactic;

import org.parley.model.protocol.Table;

/** Where an actor stands at a table when its tactic is asked. Values are on the actor's own utility scale. */
public interface Position {

    /** Returns the table, with all that can be seen there. */
    Table table();

    /** Returns the actor's party number at the table. */
    int party();

    /** Returns the share of the time for talks that has passed, in [0, 1]. */
    double elapsed();

    /** Returns the package that the script of the actor asks for in this session, or {@code Protocol.NO_TERMS}. */
    int script();

    /**
     * Returns what it is worth to the actor to let this session pass, if all play for their equilibrium until the deadline.
     *
     * @throws IllegalStateException if no equilibrium can be worked out here
     */
    double continuation();

    /**
     * Returns the same without a deadline, in a stationary equilibrium.
     *
     * @throws IllegalStateException if none can be worked out here
     */
    double stationaryContinuation();
}
