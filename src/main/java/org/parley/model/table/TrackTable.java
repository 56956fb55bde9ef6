package org.parley.model.table;

import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.ceasefire.CeasefireLife;
import org.parley.model.compile.CompiledCondition.Observed;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.equilibrium.TalksGame;
import org.parley.model.protocol.Procedure;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;

/** A table of a run: a track whose sessions are held by its protocol. */
public final class TrackTable {

    private final RunState run;
    private final CompiledTrack track;
    private final int index;
    private final Seats seats;
    private final PackageValues values;
    private final TrackState state;
    private final Proceedings proceedings;
    private final Procedure procedure;
    private final boolean canEndWar;
    private int found;
    private int firstOpen;
    private int firstFound;
    private int firstAgreed;

    /**
     * Sets up a table.
     *
     * @param signals where actors with types show what they do at it
     * @param ceasefire what a general cease-fire would be
     * @param index which track of the scenario it is
     */
    public TrackTable(RunState run, Actors actors, Signals signals, CeasefireLife ceasefire, int index) {
        this.run = run;
        this.index = index;
        track = run.scenario().tracks().get(index);
        seats = new Seats(run, track, index);
        values = new PackageValues(run, actors, ceasefire, track, seats);
        state = new TrackState(run, track, index);
        proceedings = new Proceedings(new TableContext(run, actors, signals, track, index, seats, values), state);
        procedure = track.protocol().at(proceedings);
        boolean canSign = false;
        for (boolean general : track.kinds().general()) {
            canSign |= general;
        }
        canEndWar = canSign;
    }

    /** Begins a run. */
    public void begin() {
        found = Protocol.NO_TERMS;
        firstOpen = 0;
        firstFound = 0;
        firstAgreed = 0;
        state.begin();
        seats.begin();
        proceedings.begin();
        procedure.begin();
    }

    /** Takes the numbers of now. */
    public void refresh() {
        seats.refresh();
        proceedings.refresh();
    }

    /** Suspends open talks; true if that changes anything. */
    public boolean suspend() {
        return state.suspend(true);
    }

    /** Lets suspended talks go on; true if that changes anything. */
    public boolean resume() {
        return state.suspend(false);
    }

    /** Calls talks that have not been held; true if that changes anything. */
    public boolean call() {
        return state.call();
    }

    /** Looks whether the condition of the track holds, before any track opens in this round. */
    public void observe(Observed observed) {
        state.observe(observed);
    }

    /** Opens the track, if its condition holds. */
    public void open() {
        if (state.isRecalled()) {
            procedure.begin();
        }
        state.open(seats.preparation());
        firstOpen = firstOpen == 0 && state.isOpen() ? run.round() : firstOpen;
    }

    /** Seats the parties of an open track, where their conditions hold. */
    public void join(Observed observed) {
        if (state.isOpen()) {
            seats.join(observed);
        }
    }

    /** Holds the sessions of a round, as long as talks are not broken off. */
    public void hold() {
        found = Protocol.NO_TERMS;
        if (!state.isInSession()) {
            return;
        }
        double sits = state.sits(seats.breakdown(), seats.resumption(), seats.sessions());
        if (sits > 0) {
            int sessions = state.sessionsInRound(seats.sessions() * sits);
            for (int n = 0; n < sessions && found == Protocol.NO_TERMS; n++) {
                run.beginSession(n);
                session();
            }
            run.beginSession(0);
            firstFound = first(firstFound, found);
        }
        if (found == Protocol.NO_TERMS) {
            state.breakOff(seats.breakdown());
        }
    }

    /** Returns the first round with terms that count, given the one before this round and the terms of this one. */
    private int first(int before, int terms) {
        boolean counts = before == 0 && terms != Protocol.NO_TERMS && (!canEndWar || isGeneral(terms));
        return counts ? run.round() : before;
    }

    private void session() {
        proceedings.prepare();
        if (run.isTold()) {
            proceedings.trace().range();
        }
        found = procedure.session();
        state.sessionHeld();
    }

