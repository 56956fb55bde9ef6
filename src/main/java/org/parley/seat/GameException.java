package org.parley.seat;

/** What is wrong with a game that is to be played, in words for people. */
public final class GameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GameException(String message) {
        super(message);
    }
}
