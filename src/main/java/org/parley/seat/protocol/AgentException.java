package org.parley.seat.protocol;

import java.util.Locale;

/** A program that took a seat does not answer as it should. */
public final class AgentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    AgentException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    /** What can be wrong with a reply. */
    enum Trouble {
        /** It is no message, or it chooses what cannot be chosen. */
        ILLEGAL,
        /** It did not come in time. */
        LATE,
        /** It cannot come any more. */
        MISSING;

        /** Returns the word under which it is counted. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Trouble trouble() {
        return trouble;
    }
}
