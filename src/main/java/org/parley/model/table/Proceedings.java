package org.parley.model.table;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.delegation.Delegation;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/** The proceedings at a table: what its protocol sees of the parties, and what comes of what it does. */
final class Proceedings implements Table {

    private final TableContext context;
    private final RunState run;
    private final CompiledTrack track;
    private final Party[] parties;
    private final PackageSpace space;
    private final PackageValues values;
    private final TrackState state;
    private final EquilibriumPlay equilibrium;
    private final Bargainer[] bargainers;
    private final Delegations delegations;
    private final IncompleteInformation incomplete;
    private final Aspirations aspirations;
    private final ExpectedConsent expected;
    private final TableTrace trace;
    private final Consent consent;
    private final int[] firstOffer;
    private final int[] lastOffer;
    private int proposer;
    private int proposals;

    Proceedings(TableContext context, TrackState state) {
        this.context = context;
        this.state = state;
        run = context.run();
        track = context.track();
        parties = track.parties();
        space = track.space();
        values = context.values();
        equilibrium = new EquilibriumPlay(context, this, state);
        bargainers = new Bargainer[parties.length];
        Arrays.setAll(bargainers, p -> new Bargainer(this, p, parties[p].script(), state, equilibrium));
        delegations = new Delegations(track);
        incomplete =
                run.scenario().talks().incomplete() == null ? null : new IncompleteInformation(context, delegations);
        aspirations = new Aspirations(run, context.actors(), values, track, bargainers, incomplete);
        expected = new ExpectedConsent(context, aspirations, incomplete);
        trace = new TableTrace(context, this, aspirations, expected);
        consent = new Consent(context, this, delegations, aspirations, expected, incomplete, trace);
        firstOffer = new int[parties.length];
        lastOffer = new int[parties.length];
    }

    void begin() {
        proposer = -1;
        proposals = 0;
        Arrays.fill(firstOffer, Protocol.NO_TERMS);
        Arrays.fill(lastOffer, Protocol.NO_TERMS);
        aspirations.begin();
        if (incomplete != null) {
            incomplete.begin();
        }
        expected.begin();
        equilibrium.begin();
    }

    /** Takes the numbers of now. */
    void refresh() {
        if (incomplete != null) {
            incomplete.refresh();
        }
        expected.begin();
        equilibrium.begin();
    }

    /** Gets ready for a session: what holding out is worth is worked out, if anything changed. */
    void prepare() {
        if (incomplete != null) {
            incomplete.prepare();
        }
    }

    TableTrace trace() {
        return trace;
    }

    Consent consent() {
        return consent;
    }

    EquilibriumPlay equilibrium() {
        return equilibrium;
    }

    /** Returns the actor that made the last proposal, or -1. */
    int proposer() {
        return proposer;
    }

    /** Returns the number of proposals so far. */
    int proposals() {
        return proposals;
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
        return context.seats().isSeated(party);
    }

    @Override
    public boolean consents(int party) {
        return delegations.consents(party);
    }

    @Override
    public int votes(int party) {
        return delegations.votes(party);
    }

    @Override
    public int quota() {
        return track.quota();
    }

    @Override
    public double initiative(int party) {
        return delegations.initiative(party, run.drawn());
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
    public boolean crossesRedLine(int party, int pkg) {
        return track.kinds().redLine(parties[party].actor(), pkg) >= 0;
    }

    @Override
    public double value(int party, int pkg) {
        return incomplete == null ? values.value(parties[party].actor(), pkg) : incomplete.value(party, pkg);
    }

    @Override
    public double valueAsSeen(int observer, int party, int pkg) {
        return expected.believedValue(parties[observer].actor(), parties[party].actor(), pkg);
    }

    @Override
    public double noDeal(int party) {
        return incomplete == null ? agent(party).noDeal() : incomplete.noDeal(party);
    }

    @Override
    public double best(int party) {
        return values.best(parties[party].actor());
    }

    @Override
    public int demand(int party) {
        int demand = agent(party).actor().tactic().tactic().demand(bargainers[party]);
        return demand == Protocol.NO_TERMS || crossesRedLine(party, demand) ? Protocol.NO_TERMS : demand;
    }

    @Override
    public int chosen(int party) {
        Delegation delegation = run.delegation(parties[party].actor());
        if (delegation == null) {
            return Delegation.MODEL;
        }
        TableFloor floor = new TableFloor(context, this, party);
        int pkg = delegation.propose(floor);
        if (pkg >= 0 && !floor.mayPropose(pkg)) {
            throw new IllegalStateException("the delegation proposes a package that it may not propose: " + pkg);
        }
        return pkg;
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
    public boolean holdsOut() {
        return incomplete != null;
    }

    @Override
    public double aspiration(int party) {
        return aspirations.of(parties[party].actor());
    }

    @Override
    public double expectedConsent(int observer, int pkg) {
        return expected.expected(observer, pkg);
    }

    @Override
    public double promise(int pkg) {
        return expected.promise(pkg);
    }

    // ---- what a protocol does -----------------------------------------------------------------------------------

    @Override
    public void propose(int party, int pkg) {
        proposer = parties[party].actor();
        proposals++;
        if (run.isTold()) {
            trace.proposed(party, pkg);
        }
        if (incomplete != null) {
            incomplete.offered(party, pkg);
        }
        if (lastOffer[party] == Protocol.NO_TERMS) {
            firstOffer[party] = pkg;
        } else {
            consent.proposed(party, pkg, lastOffer[party]);
        }
        lastOffer[party] = pkg;
    }

    @Override
    public void pass(int party) {
        if (incomplete != null) {
            incomplete.offered(party, Protocol.NO_TERMS);
        }
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
}
