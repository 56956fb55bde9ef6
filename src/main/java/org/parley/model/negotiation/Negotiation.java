package org.parley.model.negotiation;

import java.util.Arrays;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.ceasefire.CeasefireLife;
import org.parley.model.ceasefire.LimitedCeasefire;
import org.parley.model.ceasefire.TermsInForce;
import org.parley.model.compile.CompiledCondition.Observed;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.compile.CompiledScenario.WatchedBelief;
import org.parley.model.preference.PackageSpace;
import org.parley.model.state.RunState;
import org.parley.model.table.TrackTable;
import org.parley.model.war.War;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;

/**
 * A negotiation: actors at their tables, with the war and the cease-fires around them. It knows what to do, and its model on
 * MASON when.
 */
public final class Negotiation implements Observed {

    private final RunState run;
    private final Signals signals;
    private final War war;
    private final Actors actors;
    private final CeasefireLife ceasefire;
    private final LimitedCeasefire truce;
    private final TrackTable[] tables;
    private final RunRecorder recorder;
    private final Happenings happenings;
    private final Standing standing;

    /** Puts a negotiation together. */
    public Negotiation(CompiledScenario compiled) {
        CompiledScenario scenario = compiled.forOneModel();
        run = new RunState(scenario);
        signals = new Signals(run);
        war = scenario.war() == null ? null : new War(run);
        actors = new Actors(run, war, signals);
        ceasefire = new CeasefireLife(run, actors, war, signals);
        truce = new LimitedCeasefire(run, actors, signals);
        tables = new TrackTable[scenario.tracks().size()];
        Arrays.setAll(tables, t -> new TrackTable(run, actors, signals, ceasefire, t));
        recorder = new RunRecorder(this);
        happenings = new Happenings(this);
        standing = new Standing(this, tables, recorder);
    }

    /**
     * Begins a run.
     *
     * @param key random key of the run
     * @param listener hears what happens
     */
    public void begin(long key, Trace listener) {
        run.draw(key);
        begin(listener, true);
        if (run.isTold()) {
            tellBeginning();
        }
    }

    /** Goes to the initial state with the numbers that a run draws; nobody is stalling. */
    public void goToInitialState(long key) {
        run.draw(key);
        begin(Trace.NONE, false);
    }

    /** Goes to the initial state with the median of every uncertain number; nobody is stalling. */
    public void goToInitialState() {
        run.takeMedians();
        begin(Trace.NONE, false);
    }

    /** Goes to the initial state with given numbers, in their order; nobody is stalling. */
    public void goToInitialState(double[] numbers) {
        run.take(numbers);
        begin(Trace.NONE, false);
    }

    /** Seats every party that joins from the start. */
    public void takeSeats() {
        run.nextRound();
        for (TrackTable table : tables) {
            table.seat(this);
        }
    }

    private void begin(Trace listener, boolean drawsTypes) {
        run.begin(listener);
        recorder.begin();
        happenings.begin();
        actors.begin(drawsTypes);
        ceasefire.begin();
        signals.clear();
        for (TrackTable table : tables) {
            table.begin();
        }
        actors.revalue();
        if (run.scenario().isHistory()) {
            recorder.noteDate(situation());
        }
    }

    @Override
    public double[] drawn() {
        return run.drawn();
    }

    private void tellBeginning() {
        boolean[] committed = new boolean[actors.count()];
        for (int i = 0; i < committed.length; i++) {
            committed[i] = actors.get(i).isCommitted();
        }
        WatchedBelief watched = run.scenario().watched();
        int observer = watched == null ? -1 : watched.observer();
        int about = watched == null ? -1 : watched.actor();
        double belief = watched == null ? Double.NaN : belief(observer, about);
        run.tell(new TraceEvent.Began(run.round(), front(), actors.noDeals(), committed, observer, about, belief));
    }

    /** Takes the terms of a package of a table into force. */
    public void agree(TrackTable table, int pkg) {
        recorder.agreement(table, pkg);
        if (table.isGeneral(pkg)) {
            happenings.beforePeace();
        }
        PackageSpace space = table.track().space();
        int[] came = TermsInForce.agree(run, space, pkg);
        if (run.isTold()) {
            run.tell(new TraceEvent.Agreed(
                    run.round(), table.index(), run.terms().clone()));
            tellWaiting(table);
            tellCame(came);
        }
        if (table.isGeneral(pkg)) {
            ceasefire.sign(table.values().durability(), pkg);
            recorder.signed();
            if (run.scenario().isHistory()) {
                recorder.noteDate(situation());
                if (standing.isAtHorizon()) {
                    run.end(standing.outcomeOfHistory());
                }
            }
        } else {
            actors.revalue();
        }
    }

    private void tellWaiting(TrackTable table) {
        int[] waiting = run.waiting().clone();
        for (int k = 0; k < waiting.length; k++) {
            waiting[k] = table.track().space().position(k) < 0 ? -1 : waiting[k];
        }
        if (TermsInForce.isAny(waiting)) {
            run.tell(new TraceEvent.TermsWait(run.round(), table.index(), waiting));
        }
    }

    /** Tells of options that came into force although agreed before, by issue, if there are any. */
    void tellCame(int[] options) {
        if (run.isTold() && TermsInForce.isAny(options)) {
            run.tell(new TraceEvent.TermsCame(run.round(), options));
        }
    }