    /**
     * Takes terms that were found at the table away from it: to those without a seat, and home. Terms that fail go back to the
     * table.
     *
     * @return the package that is agreed, or {@link Protocol#NO_TERMS}
     */
    public int ratify() {
        boolean agreed = found != Protocol.NO_TERMS && proceedings.consent().awayFromTheTable(found);
        int terms = agreed ? found : Protocol.NO_TERMS;
        if (agreed) {
            state.agree(isTruce(terms));
            firstAgreed = first(firstAgreed, terms);
        }
        found = Protocol.NO_TERMS;
        return terms;
    }

    /** Takes up talks again whose agreement is no longer in force; they are suspended at first. */
    public void reopen() {
        if (state.hasAgreed()) {
            state.reopen();
        }
    }

    /** Breaks the talks off if the protocol has no more sessions. */
    public void closeIfExhausted() {
        state.closeIfExhausted();
    }

    /** Returns which track of the scenario it is. */
    public int index() {
        return index;
    }

    /** Returns the track. */
    public CompiledTrack track() {
        return track;
    }

    /** Returns the table as its protocol sees it. */
    public Table proceedings() {
        return proceedings;
    }

    /** Returns what its packages are worth. */
    public PackageValues values() {
        return values;
    }

    /** Whether a package is a general cease-fire. */
    public boolean isGeneral(int pkg) {
        return track.kinds().general()[pkg];
    }

    /** Whether a package is a limited cease-fire. */
    public boolean isTruce(int pkg) {
        return track.kinds().limited()[pkg] >= 0;
    }

    /** Returns the actor that made the last proposal, or -1. */
    public int proposer() {
        return proceedings.proposer();
    }

    /** Returns the number of proposals so far. */
    public int proposals() {
        return proceedings.proposals();
    }

    /** Returns the round in which it first opened, or 0. */
    public int firstOpen() {
        return firstOpen;
    }

    /** Returns the round in which terms were first found at it, or 0; where a general cease-fire can be signed, such terms. */
    public int firstFound() {
        return firstFound;
    }

    /** Returns the round in which such terms first found consent away from it too, or 0. */
    public int firstAgreed() {
        return firstAgreed;
    }

    /** Whether an actor, party or not, has a seat. */
    public boolean hasSeat(int actor) {
        return seats.hasSeat(actor);
    }

    /** Gives a party a seat or takes it away: what would be otherwise. */
    public void setSeat(int party, boolean hasSeat) {
        seats.set(party, hasSeat);
    }

    /** Seats every party whose condition holds. */
    public void seat(Observed observed) {
        seats.join(observed);
    }

    /** Returns the value that side payments add to any agreement. */
    public double leverage() {
        return seats.leverage();
    }

    /** Returns the probability per round that open talks break down. */
    public double breakdown() {
        return seats.breakdown();
    }

    /** Returns the probability per round that suspended talks resume. */
    public double resumption() {
        return seats.resumption().chance();
    }

    /** Returns the mean number of sessions per round, or NaN for one in each. */
    public double sessions() {
        return seats.sessions();
    }

    /** Whether talks can be held. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether agreement was reached, which stands also while talks that were taken up again go on. */
    public boolean hasAgreed() {
        return state.hasAgreed();
    }

    /** Whether no talks can be held any more. */
    public boolean isClosed() {
        return state.isClosed();
    }

    /** Whether talks broke down. */
    public boolean isBroken() {
        return state.isBroken();
    }

    /** Returns the rounds since the track opened, 0 if it has not. */
    public int roundsOpen() {
        return state.roundsOpen();
    }

    /**
     * Returns the talks as a game, with the values of now.
     *
     * @throws IllegalStateException if the protocol is none for which equilibrium play is worked out
     */
    public TalksGame game() {
        EquilibriumPlay play = proceedings.equilibrium();
        return new TalksGame(play.game(), play.players(), state.mostSessions());
    }
}
