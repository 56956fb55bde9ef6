package org.parley.model;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Procedure;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/** A track in a run: whether it is open, who sits there, what was offered, and what its protocol may see and do. */
final class TrackTable implements Table {

    /** States of a track. */
    private enum State {
        CLOSED,
        PREPARING,
        OPEN,
        AGREED,
        BROKEN
    }

    private final NegotiationModel model;
    private final int index;
    private final CompiledTrack track;
    private final PackageSpace space;
    private final Seats seats;
    private final Consent consent;
    private final Durability durability;
    private final PackageValues values;
    private final Reach reach;
    private final Bargainer[] bargainers;
    private final EquilibriumPlay equilibrium;
    private final Procedure procedure;
    private final int[] firstOffer;
    private final int[] lastOffer;
    private final double[] aspiration;
    private final int[] aspirationRound;
    private State state;
    private int opensAt;
    private int sessions;
    private int tentative;
    private int proposer;

    TrackTable(NegotiationModel model, int index) {
        this.model = model;
        this.index = index;
        track = model.setting.tracks[index];
        space = track.space();
        int actors = model.setting.actors.length;
        reach = new Reach(model, space);
        values = new PackageValues(model, this, track);
        firstOffer = new int[track.actors().length];
        lastOffer = new int[track.actors().length];
        aspiration = new double[actors];
        aspirationRound = new int[actors];
        seats = new Seats(model, this, track);
        consent = new Consent(model, this, track);
        durability = new Durability(model, this);
        equilibrium = new EquilibriumPlay(model, this, track);
        bargainers = new Bargainer[track.actors().length];
        for (int p = 0; p < bargainers.length; p++) {
            bargainers[p] = new Bargainer(this, p, track.scripts()[p], equilibrium);
        }
        procedure = track.protocol().at(this);
    }

    void begin() {
        state = State.CLOSED;
        sessions = 0;
        tentative = Protocol.NO_TERMS;
        proposer = -1;
        Arrays.fill(aspirationRound, 0);
        Arrays.fill(firstOffer, Protocol.NO_TERMS);
        Arrays.fill(lastOffer, Protocol.NO_TERMS);
        seats.begin();
        consent.begin();
        equilibrium.begin();
        procedure.begin();
    }

    /** Opens the track and seats its parties, where their conditions hold. */
    void openGates() {
        if (state == State.CLOSED && track.opens().holds(model)) {
            state = State.PREPARING;
            opensAt = model.round() + seats.preparation();
            if (opensAt > model.round() && model.trace().isOn()) {
                model.trace().add(new TraceEvent.TrackPrepared(model.round(), index, opensAt));
            }
        }
        if (state == State.PREPARING && model.round() >= opensAt) {
            state = State.OPEN;
            opensAt = model.round();
            if (model.trace().isOn()) {
                model.trace().add(new TraceEvent.TrackOpened(model.round(), index));
            }
        }
        if (state == State.OPEN) {
            seats.join();
        }
    }

    /** Holds the session of a round, unless talks break down. */
    void hold() {
        tentative = Protocol.NO_TERMS;
        if (state != State.OPEN) {
            return;
        }
        double u = model.luck.at(RandomStreams.Stream.BREAKDOWN, address()).nextOpen();
        if (u < seats.breakdown()) {
            breakDown(seats.breakdown());
            return;
        }
        if (model.trace().isOn()) {
            consent.account().range();
        }
        tentative = procedure.session();
        sessions++;
    }

    /** Terms that were found at the table go away from it: to those without a seat, and home. */
    void ratify() {
        if (tentative != Protocol.NO_TERMS && consent.awayFromTheTable(tentative)) {
            int agreed = tentative;
            // A limited cease-fire may still become a general one; anything else is done.
            state = track.truce()[agreed] >= 0 ? State.OPEN : State.AGREED;
            model.agree(this, agreed);
        }
        tentative = Protocol.NO_TERMS;
        if (state == State.OPEN && sessions >= track.protocol().mostSessions()) {
            breakDown(Double.NaN);
        }
    }

    private void breakDown(double chance) {
        state = State.BROKEN;
        if (model.trace().isOn()) {
            model.trace().add(new TraceEvent.TalksBrokeDown(model.round(), index, chance));
        }
    }

    /** Does some work for the trace that leaves no mark: neither on aspirations, which hold for a session, nor on luck. */
    void aside(Runnable work) {
        int[] known = aspirationRound.clone();
        double[] aspirations = aspiration.clone();
        long luck = model.luck.mark();
        work.run();
        System.arraycopy(known, 0, aspirationRound, 0, known.length);
        System.arraycopy(aspirations, 0, aspiration, 0, aspirations.length);
        model.luck.backTo(luck);
    }

    // ---- values -------------------------------------------------------------------------------------------------

    double utilityOf(int actor, int pkg) {
        return values.utility(actor, pkg);
    }

    double valueOf(int actor, int pkg) {
        return values.value(actor, pkg);
    }

    /** Returns the value of a package to an actor whose utility of it is believed to be another. */
    double valueIf(int actor, int pkg, double believedUtility) {
        return values.valueIf(actor, pkg, believedUtility);
    }

    /** Works out what a package that need not be listed is worth to every actor, given its utilities. */
    void weigh(int[] options, double[] utilities, double[] into) {
        values.weigh(options, utilities, into);
    }

