package org.parley.model;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.parley.model.guarantee.CeasefireHazard;
import org.parley.model.guarantee.CeasefireValue;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/**
 * A track in a run: whether it is open, who sits there, and what each package is worth to whom.
 *
 * <p>Values are worked out when first asked for and kept until the front, the terms in force or a seat changes. A value is
 * always B + a·(U − reference): the gain over no deal, times the share of the peace (or of the remaining war) that counts.
 */
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
    private final TrackSetting track;
    private final PackageSpace space;
    private final Seats seats;
    private final Consent consent;
    private final Durability durability;
    private final double[][] utility;
    private final double[][] ifCommitted;
    private final double[][] ifStalling;
    private final double[][] share;
    private final double[][] value;
    private final double[] best;
    private final Reach reach;
    private final long[] utilityVersion;
    private final long[] shareVersion;
    private final double[] mixedWith;
    private final double[] aspiration;
    private final int[] aspirationRound;
    private State state;
    private int opensAt;
    private int tentative;
    private int proposer;

    TrackTable(NegotiationModel model, int index) {
        this.model = model;
        this.index = index;
        track = model.setting.tracks[index];
        space = track.space();
        int actors = model.setting.actors.length;
        int packages = space.size();
        utility = new double[actors][packages];
        ifCommitted = new double[actors][packages];
        ifStalling = new double[actors][packages];
        share = new double[actors][packages];
        value = new double[actors][packages];
        best = new double[actors];
        reach = new Reach(model, space);
        utilityVersion = new long[actors];
        shareVersion = new long[actors];
        mixedWith = new double[actors];
        aspiration = new double[actors];
        aspirationRound = new int[actors];
        seats = new Seats(model, this, track);
        consent = new Consent(model, this, track);
        durability = new Durability(model, this);
    }

    void begin() {
        state = State.CLOSED;
        tentative = Protocol.NO_TERMS;
        proposer = -1;
        Arrays.fill(aspirationRound, 0);
        seats.begin();
        consent.begin();
    }

    /** Opens the track and seats its parties, where their conditions hold. */
    void openGates() {
        if (state == State.CLOSED && track.opens().holds(model)) {
            state = State.PREPARING;
            opensAt = model.round() + seats.preparation();
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
        double u = model.luck.at(Luck.Stream.BREAKDOWN, address()).nextOpen();
        if (u < seats.breakdown()) {
            state = State.BROKEN;
            if (model.trace().isOn()) {
                model.trace().add(new TraceEvent.TalksBrokeDown(model.round(), index));
            }
            return;
        }
        tentative = track.protocol().session(this);
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
    }

    // ---- values -------------------------------------------------------------------------------------------------

    private void weigh(int actor) {
        ActorAgent agent = model.agent(actor);
        double trust = agent.trust();
        boolean stale = shareVersion[actor] != model.valuesVersion();
        if (!stale && mixedWith[actor] == trust) {
            return;
        }
        weighUtility(actor);
        if (stale) {
            weighShare(actor, agent);
            shareVersion[actor] = model.valuesVersion();
        }
        mixedWith[actor] = trust;
        double highest = Double.NEGATIVE_INFINITY;
        double noDeal = agent.noDeal();
        for (int x = 0; x < value[actor].length; x++) {
            double a = trust * ifCommitted[actor][x] + (1 - trust) * ifStalling[actor][x];
            share[actor][x] = a;
            double worth = noDeal + a * (utility[actor][x] - reference(agent, x));
            value[actor][x] = worth;
            if (worth > highest && isPossible(x) && !track.blocked()[x]) {
                highest = worth;
            }
        }
        best[actor] = Math.max(noDeal, highest);
    }

    /** The utility that a package must exceed to be worth more than no deal. */
    private double reference(ActorAgent agent, int x) {
        if (track.general()[x] || model.setting.war == null) {
            return agent.noDeal();
        }
        int truce = track.truce()[x];
        double costs =
                truce >= 0 ? model.setting.truceShare[truce].in(model.drawn()) : track.core() ? 1 : model.costShare();
        return agent.flow() + agent.cost() * costs;
    }

    private void weighUtility(int actor) {
        if (utilityVersion[actor] == model.valuesVersion()) {
            return;
        }
        utilityVersion[actor] = model.valuesVersion();
        ActorAgent agent = model.agent(actor);
        int[] terms = model.termsInForce();
        double rest = agent.utility(terms);
        for (int j = 0; j < space.issueCount(); j++) {
            rest -= agent.worth(space.issue(j), terms[space.issue(j)]);
        }
        for (int x = 0; x < utility[actor].length; x++) {
            double sum = rest;
            for (int j = 0; j < space.issueCount(); j++) {
                sum += agent.worth(space.issue(j), space.option(x, j));
            }
            utility[actor][x] = sum;
        }
    }

    private void weighShare(int actor, ActorAgent agent) {
        double patience = agent.patience();
        double worse = model.ceasefire().believedFactor();
        double[] hazard = durability.hazards();
        for (int x = 0; x < hazard.length; x++) {
            if (track.general()[x]) {
                double h = CeasefireHazard.capped(hazard[x]);
                ifCommitted[actor][x] = CeasefireValue.shareOfPeace(patience, h);
                ifStalling[actor][x] = worse == 1
                        ? ifCommitted[actor][x]
                        : CeasefireValue.shareOfPeace(patience, CeasefireHazard.capped(hazard[x] * worse));
            } else {
                ifCommitted[actor][x] = agent.fighting();
                ifStalling[actor][x] = agent.fighting();
            }
        }
    }

    /** Returns the utility of a package to an actor, without war costs, in [0, 1]. */
    double utilityOf(int actor, int pkg) {
        weighUtility(actor);
        return utility[actor][pkg];
    }

    double valueOf(int actor, int pkg) {
        weigh(actor);
        return value[actor][pkg];
    }

    /** Returns the value of a package to an actor whose utility of it is believed to be another. */
    double valueIf(int actor, int pkg, double believedUtility) {
        weigh(actor);
        return value[actor][pkg] + share[actor][pkg] * (believedUtility - utility[actor][pkg]);
    }

    double bestOf(int actor) {
        weigh(actor);
        return best[actor];
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
        double elapsed = model.setting.deadline == opensAt
                ? 1
                : (double) (model.round() - opensAt) / (model.setting.deadline - opensAt);
        double conceded = agent.concession(elapsed, track.core(), model.drawn());
        return agent.noDeal() + (bestOf(actor) - agent.noDeal()) * (1 - conceded);
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
    public int packages() {
        return space.size();
    }

    @Override
    public boolean isPossible(int pkg) {
        return reach.isPossible(pkg);
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
        consent.proposed(party, pkg);
    }

    @Override
    public Refusal answer(int party, int pkg, double u) {
        return consent.answer(party, pkg, u);
    }

    @Override
    public UniformRandomProvider recognitionLuck() {
        return model.luck.at(Luck.Stream.RECOGNITION, address());
    }

    @Override
    public UniformRandomProvider answerLuck() {
        return model.luck.at(Luck.Stream.ANSWERS, address());
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
