package org.parley.model;

import java.util.Arrays;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Refusal;
import org.parley.outcome.Refusal.Reason;
import org.parley.outcome.TraceEvent;

/**
 * Who agrees to what at a table, away from it, and at home; and what a proposer expects of that, given that it sees the
 * others' preferences with error.
 */
final class Consent {

    /** Sees every preference as it is. */
    private static final int ALL_SEEING = -1;

    private final NegotiationModel model;
    private final TrackTable table;
    private final CompiledTrack track;
    private final TableAccount account;
    private final double[][] error;
    private final boolean[] errorKnown;
    private final double[] chances;
    private final double[] lastOffer;
    private final HiddenOption hiddenOption = new HiddenOption();
    private double sharpness;
    private double penalty;
    private double ignorance;
    private double leverage;

    Consent(NegotiationModel model, TrackTable table, CompiledTrack track) {
        this.model = model;
        this.table = table;
        this.track = track;
        account = new TableAccount(model, table, track, this);
        int actors = model.setting.actors.length;
        error = new double[actors * actors][];
        errorKnown = new boolean[actors * actors];
        chances = new double[Arrays.stream(track.votes()).sum() + 1];
        lastOffer = new double[actors];
    }

    void begin() {
        double[] drawn = model.drawn();
        sharpness = model.setting.sharpness.in(drawn);
        hiddenOption.begin(sharpness);
        penalty = model.setting.exclusionPenalty.in(drawn);
        ignorance = model.setting.privateInformation.in(drawn) * table.seats().uninformed();
        leverage = table.seats().leverage();
        Arrays.fill(errorKnown, false);
        Arrays.fill(lastOffer, Double.NaN);
    }

    // ---- what a proposer expects --------------------------------------------------------------------------------

    /** Returns the probability, as a party sees it, that all whose consent is needed agree to a package. */
    double expected(int observer, int pkg) {
        return expected(observer, track.actors()[observer], pkg);
    }

    /** Returns the probability, as it is, that all whose consent is needed agree to a package of a party. */
    double actual(int proposer, int pkg) {
        return expected(proposer, ALL_SEEING, pkg);
    }

    /** Returns the probability, as one party sees it, that another agrees to a package, at home too. */
    double expectedOf(int observer, int party, int pkg) {
        return track.blocked()[pkg] ? 0 : expectedOf(observer, track.actors()[observer], party, pkg);
    }

    private double expected(int proposer, int eyes, int pkg) {
        if (track.blocked()[pkg]) {
            return 0;
        }
        double all = 1;
        for (int p = 0; p < track.actors().length && all > 0; p++) {
            if (track.consents()[p]) {
                all *= expectedOf(proposer, eyes, p, pkg);
            }
        }
        return track.quota() == 0 ? all : all * expectedQuota(proposer, eyes, pkg);
    }

    private double expectedOf(int proposer, int eyes, int party, int pkg) {
        int actor = track.actors()[party];
        ActorAgent agent = model.agent(actor);
        double value = believedValue(eyes, actor, pkg) + leverage;
        double chance = 1;
        if (party != proposer) {
            chance = agent.actor().outside() != null && agent.actor().outside().isHidden() && eyes != ALL_SEEING
                    ? hiddenOption.chance(agent, value, table, actor)
                    : Logit.probability(sharpness, value - least(party));
        }
        return agent.actor().demand() == null ? chance : chance * ratifies(agent, value);
    }

    /** Returns the least that terms must be worth to a party, side payments included, to be accepted on balance. */
    double least(int party) {
        int actor = track.actors()[party];
        return table.isSeated(party) ? table.aspirationOf(actor) : leastUnseated(actor);
    }

    private double leastUnseated(int actor) {
        return model.agent(actor).noDeal() + penalty;
    }

    private double ratifies(ActorAgent agent, double value) {
        double demand = agent.actor().demand().in(model.drawn());
        return Logit.probability(agent.actor().certainty().in(model.drawn()), value - agent.noDeal() - demand);
    }

