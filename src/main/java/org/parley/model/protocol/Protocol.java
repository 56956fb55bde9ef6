package org.parley.model.protocol;

/** The rules of a table: who may propose what, when, and how terms are found. Its facts are true of every session. */
public interface Protocol {

    /** What a session returns when no terms were found. */
    int NO_TERMS = -1;

    /** Who makes offers, as far as equilibrium play can foresee it. */
    enum Turns {
        /** Two parties in turn, the first in the file first. */
        ALTERNATING,
        /** One party a round, drawn by initiative. */
        RECOGNITION,
        /** The first party alone. */
        FIRST_PARTY,
        /** A mediator, who weighs whole packages; no equilibrium is worked out. */
        MEDIATOR,
        /** Otherwise: no equilibrium is worked out. */
        OTHER
    }

    /** What a party offers, if its tactic leaves it free to choose among packages that meet its aspiration. */
    enum Choice {
        /** The greatest expected gain over no deal; if no consent can be expected, what is best for the others. */
        EXPECTED_GAIN,
        /** What is best for the others; consent is not weighed. */
        BEST_FOR_OTHERS
    }

    /** What a scenario must hold for a protocol to make sense, besides parties. */
    enum Need {
        /** A third party that helps. */
        FACILITATOR,
        /** A track with one issue, whose options are positions on a line. */
        ONE_ISSUE,
        /** A war, or an outside option of every party whose consent is needed. */
        FALLBACK
    }

    /** Returns the published name in snake_case, as the scenario file writes it. */
    String name();

    /** Returns what it does and whose it is, in one sentence: its description in the schema. */
    String summary();

    /** Returns the paper or book that it comes from. */
    String source();

    /** Returns the smallest number of parties with a veto or a vote that it is defined for. */
    default int leastParties() {
        return 1;
    }

    /** Returns the largest number of parties with a veto or a vote that it is defined for. */
    default int mostParties() {
        return Integer.MAX_VALUE;
    }

    /** Returns the most sessions that it holds; without terms by then, talks have broken down. */
    default int mostSessions() {
        return Integer.MAX_VALUE;
    }

    /** Returns who makes offers. */
    default Turns turns() {
        return Turns.OTHER;
    }

    /** Returns what a party offers. */
    default Choice choice() {
        return Choice.EXPECTED_GAIN;
    }

    /** Returns what it needs besides parties, or null. */
    default Need need() {
        return null;
    }

    /** Whether it finds terms even if nobody's consent is needed. */
    default boolean decidesAlone() {
        return false;
    }

    /**
     * Sets the protocol up at a table.
     *
     * @param table the table, asked and told in every session
     */
    Procedure at(Table table);
}