    /** Lets the events happen that come in this round. */
    public void letHappen() {
        happenings.check();
    }

    /** Takes the numbers of now wherever one is kept; nothing is drawn anew, and nothing forgotten that was learnt. */
    void refresh() {
        actors.refresh();
        for (TrackTable table : tables) {
            table.refresh();
        }
        actors.revalue();
        ceasefire.refresh();
    }

    /** Returns the events. */
    Happenings happenings() {
        return happenings;
    }

    /**
     * Lets actors learn in the round of a signature, whose later phases are not played: in a history, what was accepted tells
     * as much as what was refused.
     */
    public void learnAtSignature(SimState state) {
        if (run.scenario().isHistory()) {
            actors.learn(state);
            signals.clear();
            recorder.closeRound();
        }
    }

    /**
     * Lives a round of a general cease-fire.
     *
     * @return whether the war goes on from here
     */
    public boolean livePeace(SimState state) {
        boolean broke = ceasefire.breaks();
        recorder.livedPeace();
        if (ceasefire.tells()) {
            actors.learn(state);
            signals.clear();
            recorder.closeRound();
        }
        if (run.scenario().isHistory()) {
            if (broke) {
                resumeWar();
            }
            recorder.noteDate(situation());
            if (standing.isAtHorizon()) {
                run.end(standing.outcomeOfHistory());
            }
            return broke;
        }
        if (broke) {
            run.end(Outcome.CEASEFIRE_COLLAPSES);
        } else if (ceasefire.isWatchedOut()) {
            run.end(Outcome.CEASEFIRE_HOLDS);
        }
        return false;
    }

    /** The general cease-fire broke: what needs it is void, and the war goes on from where the balance stands. */
    private void resumeWar() {
        double balance = ceasefire.end();
        recorder.ceasefireBroke();
        TermsInForce.fallBack(run);
        for (TrackTable table : tables) {
            if (!isInForce(table)) {
                table.reopen();
            }
        }
        if (war != null) {
            war.resume(balance);
        }
        if (run.isTold()) {
            run.tell(new TraceEvent.WarResumed(run.round(), run.terms().clone(), front(), recorder.ceasefires()));
        }
        actors.revalue();
    }

    /** Whether anything that a table has agreed is still in force, or waits. */
    boolean isInForce(TrackTable table) {
        PackageSpace space = table.track().space();
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            if (run.terms()[issue] != run.scenario().issues().statusQuo()[issue] || run.waiting()[issue] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Ends the run by arms. */
    public void decide() {
        run.end(run.scenario().isHistory() ? standing.outcomeOfHistory() : Outcome.MILITARY_DECISION);
    }

    /** Returns how things stand. */
    Situation situation() {
        return standing.situation();
    }

    /** Ends the limited cease-fire in force, which is broken. */
    public void breakTruce() {
        truce.end();
        recorder.truceBroken();
    }

    /** Closes a round; at the deadline, or when nothing can happen any more, the run ends. */
    public void closeRound() {
        recorder.closeRound();
        signals.clear();
        if (run.scenario().isHistory()) {
            recorder.noteDate(situation());
            if (standing.isAtHorizon() || war == null && standing.allTablesClosed()) {
                run.end(standing.outcomeOfHistory());
            }
            return;
        }
        // Without a war nothing can happen once every table has closed; a war goes on to the deadline.
        if (run.round() >= run.scenario().talks().deadline() || war == null && standing.allTablesClosed()) {
            run.end(standing.outcomeWithoutCeasefire());
        }
    }

    /** Returns what a run that has ended leaves. */
    public RunOutcome outcome(int caseIndex, long run, long key) {
        return recorder.outcome(caseIndex, run, key);
    }

    /** Returns the state that all parts share. */
    public RunState run() {
        return run;
    }

    /** Returns the actors. */
    public Actors actors() {
        return actors;
    }

    /** Returns the war, or null. */
    public War war() {
        return war;
    }

    /** Returns the general cease-fire. */
    public CeasefireLife ceasefire() {
        return ceasefire;
    }

    /** Returns the limited cease-fire. */
    public LimitedCeasefire truce() {
        return truce;
    }

    /** Returns the number of tables. */
    public int tableCount() {
        return tables.length;
    }

    /** Returns a table. */
    public TrackTable table(int track) {
        return tables[track];
    }

    @Override
    public int round() {
        return run.round();
    }

    @Override
    public int front() {
        return war == null ? -1 : war.front();
    }

    @Override
    public double belief(int observer, int actor) {
        return actors.get(observer).belief(actor);
    }

    @Override
    public boolean isOpen(int track) {
        return tables[track].isOpen();
    }

    @Override
    public boolean hasAgreed(int track) {
        return tables[track].hasAgreed();
    }

    @Override
    public boolean isBroken(int track) {
        return tables[track].isBroken();
    }

    @Override
    public int roundsOpen(int track) {
        return tables[track].roundsOpen();
    }

    @Override
    public int refusals(int actor) {
        return run.refusals().of(actor);
    }

    @Override
    public int offers(int track) {
        return tables[track].proposals();
    }

    @Override
    public int ceasefires() {
        return recorder.ceasefires();
    }

    @Override
    public int brokenCeasefires() {
        return recorder.ceasefires() - (ceasefire.isSigned() ? 1 : 0);
    }

    @Override
    public boolean hasHappened(int event) {
        return happenings.firstRound(event) > 0;
    }
}
