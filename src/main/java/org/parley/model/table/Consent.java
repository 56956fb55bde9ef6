package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledActor.Type;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.delegation.Choice;
import org.parley.model.delegation.Delegation;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;
import org.parley.outcome.Refusal;
import org.parley.outcome.Refusal.Reason;
import org.parley.outcome.TraceEvent;

/** Consent: who agrees to what at a table, away from it, and at home. */
final class Consent {

    private final TableContext context;
    private final Table table;
    private final Delegations delegations;
    private final RunState run;
    private final CompiledTrack track;
    private final PackageValues values;
    private final Aspirations aspirations;
    private final ExpectedConsent expected;
    private final IncompleteInformation incomplete;
    private final TableTrace trace;

    Consent(
            TableContext context,
            Table table,
            Delegations delegations,
            Aspirations aspirations,
            ExpectedConsent expected,
            IncompleteInformation incomplete,
            TableTrace trace) {
        this.table = table;
        this.delegations = delegations;
        this.incomplete = incomplete;
        this.context = context;
        this.aspirations = aspirations;
        this.expected = expected;
        this.trace = trace;
        run = context.run();
        track = context.track();
        values = context.values();
    }

    /** Notes a proposal after another: an actor with a type shows whether it concedes, other tracks left aside. */
    void proposed(int party, int pkg, int last) {
        int actor = track.actorOf(party);
        // With incomplete information both types make the same offers, so an offer says nothing of the type.
        if (incomplete == null) {
            show(actor, TraceEvent.Act.OFFER, values.utility(actor, pkg) < values.utility(actor, last) - 1e-9);
        }
    }

    /** Asks a seated party for its answer: null if it accepts. */
    Refusal answer(int party, int pkg, double u) {
        int actor = track.actorOf(party);
        if (incomplete != null) {
            return holdOut(party, actor, pkg, u);
        }
        double aspiration = aspirations.of(actor);
        double surplus = values.value(actor, pkg) + expected.leverage() - aspiration;
        int line = expected.crossedRedLine(actor, pkg);
        Refusal refusal = null;
        if (line >= 0) {
            refusal = new Refusal(actor, line, Reason.RED_LINE, run.round(), Double.POSITIVE_INFINITY);
        } else if (!asked(party, pkg).orElse(u < expected.accepts(surplus))) {
            refusal = refusal(actor, pkg, Reason.BELOW_ASPIRATION, -surplus);
        }
        show(actor, TraceEvent.Act.ANSWER, refusal == null);
        answered(actor, pkg, refusal, aspiration);
        return refusal;
    }

    /** The answer of a party that holds out: it alone knows how much it can bear, and everybody learns from its answer. */
    private Refusal holdOut(int party, int actor, int pkg, double u) {
        double aspiration = incomplete.aspiration(party);
        double surplus = incomplete.value(party, pkg) - aspiration;
        int line = expected.crossedRedLine(actor, pkg);
        Refusal refusal = null;
        if (line >= 0) {
            refusal = new Refusal(actor, line, Reason.RED_LINE, run.round(), Double.POSITIVE_INFINITY);
        } else if (!incomplete.accepts(party, pkg, u, asked(party, pkg))) {
            Reason reason = context.seats().isSeated(party) ? Reason.BELOW_ASPIRATION : Reason.WITHOUT_A_SEAT;
            refusal = refusal(actor, pkg, reason, -surplus);
        }
        answered(actor, pkg, refusal, aspiration);
        return refusal;
    }

    /** Returns what somebody else than the model answers for a party. */
    private Choice asked(int party, int pkg) {
        Delegation delegation = run.delegation(track.actorOf(party));
        return delegation == null ? Choice.MODEL : delegation.answer(new TableFloor(context, table, party), pkg);
    }

    /** Whether a party prefers a package to another, or to no deal. */
    boolean prefers(int party, int pkg, int other, double u) {
        int actor = track.actorOf(party);
        Choice chosen = run.delegation(actor) == null
                ? Choice.MODEL
                : run.delegation(actor).prefers(new TableFloor(context, table, party), pkg, other);
        if (chosen != Choice.MODEL) {
            return expected.crossedRedLine(actor, pkg) < 0 && chosen == Choice.YES;
        }
        if (incomplete != null) {
            double least = other == Protocol.NO_TERMS ? incomplete.aspiration(party) : incomplete.value(party, other);
            return expected.crossedRedLine(actor, pkg) < 0 && incomplete.value(party, pkg) > least;
        }
        double before = other == Protocol.NO_TERMS ? context.agent(party).noDeal() : values.value(actor, other);
        return expected.crossedRedLine(actor, pkg) < 0 && u < expected.accepts(values.value(actor, pkg) - before);
    }