    /** The chance that enough votes come together: the sum of independent, weighted votes, vote by vote. */
    private double expectedQuota(int proposer, int eyes, int pkg) {
        Arrays.fill(chances, 0);
        chances[0] = 1;
        int cast = 0;
        for (int p = 0; p < track.actors().length; p++) {
            int votes = track.votes()[p];
            if (votes == 0 || !table.isSeated(p)) {
                continue;
            }
            double yes = p == proposer || track.consents()[p] ? 1 : voterAccepts(eyes, p, pkg);
            cast += votes;
            for (int n = cast; n >= 0; n--) {
                chances[n] = chances[n] * (1 - yes) + (n >= votes ? chances[n - votes] * yes : 0);
            }
        }
        double enough = 0;
        for (int n = track.quota(); n <= cast; n++) {
            enough += chances[n];
        }
        return enough;
    }

    private double voterAccepts(int eyes, int party, int pkg) {
        int actor = track.actors()[party];
        if (crossesRedLine(actor, pkg) >= 0) {
            return 0;
        }
        double value = believedValue(eyes, actor, pkg) + leverage;
        return Logit.probability(sharpness, value - table.aspirationOf(actor));
    }

    private double believedValue(int observer, int actor, int pkg) {
        if (observer == actor || observer == ALL_SEEING || ignorance == 0) {
            return table.valueOf(actor, pkg);
        }
        double believed = table.utilityOf(actor, pkg) + error(observer, actor)[pkg];
        return table.valueIf(actor, pkg, believed);
    }

    /** One observer's error about another's utility of each package: the same all through a run. */
    private double[] error(int observer, int actor) {
        int pair = observer * model.agentCount() + actor;
        if (error[pair] == null) {
            error[pair] = new double[table.packages()];
        }
        if (!errorKnown[pair]) {
            errorKnown[pair] = true;
            drawErrors(error[pair], model.agent(actor), pair);
        }
        return error[pair];
    }

    private void drawErrors(double[] into, ActorAgent agent, int pair) {
        Arrays.fill(into, 0);
        for (int j = 0; j < table.space().issueCount(); j++) {
            int issue = table.space().issue(j);
            double weight = agent.weight(issue);
            model.luck.at(RandomStreams.Stream.PRIVATE_INFORMATION, (long) pair << 16 | issue);
            double[] byOption = agent.scratch(issue);
            for (int o = 0; o < byOption.length; o++) {
                double seen = weight * ignorance * (2 * model.luck.nextOpen() - 1) + agent.worth(issue, o);
                byOption[o] = Math.min(weight, Math.max(0, seen)) - agent.worth(issue, o);
            }
            for (int x = 0; x < into.length; x++) {
                into[x] += byOption[table.space().option(x, j)];
            }
        }
    }

    // ---- what happens -------------------------------------------------------------------------------------------

    /** Notes a proposal; an actor with a type shows whether it concedes. */
    void proposed(int party, int pkg) {
        int actor = track.actors()[party];
        double offered = table.utilityOf(actor, pkg);
        if (!Double.isNaN(lastOffer[actor])) {
            show(actor, TraceEvent.Act.OFFER, offered < lastOffer[actor] - 1e-9);
        }
        lastOffer[actor] = offered;
    }

    /** Asks a seated party for its answer: null if it accepts. */
    Refusal answer(int party, int pkg, double u) {
        int actor = track.actors()[party];
        double aspiration = table.aspirationOf(actor);
        double surplus = table.valueOf(actor, pkg) + leverage - aspiration;
        int line = crossesRedLine(actor, pkg);
        Refusal refusal = null;
        if (line >= 0) {
            refusal = new Refusal(actor, line, Reason.RED_LINE, model.round(), Double.POSITIVE_INFINITY);
        } else if (u >= Logit.probability(sharpness, surplus)) {
            refusal = refusal(actor, pkg, Reason.BELOW_ASPIRATION, -surplus);
        }
        show(actor, TraceEvent.Act.ANSWER, refusal == null);
        answered(actor, pkg, refusal, aspiration);
        return refusal;
    }

    /** Whether a party prefers a package to another, or to no deal. */
    boolean prefers(int party, int pkg, int other, double u) {
        int actor = track.actors()[party];
        double before = other == Protocol.NO_TERMS ? model.agent(actor).noDeal() : table.valueOf(actor, other);
        return crossesRedLine(actor, pkg) < 0 && u < Logit.probability(sharpness, table.valueOf(actor, pkg) - before);
    }

