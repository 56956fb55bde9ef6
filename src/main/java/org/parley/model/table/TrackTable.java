package org.parley.model.table;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.ceasefire.CeasefireLife;
import org.parley.model.compile.CompiledCondition.Observed;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.TalksGame;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Procedure;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/** A table of a run: a track whose sessions are held by its protocol, and what the protocol may see and do there. */
public final class TrackTable implements Table {

    private final RunState run;
    private final CompiledTrack track;
    private final Party[] parties;
    private final PackageSpace space;
    private final Seats seats;
    private final PackageValues values;
    private final TableContext context;
    private final TrackState state;
    private final EquilibriumPlay equilibrium;
    private final Bargainer[] bargainers;
    private final Aspirations aspirations;
    private final ExpectedConsent expected;
    private final TableTrace trace;
    private final Consent consent;
    private final Procedure procedure;
    private final int[] firstOffer;
    private final int[] lastOffer;
    private int found;
    private int proposer;
    private int proposals;

    /**
     * Sets up a table.
     *
     * @param signals where actors with types show what they do at it
     * @param ceasefire what a general cease-fire would be
     * @param index which track of the scenario it is
     */
    public TrackTable(RunState run, Actors actors, Signals signals, CeasefireLife ceasefire, int index) {
        this.run = run;
        track = run.scenario().tracks().get(index);
        parties = track.parties();
        space = track.space();
        seats = new Seats(run, track, index);
        values = new PackageValues(run, actors, ceasefire, track, seats);
        context = new TableContext(run, actors, signals, track, index, seats, values);
        state = new TrackState(run, track, index);
        equilibrium = new EquilibriumPlay(context, this, state);
        bargainers = new Bargainer[parties.length];
        Arrays.setAll(bargainers, p -> new Bargainer(this, p, parties[p].script(), state, equilibrium));
        aspirations = new Aspirations(run, actors, values, track, bargainers);
        expected = new ExpectedConsent(context, aspirations);
        trace = new TableTrace(context, this, aspirations, expected);
        consent = new Consent(context, aspirations, expected, trace);
        firstOffer = new int[parties.length];
        lastOffer = new int[parties.length];
        procedure = track.protocol().at(this);
    }

    /** Begins a run. */
    public void begin() {
        found = Protocol.NO_TERMS;
        proposer = -1;
        proposals = 0;
        Arrays.fill(firstOffer, Protocol.NO_TERMS);
        Arrays.fill(lastOffer, Protocol.NO_TERMS);
        state.begin();
        seats.begin();
        aspirations.begin();
        expected.begin();
        consent.begin();
        equilibrium.begin();
        procedure.begin();
    }

    /** Opens the track and seats its parties, where their conditions hold. */
    public void open(Observed observed) {
        state.open(observed, seats.preparation());
        if (state.isOpen()) {
            seats.join(observed);
        }
    }