    /** Shows terms to consenting actors without a seat, then to the audiences at home; true if all agree. */
    boolean awayFromTheTable(int pkg) {
        boolean agreed = true;
        for (int p = 0; p < track.parties().length; p++) {
            RandomStreams random = run.random().at(Stream.RATIFICATION, context.address() << 8 | p);
            double shown = random.nextOpen();
            double home = random.nextOpen();
            if (delegations.consents(p)) {
                ActorAgent agent = context.agent(p);
                int actor = track.actorOf(p);
                boolean yes = context.seats().isSeated(p)
                        || (incomplete == null
                                ? acceptsFinishedTerms(p, agent, pkg, shown)
                                : holdOut(p, actor, pkg, shown) == null);
                boolean atHome = agent.hasAudience() && track.parties()[p].consents();
                agreed &= yes && (!atHome || ratify(p, agent, actor, pkg, home));
            }
        }
        if (!agreed && track.isCore()) {
            run.refusals().sentBack(true);
        }
        if (!agreed && run.isTold()) {
            trace.sentBack(pkg);
        }
        return agreed;
    }

    private boolean acceptsFinishedTerms(int party, ActorAgent agent, int pkg, double u) {
        int actor = track.actorOf(party);
        double surplus = values.value(actor, pkg) + expected.leverage() - expected.penalty() - agent.noDeal();
        boolean yes = asked(party, pkg).orElse(u < expected.accepts(surplus));
        Refusal refusal = yes ? null : refusal(actor, pkg, Reason.WITHOUT_A_SEAT, -surplus);
        answered(actor, pkg, refusal, expected.leastUnseated(agent));
        return refusal == null;
    }

    private boolean ratify(int party, ActorAgent agent, int actor, int pkg, double u) {
        if (incomplete != null) {
            return ratifyWithResolve(party, actor, pkg);
        }
        double value = values.value(actor, pkg) + expected.leverage();
        double chance = expected.ratifies(agent, value);
        Refusal refusal = null;
        if (u >= chance) {
            refusal = refusal(actor, pkg, Reason.NOT_RATIFIED, agent.noDeal() + agent.demand() - value);
            run.refusals().add(refusal);
        }
        if (run.isTold()) {
            trace.ratified(actor, pkg, refusal, chance);
        }
        return refusal == null;
    }

    private boolean ratifyWithResolve(int party, int actor, int pkg) {
        double chance = incomplete.ratification(party, pkg);
        double over = incomplete.atHome(party, pkg);
        Refusal refusal = null;
        if (!incomplete.ratifies(party, pkg)) {
            refusal = refusal(actor, pkg, Reason.NOT_RATIFIED, -over);
            run.refusals().add(refusal);
        }
        if (run.isTold()) {
            trace.ratified(actor, pkg, refusal, chance);
        }
        return refusal == null;
    }

    private Refusal refusal(int actor, int pkg, Reason reason, double gap) {
        return new Refusal(actor, costliestIssue(actor, pkg), reason, run.round(), gap);
    }

    private void answered(int actor, int pkg, Refusal refusal, double least) {
        if (refusal != null) {
            run.refusals().add(refusal);
        }
        if (run.isTold()) {
            trace.answered(actor, pkg, refusal, least);
        }
    }

    /** Where a cease-fire is at stake, what an actor with a type does at the table is a signal. */
    private void show(int actor, TraceEvent.Act act, boolean concedes) {
        Type type = context.actors().get(actor).actor().types().own();
        if (type != null && track.isCore()) {
            context.signals()
                    .add(
                            actor,
                            act,
                            concedes,
                            type.concedesIfCommitted().in(run.drawn()),
                            type.concedesIfStalling().in(run.drawn()));
        }
    }

    private int costliestIssue(int actor, int pkg) {
        ActorAgent agent = context.actors().get(actor);
        int costliest = track.space().issue(0);
        double most = -1;
        for (int j = 0; j < track.space().issueCount(); j++) {
            int issue = track.space().issue(j);
            double shortfall = agent.shortfall(issue, track.space().option(pkg, j));
            if (shortfall > most) {
                most = shortfall;
                costliest = issue;
            }
        }
        return costliest;
    }
}
