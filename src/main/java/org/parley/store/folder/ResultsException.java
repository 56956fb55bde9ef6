package org.parley.store.folder;

import org.jspecify.annotations.Nullable;

/** Thrown when a results folder cannot be written or read; the message is for people. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean inputAtFault;

    private ResultsException(String message, @Nullable Throwable cause, boolean inputAtFault) {
        super(message, cause);
        this.inputAtFault = inputAtFault;
    }

    /** Returns an exception for something that whoever called can mend. */
    public static ResultsException ofInput(String message) {
        return new ResultsException(message, null, true);
    }

    /** Returns an exception for something that went wrong on the way. */
    public static ResultsException onTheWay(String message, @Nullable Throwable cause) {
        return new ResultsException(message, cause, false);
    }

    /** Whether another input would have helped. */
    public boolean isInputAtFault() {
        return inputAtFault;
    }
}
