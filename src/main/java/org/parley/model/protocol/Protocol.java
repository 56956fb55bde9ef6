package org.parley.model.protocol;

/** The rules of a table: who may propose what, when, and how terms are found. */
public interface Protocol {

    /** What a session returns when no terms were found. */
    int NO_TERMS = -1;

    /** Returns the published name in snake_case, as the scenario file writes it. */
    String name();

    /** Returns the paper or book that it comes from. */
    String source();

    /** Returns the smallest number of parties that it is defined for. */
    int leastParties();

    /** Returns the largest number of parties that it is defined for. */
    int mostParties();

    /**
     * Plays one round at a table.
     *
     * @param table the table; asked and told, not kept
     * @return the package that all seated parties whose consent is needed accepted, or {@link #NO_TERMS}
     */
    int session(Table table);
}
