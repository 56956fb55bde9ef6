package org.parley.render.svg;

/** Thrown when this machine cannot draw; the message is for people and says what is missing. */
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChartException(String message, Throwable cause) {
        super(message, cause);
    }
}
