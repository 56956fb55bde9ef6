package org.parley.model;

import java.util.Arrays;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;

/** What a run keeps for its outcome while it goes on. */
final class RunRecorder {

    /** An agreement in force: when, by whom, and what it was worth at that moment. */
    private static final class Snapshot {

        private int round;
        private int proposer;
        private final double[] utility;
        private final double[] noDeal;
        private final double[] best;

        Snapshot(int actors) {
            utility = new double[actors];
            noDeal = new double[actors];
            best = new double[actors];
        }
    }

    private final NegotiationModel model;
    private final Snapshot general;
    private final Snapshot truce;
    private final Snapshot other;
    private final double[] noDealBefore;
    private final double[] beliefPath;
    private final int[] blocked;
    private int beliefs;
    private int proposals;
    private boolean decided;
    private boolean refusedAway;
    private Refusal lastRefusal;
    private Outcome outcome;

    RunRecorder(NegotiationModel model) {
        this.model = model;
        int actors = model.setting.actors.length;
        general = new Snapshot(actors);
        truce = new Snapshot(actors);
        other = new Snapshot(actors);
        noDealBefore = new double[actors];
        beliefPath = new double[model.setting.deadline];
        blocked = new int[actors * model.setting.optionCounts.length];
    }

    void begin() {
        general.round = 0;
        truce.round = 0;
        other.round = 0;
        beliefs = 0;
        proposals = 0;
        decided = false;
        refusedAway = false;
        lastRefusal = null;
        Arrays.fill(blocked, 0);
    }

    void proposed() {
        proposals++;
    }

    void refused(Refusal refusal) {
        lastRefusal = refusal;
        blocked[refusal.actor() * model.setting.optionCounts.length + refusal.issue()]++;
    }

    void refusedAwayFromTheTable() {
        refusedAway = true;
    }

    /** Terms are about to come into force. */
    void agreement(TrackTable table, int pkg) {
        Snapshot snapshot = table.isGeneral(pkg) ? general : table.isTruce(pkg) ? truce : other;
        snapshot.round = model.round();
        snapshot.proposer = table.proposer();
        for (int i = 0; i < model.agentCount(); i++) {
            snapshot.utility[i] = table.valueOf(i, pkg);
            // Without a war no deal is the status quo of the outset, whatever other tracks have agreed meanwhile.
            snapshot.noDeal[i] = model.war() == null
                    ? model.agent(i).orLeave(model.statusQuoUtility(i))
                    : model.agent(i).noDeal();
            snapshot.best[i] = table.bestOf(i);
        }
        if (table.isCore()) {
            refusedAway = false;
        }
    }

    /** A general cease-fire turned out to be worth this to an actor. */
    void realised(int actor, double utility) {
        general.utility[actor] = utility;
    }

    void truceBroken() {
        truce.round = 0;
    }

    /** The next move decides the war: what no deal was worth until then. */
    void beforeDecision() {
        decided = true;
        for (int i = 0; i < noDealBefore.length; i++) {
            noDealBefore[i] = model.agent(i).noDeal();
        }
    }

    void closeRound() {
        if (model.setting.watchedActor >= 0) {
            beliefPath[beliefs++] = model.agent(model.setting.watchedObserver).belief(model.setting.watchedActor);
        }
    }

    void end(Outcome how) {
        outcome = how;
    }

    Outcome outcomeWithoutCeasefire() {
        if (truce.round > 0) {
            return Outcome.LIMITED_CEASEFIRE;
        }
        boolean allAgreed = true;
        boolean anyBroken = false;
        for (int t = 0; t < model.tableCount(); t++) {
            allAgreed &= model.table(t).hasAgreed();
            anyBroken |= model.table(t).isBroken();
        }
        if (allAgreed && model.setting.ceasefireIssue < 0) {
            return Outcome.AGREEMENT;
        }
        if (refusedAway) {
            return Outcome.TERMS_REFUSED;
        }
        if (other.round > 0) {
            return Outcome.PARTIAL_AGREEMENT;
        }
        return anyBroken ? Outcome.BREAKDOWN : Outcome.NO_AGREEMENT;
    }

    RunOutcome outcome(int caseIndex, long run, long key) {
        int actors = model.agentCount();
        Snapshot agreed = general.round > 0 ? general : truce.round > 0 ? truce : other.round > 0 ? other : null;
        int winner = winner();
        double[] utility = new double[actors];
        double[] noDeal = new double[actors];
        double[] best = new double[actors];
        double[] warCost = new double[actors];
        boolean[] committed = new boolean[actors];
        for (int i = 0; i < actors; i++) {
            ActorAgent agent = model.agent(i);
            if (winner >= 0) {
                utility[i] = agent.endValue(model, winner);
                noDeal[i] = noDealBefore[i];
                best[i] = Math.max(noDeal[i], agent.endValue(model, winner));
            } else if (agreed != null) {
                utility[i] = agreed.utility[i];
                noDeal[i] = agreed.noDeal[i];
                best[i] = agreed.best[i];
            } else {
                utility[i] = agent.noDeal();
                noDeal[i] = agent.noDeal();
                best[i] = bestAtAnyTable(i);
            }
            warCost[i] = agent.warCost();
            committed[i] = agent.isCommitted();
        }
        return new RunOutcome(
                caseIndex,
                run,
                key,
                outcome,
                null,
                model.round(),
                agreed == null || winner >= 0 ? 0 : agreed.round,
                agreed == null || winner >= 0 ? -1 : agreed.proposer,
                winner,
                model.war() == null ? 0 : model.war().roundsFought(),
                model.front(),
                model.termsInForce().clone(),
                utility,
                noDeal,
                best,
                warCost,
                committed,
                model.ceasefire().strength(),
                model.ceasefire().rounds(),
                Arrays.copyOf(beliefPath, beliefs),
                proposals,
                blocked.clone(),
                lastRefusal);
    }

    private int winner() {
        if (!decided) {
            return -1;
        }
        return model.front() == 0 ? 1 : 0;
    }

    private double bestAtAnyTable(int actor) {
        double best = model.agent(actor).noDeal();
        for (int t = 0; t < model.tableCount(); t++) {
            best = Math.max(best, model.table(t).bestOf(actor));
        }
        return best;
    }
}