    EquilibriumPlay equilibrium() {
        return equilibrium;
    }

    double bestOf(int actor) {
        return values.best(actor);
    }

    /** Returns what an actor hopes for; the same throughout a session. */
    double aspirationOf(int actor) {
        if (aspirationRound[actor] != model.round()) {
            aspirationRound[actor] = model.round();
            aspiration[actor] = hope(actor);
        }
        return aspiration[actor];
    }

    private double hope(int actor) {
        ActorAgent agent = model.agent(actor);
        double conceded = agent.concession(bargainers[track.party()[actor]], track.core(), model.drawn());
        return agent.noDeal() + (bestOf(actor) - agent.noDeal()) * (1 - conceded);
    }

    /** Returns the share of the time for talks that has passed, in [0, 1]. */
    double elapsed() {
        int last = lastSession();
        return last == opensAt ? 1 : (double) (model.round() - opensAt) / (last - opensAt);
    }

    /** Returns the round of the last session that can be held. */
    int lastSession() {
        return (int) Math.min(
                model.setting.deadline, opensAt + (long) track.protocol().mostSessions() - 1);
    }

    /** Returns the most sessions that can be held, if the track opens in the first round. */
    int mostSessions() {
        return Math.min(model.setting.deadline, track.protocol().mostSessions());
    }

    int opensAt() {
        return opensAt;
    }

    // ---- what a protocol sees -----------------------------------------------------------------------------------

    @Override
    public int parties() {
        return track.actors().length;
    }

    @Override
    public boolean isSeated(int party) {
        return seats.isSeated(party);
    }

    @Override
    public boolean consents(int party) {
        return track.consents()[party];
    }

    @Override
    public int votes(int party) {
        return track.votes()[party];
    }

    @Override
    public int quota() {
        return track.quota();
    }

    @Override
    public double initiative(int party) {
        return track.initiative()[party].in(model.drawn());
    }

    @Override
    public double capability(int party) {
        return track.capability()[party].in(model.drawn());
    }

    @Override
    public double salience(int party) {
        return model.agent(track.actors()[party]).salience(space.issue(0), model.drawn());
    }

    @Override
    public int ideal(int party) {
        return model.agent(track.actors()[party]).ideal(space.issue(0));
    }

    @Override
    public int sessionsBefore() {
        return sessions;
    }

    @Override
    public boolean isLastSession() {
        return model.round() >= lastSession();
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
        return model.termsInForce()[space.issue(issue)];
    }

    @Override
    public int packages() {
        return space.size();
    }

    @Override
    public boolean isPossible(int pkg) {
        return reach.isPossible(pkg);
    }

    @Override
    public boolean isBlocked(int pkg) {
        return track.blocked()[pkg];
    }

    @Override
    public double value(int party, int pkg) {
        return valueOf(track.actors()[party], pkg);
    }

    @Override
    public double noDeal(int party) {
        return model.agent(track.actors()[party]).noDeal();
    }

    @Override
    public double best(int party) {
        return bestOf(track.actors()[party]);
    }

    @Override
    public int demand(int party) {
        return model.agent(track.actors()[party]).actor().tactic().demand(bargainers[party]);
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
        return aspirationOf(track.actors()[party]);
    }

    @Override
    public double expectedConsent(int observer, int pkg) {
        return consent.expected(observer, pkg);
    }

    @Override
    public void propose(int party, int pkg) {
        proposer = track.actors()[party];
        model.record().proposed();
        if (model.trace().isOn()) {
            consent.account().proposed(party, pkg);
        }
        consent.proposed(party, pkg);
        firstOffer[party] = firstOffer[party] == Protocol.NO_TERMS ? pkg : firstOffer[party];
        lastOffer[party] = pkg;
    }

    @Override
    public void pass(int party) {
        if (model.trace().isOn()) {
            consent.account().passed(party);
        }
    }

    @Override
    public void draft(int pkg) {
        proposer = track.facilitators().isEmpty()
                ? -1
                : track.facilitators().get(0).actor();
        model.record().proposed();
        if (model.trace().isOn()) {
            consent.account().drafted(proposer, pkg);
        }
    }

    @Override
    public void move(int party, double position, int because) {
        if (model.trace().isOn()) {
            model.trace()
                    .add(new TraceEvent.Moved(
                            model.round(), index, track.actors()[party], position, track.actors()[because]));
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
    public UniformRandomProvider recognitionLuck() {
        return model.luck.at(RandomStreams.Stream.RECOGNITION, address());
    }

    @Override
    public UniformRandomProvider answerLuck() {
        return model.luck.at(RandomStreams.Stream.ANSWERS, address());
    }

    // ---- what the model sees ------------------------------------------------------------------------------------

    long address() {
        return (long) model.round() << 8 | index;
    }

    int index() {
        return index;
    }

    PackageSpace space() {
        return space;
    }

    boolean isGeneral(int pkg) {
        return track.general()[pkg];
    }

    boolean isTruce(int pkg) {
        return track.truce()[pkg] >= 0;
    }

    boolean isCore() {
        return track.core();
    }

    int proposer() {
        return proposer;
    }

    Seats seats() {
        return seats;
    }

    Durability durability() {
        return durability;
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
        return state == State.OPEN ? model.round() - opensAt : 0;
    }
}