    /** Shows terms to consenting actors without a seat, then to the audiences at home; true if all agree. */
    boolean awayFromTheTable(int pkg) {
        boolean agreed = true;
        for (int p = 0; p < track.actors().length; p++) {
            model.luck.at(RandomStreams.Stream.RATIFICATION, table.address() << 8 | p);
            double shown = model.luck.nextOpen();
            double home = model.luck.nextOpen();
            if (track.consents()[p]) {
                int actor = track.actors()[p];
                boolean yes = table.isSeated(p) || acceptsFinishedTerms(actor, pkg, shown);
                agreed &= yes && (model.agent(actor).actor().demand() == null || ratify(actor, pkg, home));
            }
        }
        if (!agreed && table.isCore()) {
            model.record().refusedAwayFromTheTable();
        }
        if (!agreed && model.trace().isOn()) {
            account.sentBack(pkg);
        }
        return agreed;
    }

    private boolean acceptsFinishedTerms(int actor, int pkg, double u) {
        double surplus = table.valueOf(actor, pkg)
                + leverage
                - penalty
                - model.agent(actor).noDeal();
        Refusal refusal =
                u < Logit.probability(sharpness, surplus) ? null : refusal(actor, pkg, Reason.WITHOUT_A_SEAT, -surplus);
        answered(actor, pkg, refusal, leastUnseated(actor));
        return refusal == null;
    }

    private boolean ratify(int actor, int pkg, double u) {
        ActorAgent agent = model.agent(actor);
        double value = table.valueOf(actor, pkg) + leverage;
        double chance = ratifies(agent, value);
        Refusal refusal = null;
        if (u >= chance) {
            double demand = agent.actor().demand().in(model.drawn());
            refusal = refusal(actor, pkg, Reason.NOT_RATIFIED, agent.noDeal() + demand - value);
            model.refused(refusal);
        }
        if (model.trace().isOn()) {
            account.ratified(actor, pkg, refusal, chance);
        }
        return refusal == null;
    }

    private Refusal refusal(int actor, int pkg, Reason reason, double gap) {
        return new Refusal(actor, costliestIssue(actor, pkg), reason, model.round(), gap);
    }

    private void answered(int actor, int pkg, Refusal refusal, double least) {
        if (refusal != null) {
            model.refused(refusal);
        }
        if (model.trace().isOn()) {
            account.answered(actor, pkg, refusal, least);
        }
    }

    /** Where a cease-fire is at stake, what an actor with a type does at the table is a signal. */
    private void show(int actor, TraceEvent.Act act, boolean concedes) {
        CompiledActor.Type type = model.agent(actor).actor().type();
        if (type != null && table.isCore()) {
            double committed = type.concedesIfCommitted().in(model.drawn());
            double stalling = type.concedesIfStalling().in(model.drawn());
            model.signal(
                    actor, act, concedes, concedes ? committed : 1 - committed, concedes ? stalling : 1 - stalling);
        }
    }

    /** Returns an issue on which a package crosses a red line of an actor, or -1. */
    int crossesRedLine(int actor, int pkg) {
        boolean[][] lines = model.agent(actor).actor().redLines();
        for (int j = 0; j < table.space().issueCount(); j++) {
            if (lines[table.space().issue(j)][table.space().option(pkg, j)]) {
                return table.space().issue(j);
            }
        }
        return -1;
    }

    private int costliestIssue(int actor, int pkg) {
        int costliest = table.space().issue(0);
        double most = -1;
        for (int j = 0; j < table.space().issueCount(); j++) {
            int issue = table.space().issue(j);
            double shortfall = model.agent(actor).shortfall(issue, table.space().option(pkg, j));
            if (shortfall > most) {
                most = shortfall;
                costliest = issue;
            }
        }
        return costliest;
    }

    TableAccount account() {
        return account;
    }

    /** Returns the value that side payments add to any agreement. */
    double leverage() {
        return leverage;
    }

    /** Returns what terms made without an actor lose in its eyes. */
    double penalty() {
        return penalty;
    }
}
