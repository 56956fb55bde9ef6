package org.parley.model.table;

import org.parley.model.compile.CompiledCondition.Observed;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** State of a track: whether talks can be held, since when, how many sessions there were and how many there can be. */
final class TrackState {

    /** States of a track. */
    private enum State {
        CLOSED,
        PREPARING,
        OPEN,
        AGREED,
        BROKEN
    }

    private final RunState run;
    private final CompiledTrack track;
    private final int index;
    private State state;
    private int opensAt;
    private int sessions;

    TrackState(RunState run, CompiledTrack track, int index) {
        this.run = run;
        this.track = track;
        this.index = index;
    }

    void begin() {
        state = State.CLOSED;
        sessions = 0;
    }

    /** Opens the track, where its condition holds, after some rounds of preparation. */
    void open(Observed observed, int preparation) {
        if (state == State.CLOSED && track.opening().opens().holds(observed)) {
            state = State.PREPARING;
            opensAt = run.round() + preparation;
            if (opensAt > run.round() && run.isTold()) {
                run.tell(new TraceEvent.TrackPrepared(run.round(), index, opensAt));
            }
        }
        if (state == State.PREPARING && run.round() >= opensAt) {
            state = State.OPEN;
            opensAt = run.round();
            if (run.isTold()) {
                run.tell(new TraceEvent.TrackOpened(run.round(), index));
            }
        }
    }

    /**
     * Draws whether the talks go on.
     *
     * @param breakdown probability that they break down
     * @return false if they break down
     */
    boolean survives(double breakdown) {
        double u = run.random()
                .at(Stream.BREAKDOWN, TableContext.address(run.round(), index))
                .nextOpen();
        if (u < breakdown) {
            breakDown(breakdown);
        }
        return state == State.OPEN;
    }

    void sessionHeld() {
        sessions++;
    }

    /** Notes an agreement. A limited cease-fire may still become a general one; anything else is done. */
    void agree(boolean limited) {
        state = limited ? State.OPEN : State.AGREED;
    }

    /** Breaks the talks off if the protocol has no more sessions. */
    void closeIfExhausted() {
        if (state == State.OPEN && sessions >= track.protocol().mostSessions()) {
            breakDown(Double.NaN);
        }
    }

    private void breakDown(double chance) {
        state = State.BROKEN;
        if (run.isTold()) {
            run.tell(new TraceEvent.TalksBrokeDown(run.round(), index, chance));
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean hasAgreed() {
        return state == State.AGREED;
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }

    int roundsOpen() {
        return state == State.OPEN ? run.round() - opensAt : 0;
    }

    int sessionsBefore() {
        return sessions;
    }

    /** Returns the share of the time for talks that has passed, in [0, 1]. */
    double elapsed() {
        int last = lastSession();
        return last == opensAt ? 1 : (double) (run.round() - opensAt) / (last - opensAt);
    }

    /** Returns the round of the last session that can be held. */
    int lastSession() {
        return (int) Math.min(deadline(), opensAt + (long) track.protocol().mostSessions() - 1);
    }

    /** Returns the number of sessions from the opening to the last that can be held. */
    int sessionsFromOpening() {
        return lastSession() - opensAt + 1;
    }

    /** Returns the most sessions that can be held, if the track opens in the first round. */
    int mostSessions() {
        return Math.min(deadline(), track.protocol().mostSessions());
    }

    private int deadline() {
        return run.scenario().talks().deadline();
    }
}