    /** Holds the session of a round, unless talks break down. */
    public void hold() {
        found = Protocol.NO_TERMS;
        if (!state.isOpen() || !state.survives(seats.breakdown(), context.address())) {
            return;
        }
        if (run.isTold()) {
            trace.range();
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
        boolean agreed = found != Protocol.NO_TERMS && consent.awayFromTheTable(found);
        int terms = agreed ? found : Protocol.NO_TERMS;
        if (agreed) {
            state.agree(isTruce(terms));
        }
        found = Protocol.NO_TERMS;
        return terms;
    }

    /** Breaks the talks off if the protocol has no more sessions. */
    public void closeIfExhausted() {
        state.closeIfExhausted();
    }

    // ---- what a protocol sees -----------------------------------------------------------------------------------

    private ActorAgent agent(int party) {
        return context.agent(party);
    }

    @Override
    public int parties() {
        return parties.length;
    }

    @Override
    public boolean isSeated(int party) {
        return seats.isSeated(party);
    }

    @Override
    public boolean consents(int party) {
        return parties[party].consents();
    }

    @Override
    public int votes(int party) {
        return parties[party].votes();
    }

    @Override
    public int quota() {
        return track.quota();
    }

    @Override
    public double initiative(int party) {
        return parties[party].initiative().in(run.drawn());
    }

    @Override
    public double capability(int party) {
        return parties[party].capability().in(run.drawn());
    }

    @Override
    public double salience(int party) {
        return agent(party).salience(space.issue(0));
    }

    @Override
    public int ideal(int party) {
        return agent(party).ideal(space.issue(0));
    }

    @Override
    public int sessionsBefore() {
        return state.sessionsBefore();
    }

    @Override
    public boolean isLastSession() {
        return run.round() >= state.lastSession();
    }

    @Override
    public int issues() {
        return space.issueCount();
    }

    @Override
    public int option(int pkg, int issue) {
        return space.option(pkg, issue);
    }

    @Override
    public int optionInForce(int issue) {
        return run.terms()[space.issue(issue)];
    }

    @Override
    public int packages() {
        return space.size();
    }

    @Override
    public boolean isPossible(int pkg) {
        return values.isPossible(pkg);
    }

    @Override
    public boolean isBlocked(int pkg) {
        return track.kinds().blocked()[pkg];
    }

    @Override
    public double value(int party, int pkg) {
        return values.value(parties[party].actor(), pkg);
    }

    @Override
    public double noDeal(int party) {
        return agent(party).noDeal();
    }

    @Override
    public double best(int party) {
        return values.best(parties[party].actor());
    }

    @Override
    public int demand(int party) {
        return agent(party).actor().tactic().tactic().demand(bargainers[party]);
    }

    @Override
    public int firstOffer(int party) {
        return firstOffer[party];
    }

    @Override
    public int lastOffer(int party) {
        return lastOffer[party];
    }

    @Override
    public double aspiration(int party) {
        return aspirations.of(parties[party].actor());
    }

    @Override
    public double expectedConsent(int observer, int pkg) {
        return expected.expected(observer, pkg);
    }

    // ---- what a protocol does -----------------------------------------------------------------------------------

    @Override
    public void propose(int party, int pkg) {
        proposer = parties[party].actor();
        proposals++;
        if (run.isTold()) {
            trace.proposed(party, pkg);
        }
        consent.proposed(party, pkg);
        firstOffer[party] = firstOffer[party] == Protocol.NO_TERMS ? pkg : firstOffer[party];
        lastOffer[party] = pkg;
    }

    @Override
    public void pass(int party) {
        if (run.isTold()) {
            trace.passed(party);
        }
    }

    @Override
    public void draft(int pkg) {
        proposer = track.facilitators().isEmpty()
                ? -1
                : track.facilitators().get(0).actor();
        proposals++;
        if (run.isTold()) {
            trace.drafted(proposer, pkg);
        }
    }

    @Override
    public void move(int party, double position, int because) {
        if (run.isTold()) {
            run.tell(new TraceEvent.Moved(
                    run.round(), context.index(), parties[party].actor(), position, parties[because].actor()));
        }
    }

    @Override
    public boolean prefers(int party, int pkg, int other, double u) {
        return consent.prefers(party, pkg, other, u);
    }

    @Override
    public Refusal answer(int party, int pkg, double u) {
        return consent.answer(party, pkg, u);
    }

    @Override
    public UniformRandomProvider recognitionStream() {
        return run.random().at(Stream.RECOGNITION, context.address());
    }

    @Override
    public UniformRandomProvider answerStream() {
        return run.random().at(Stream.ANSWERS, context.address());
    }

    // ---- what the run sees --------------------------------------------------------------------------------------

    /** Returns which track of the scenario it is. */
    public int index() {
        return context.index();
    }

    /** Returns the track. */
    public CompiledTrack track() {
        return track;
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
        return proposer;
    }

    /** Returns the number of proposals so far. */
    public int proposals() {
        return proposals;
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

    /** Whether talks can be held. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether agreement was reached. */
    public boolean hasAgreed() {
        return state.hasAgreed();
    }

    /** Whether talks broke down. */
    public boolean isBroken() {
        return state.isBroken();
    }

    /** Returns the rounds for which the track has been open, 0 if it is not. */
    public int roundsOpen() {
        return state.roundsOpen();
    }

    /**
     * Returns the talks as a game, with the values of now.
     *
     * @throws IllegalStateException if the protocol is none for which equilibrium play is worked out
     */
    public TalksGame game() {
        BargainingGame game = equilibrium.game();
        return new TalksGame(game, equilibrium.players(), state.mostSessions());
    }
}
