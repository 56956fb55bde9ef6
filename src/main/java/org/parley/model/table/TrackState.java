package org.parley.model.table;

import org.apache.commons.math3.util.FastMath;
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
        SUSPENDED,
        AGREED,
        BROKEN
    }

    private static final int MOST_IN_A_ROUND = 8;

    private final RunState run;
    private final CompiledTrack track;
    private final int index;
    private State state;
    private boolean isBreaking;
    private boolean isCalled;
    private boolean isCalledByEvent;
    private boolean isRecalled;
    private boolean couldReopen;
    private boolean stands;
    private int opensAt;
    private int sessions;

    TrackState(RunState run, CompiledTrack track, int index) {
        this.run = run;
        this.track = track;
        this.index = index;
    }

    void begin() {
        state = State.CLOSED;
        isBreaking = false;
        sessions = 0;
        isCalledByEvent = false;
        isRecalled = false;
        couldReopen = false;
        stands = false;
    }

    /** Looks whether the condition of the track holds, before any track opens in this round. */
    void observe(Observed observed) {
        isCalled = state == State.CLOSED
                && (isCalledByEvent || track.opening().opens().holds(observed));
        if (track.opening().reopens() != null) {
            boolean can = track.opening().reopens().holds(observed);
            isRecalled = state == State.AGREED && can && !couldReopen;
            couldReopen = can;
        }
    }

    /** Whether talks that have agreed are to be taken up again in this round. */
    boolean isRecalled() {
        return isRecalled;
    }

    /** Opens the track, if its condition holds, after some rounds of preparation. */
    void open(int preparation) {
        if (isCalled) {
            state = State.PREPARING;
            opensAt = run.round() + preparation;
            if (opensAt > run.round() && run.isTold()) {
                run.tell(new TraceEvent.TrackPrepared(run.round(), index, opensAt));
            }
        }
        if (isRecalled) {
            state = State.OPEN;
            stands = true;
            sessions = 0;
            opensAt = run.round();
            if (run.isTold()) {
                run.tell(new TraceEvent.TrackReopened(run.round(), index));
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
     * Draws which part of a round the table sits. Talks break down, and suspended ones resume, at a time within the round that
     * follows from the draw, so that the length of a round is only resolution; where each round has one session, they do so
     * before it.
     *
     * @param breakdown probability per round that they break down
     * @param resumption how readily they resume, if they are suspended
     * @param sessions mean number of sessions per round, or NaN for one in each
     * @return the part, in [0, 1]; 0 if they break down before the only session
     */
    double sits(double breakdown, Resumption resumption, double sessions) {
        double u = run.random()
                .at(Stream.BREAKDOWN, TableContext.address(run.round(), index))
                .nextOpen();
        isBreaking = false;
        boolean within = run.scenario().isHistory() && !Double.isNaN(sessions);
        if (state == State.SUSPENDED) {
            double chance = resumption.chance();
            if (u >= chance) {
                return 0;
            }
            resume(chance, resumption);
            return within ? 1 - moment(u, chance) : 1;
        }
        isBreaking = u < breakdown;
        return !isBreaking ? 1 : within ? moment(u, breakdown) : 0;
    }

    /** Returns when within a round something happened that came with a chance per round at a constant rate, in [0, 1]. */
    private static double moment(double u, double chance) {
        return chance >= 1 ? 0 : FastMath.log1p(-u) / FastMath.log1p(-chance);
    }

    /** Breaks the talks off, if that was drawn for this round. */
    void breakOff(double chance) {
        if (isBreaking && state == State.OPEN) {
            breakDown(chance);
        }
        isBreaking = false;
    }

    private void resume(double chance, Resumption resumption) {
        state = State.OPEN;
        if (run.isTold()) {
            run.tell(new TraceEvent.TalksResumed(run.round(), index, chance, resumption.acting()));
        }
    }

    /** Calls talks that have not been held, as if their condition held; true if that changes anything. */
    boolean call() {
        boolean changes = state == State.CLOSED && !isCalledByEvent;
        isCalledByEvent |= changes;
        return changes;
    }

    /** Suspends open talks, or lets suspended ones go on; true if that changes anything. */
    boolean suspend(boolean suspended) {
        boolean changes = state == (suspended ? State.OPEN : State.SUSPENDED);
        state = changes ? suspended ? State.SUSPENDED : State.OPEN : state;
        return changes;
    }

    /**
     * Draws how many sessions are held in this round: Poisson, so that the length of a round is only resolution.
     *
     * @param mean mean number of sessions per round, or NaN for one in each
     */
    int sessionsInRound(double mean) {
        if (run.round() > deadline()) {
            return 0;
        }
        if (Double.isNaN(mean)) {
            return 1;
        }
        double u = run.random()
                .at(Stream.SESSIONS, TableContext.address(run.round(), index))
                .nextOpen();
        double term = FastMath.exp(-mean);
        double sum = term;
        int count = 0;
        while (u >= sum && count < MOST_IN_A_ROUND) {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }

    /** Takes up talks again that had agreed on what is no longer in force; they are suspended at first. */
    void reopen() {
        state = State.SUSPENDED;
        stands = false;
    }

    void sessionHeld() {
        sessions++;
    }

    /** Notes an agreement. A limited cease-fire may still become a general one; anything else is done. */
    void agree(boolean limited) {
        state = limited ? State.OPEN : State.AGREED;
        stands = false;
    }

    /** Breaks the talks off if the protocol has no more sessions. */
    void closeIfExhausted() {
        if (state == State.OPEN && sessions >= track.protocol().mostSessions()) {
            breakDown(Double.NaN);
        }
    }

    private void breakDown(double chance) {
        boolean forGood = track.opening().resumes() == null || Double.isNaN(chance);
        state = forGood ? State.BROKEN : State.SUSPENDED;
        if (run.isTold()) {
            run.tell(
                    forGood
                            ? new TraceEvent.TalksBrokeDown(run.round(), index, chance)
                            : new TraceEvent.TalksSuspended(run.round(), index, chance));
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether talks are open, or suspended and may resume. */
    boolean isInSession() {
        return state == State.OPEN || state == State.SUSPENDED;
    }

    boolean hasAgreed() {
        return state == State.AGREED || stands;
    }

    boolean isClosed() {
        return state == State.BROKEN || state == State.AGREED && track.opening().reopens() == null;
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }

    int roundsOpen() {
        return state == State.CLOSED || state == State.PREPARING ? 0 : run.round() - opensAt;
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
