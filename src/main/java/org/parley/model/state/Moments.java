package org.parley.model.state;

import java.util.Arrays;

/** When things last happened in a run: a move of the front, the return of war, each event. */
public final class Moments {

    private static final int NEVER = -1;

    private final int[] events;
    private int move;
    private int still;

    Moments(int events) {
        this.events = new int[events];
    }

    void begin() {
        Arrays.fill(events, NEVER);
        move = NEVER;
        still = 0;
    }

    /** Notes that the front moved in a round. */
    public void frontMoved(int round) {
        move = round;
        still = round;
    }

    /** Notes that war came back in a round: how long the front stands still counts from there. */
    public void warResumed(int round) {
        still = round;
    }

    /** Notes that an event happened in a round. */
    public void happened(int event, int round) {
        events[event] = round;
    }

    /** Whether the front moved within so many rounds, this one included. */
    public boolean hasMovedWithin(int rounds, int now) {
        return isWithin(move, rounds, now);
    }

    /** Whether the front has stood still for so many rounds of war. */
    public boolean hasStoodStillFor(int rounds, int now) {
        return now - still >= rounds;
    }

    /** Whether an event happened within so many rounds, this one included. */
    public boolean hasHappenedWithin(int event, int rounds, int now) {
        return isWithin(events[event], rounds, now);
    }

    private static boolean isWithin(int then, int rounds, int now) {
        return then != NEVER && now - then < rounds;
    }
}
