package org.parley.model.negotiation;

import java.util.Arrays;
import java.util.List;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.ceasefire.Incidents;
import org.parley.model.compile.CompiledScenario.WatchedBelief;
import org.parley.model.preference.PackageSpace;
import org.parley.model.state.RunState;
import org.parley.model.table.TrackTable;
import org.parley.outcome.Delegated;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunOutcome.History;
import org.parley.outcome.Situation;

/** What a run keeps for its outcome while it goes on. */
final class RunRecorder {

    /** An agreement in force: when, by whom, and what it was worth at that moment. */
    private static final class Agreement {

        private int round;
        private int proposer;
        private final double[] utility;
        private final double[] noDeal;
        private final double[] best;

        Agreement(int actors) {
            utility = new double[actors];
            noDeal = new double[actors];
            best = new double[actors];
        }
    }

    private final Negotiation negotiation;
    private final RunState run;
    private final Actors actors;
    private final Agreement general;
    private final Agreement truce;
    private final Agreement other;
    private TrackTable truceTable;
    private final double[] beliefPath;
    private int beliefs;
    private final boolean isHistory;
    private final int every;
    private final char[] situations;
    private final byte[] fronts;
    private int ceasefires;
    private int firstRounds;
    private double firstStrength;
    private int firstIncidents;
    private int firstAnswers;
    private boolean firstBroken;
    private int[] firstTerms;

    RunRecorder(Negotiation negotiation) {
        this.negotiation = negotiation;
        run = negotiation.run();
        actors = negotiation.actors();
        general = new Agreement(actors.count());
        truce = new Agreement(actors.count());
        other = new Agreement(actors.count());
        beliefPath = new double[run.scenario().talks().deadline()];
        isHistory = run.scenario().isHistory();
        int horizon = run.scenario().horizon();
        every = History.every(horizon);
        situations = new char[isHistory ? horizon / every + 1 : 0];
        fronts = new byte[isHistory && negotiation.war() != null ? situations.length : 0];
    }

    void begin() {
        general.round = 0;
        truce.round = 0;
        other.round = 0;
        beliefs = 0;
        ceasefires = 0;
        firstRounds = 0;
        firstIncidents = 0;
        firstAnswers = 0;
        firstBroken = false;
        firstTerms = null;
    }

    /** A general cease-fire is signed. */
    void signed() {
        ceasefires++;
        if (ceasefires == 1) {
            firstTerms = run.terms().clone();
            firstStrength = negotiation.ceasefire().strength();
            for (int i = 0; i < actors.count(); i++) {
                general.utility[i] = negotiation.ceasefire().realisedValue(i);
            }
        }
    }

    /** The general cease-fire in force broke. */
    void ceasefireBroke() {
        if (ceasefires == 1) {
            firstBroken = true;
            firstRounds = negotiation.ceasefire().rounds();
        }
    }

    /** A round of a general cease-fire has passed. */
    void livedPeace() {
        Incidents incidents = negotiation.ceasefire().incidents();
        if (ceasefires == 1 && incidents != null) {
            firstIncidents = incidents.count();
            firstAnswers = incidents.answers();
        }
    }

    /** Returns how many general cease-fires were signed. */
    int ceasefires() {
        return ceasefires;
    }

    /** Whether the first general cease-fire broke. */
    boolean isFirstBroken() {
        return firstBroken;
    }

    /** Notes how things stand at the end of a round, if it is a date of the history; before the first round, the outset. */
    void noteDate(Situation situation) {
        if (run.round() % every == 0) {
            note(run.round() / every, situation);
        }
    }

    private void note(int date, Situation situation) {
        situations[date] = situation.letter();
        if (fronts.length > 0) {
            fronts[date] = (byte) negotiation.front();
        }
    }

    private History history(Situation last) {
        if (!isHistory) {
            return null;
        }
        for (int date = (run.round() + every - 1) / every; date < situations.length; date++) {
            note(date, last);
        }
        double[] held = new double[fronts.length];
        for (int n = 0; n < held.length; n++) {
            held[n] = fronts[n] & 0xff;
        }
        int decided = last == Situation.DECIDED_BY_ARMS ? run.round() : 0;
        return new History(every, String.valueOf(situations), held, ceasefires, decided);
    }

    /** Terms are about to come into force. */
    void agreement(TrackTable table, int pkg) {
        if (table.isGeneral(pkg) && ceasefires > 0) {
            return;
        }
        Agreement agreement = table.isGeneral(pkg) ? general : table.isTruce(pkg) ? truce : other;
        agreement.round = run.round();
        agreement.proposer = table.proposer();
        truceTable = agreement == truce ? table : truceTable;
        for (int i = 0; i < actors.count(); i++) {
            ActorAgent agent = actors.get(i);
            agreement.utility[i] = table.values().value(i, pkg);
            // Without a war no deal is the status quo of the outset, whatever other tracks have agreed meanwhile.
            agreement.noDeal[i] = negotiation.war() == null ? agent.orLeave(agent.statusQuoUtility()) : agent.noDeal();
            agreement.best[i] = table.values().best(i);
        }
        if (table.track().isCore()) {
            run.refusals().sentBack(false);
        }
    }

    /** A limited cease-fire broke. What else was agreed with it and is still in force stands as an agreement of its own. */
    void truceBroken() {
        if (negotiation.isInForce(truceTable)) {
            other.round = truce.round;
            other.proposer = truce.proposer;
            for (int i = 0; i < actors.count(); i++) {
                ActorAgent agent = actors.get(i);
                other.utility[i] = agent.noDeal();
                other.noDeal[i] = agent.noDeal() - agent.fighting() * gained(agent);
                other.best[i] = Math.max(truce.best[i], agent.noDeal());
            }
        }
        truce.round = 0;
    }

    /** Returns by how much an actor's utility of what is in force exceeds that of the status quo, on the truce's table. */
    private double gained(ActorAgent agent) {
        double gained = 0;
        PackageSpace space = truceTable.track().space();
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            gained += agent.worth(issue, run.terms()[issue])
                    - agent.worth(issue, run.scenario().issues().statusQuo()[issue]);
        }
        return gained;
    }

    boolean isTruceInForce() {
        return truce.round > 0;
    }

    boolean isOtherAgreed() {
        return other.round > 0;
    }

    void closeRound() {
        WatchedBelief watched = run.scenario().watched();
        if (watched != null) {
            double now = actors.get(watched.observer()).belief(watched.actor());
            // In the rounds of a cease-fire that broke nothing was learnt.
            double before = beliefs == 0 ? now : beliefPath[beliefs - 1];
            for (; beliefs < Math.min(run.round(), beliefPath.length); beliefs++) {
                beliefPath[beliefs] = beliefs == run.round() - 1 ? now : before;
            }
        }
    }

    RunOutcome outcome(int caseIndex, long number, long key) {
        boolean isGeneral = general.round > 0;
        Agreement agreed = isGeneral ? general : truce.round > 0 ? truce : other.round > 0 ? other : null;
        int decided = negotiation.war() == null ? -1 : negotiation.war().victor();
        int victor = run.outcome() == Outcome.MILITARY_DECISION ? decided : -1;
        double[] utility = new double[actors.count()];
        double[] noDeal = new double[actors.count()];
        double[] best = new double[actors.count()];
        double[] warCost = new double[actors.count()];
        boolean[] committed = new boolean[actors.count()];
        for (int i = 0; i < actors.count(); i++) {
            ActorAgent agent = actors.get(i);
            if (victor >= 0) {
                utility[i] = agent.endValue(victor);
                noDeal[i] = agent.noDeal();
                best[i] = Math.max(noDeal[i], utility[i]);
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
        boolean isInForce = agreed != null && victor < 0;
        return new RunOutcome(
                caseIndex,
                number,
                key,
                null,
                new RunOutcome.Ending(
                        run.outcome(),
                        endRound(),
                        isHistory ? decided : victor,
                        negotiation.war() == null ? 0 : negotiation.war().roundsFought(),
                        negotiation.front(),
                        firstTerms == null || !isHistory ? run.terms().clone() : firstTerms),
                new RunOutcome.Talks(
                        isInForce ? agreed.round : 0,
                        isInForce ? agreed.proposer : -1,
                        proposals(),
                        run.refusals().blocked(),
                        run.refusals().last(),
                        Arrays.copyOf(beliefPath, beliefs),
                        tables()),
                ceasefires == 0
                        ? RunOutcome.Ceasefire.NONE
                        : new RunOutcome.Ceasefire(firstStrength, firstRounds(), firstIncidents, firstAnswers),
                new RunOutcome.Worth(utility, noDeal, best, warCost, committed),
                history(negotiation.situation()),
                negotiation.happenings().firstRounds(),
                run.written(),
                Delegated.NONE,
                List.of());
    }

    /** The round of the end: in a history that in which the first general cease-fire broke, if it did. */
    private int endRound() {
        return isHistory && firstBroken ? general.round + firstRounds : run.round();
    }

    private int firstRounds() {
        return firstBroken ? firstRounds : run.round() - general.round;
    }

    private RunOutcome.Tables tables() {
        RunOutcome.Tables tables = RunOutcome.Tables.none(negotiation.tableCount());
        for (int t = 0; t < negotiation.tableCount(); t++) {
            tables.opened()[t] = negotiation.table(t).firstOpen();
            tables.found()[t] = negotiation.table(t).firstFound();
            tables.agreed()[t] = negotiation.table(t).firstAgreed();
        }
        return tables;
    }

    private int proposals() {
        int proposals = 0;
        for (int t = 0; t < negotiation.tableCount(); t++) {
            proposals += negotiation.table(t).proposals();
        }
        return proposals;
    }

    private double bestAtAnyTable(int actor) {
        double best = actors.get(actor).noDeal();
        for (int t = 0; t < negotiation.tableCount(); t++) {
            best = Math.max(best, negotiation.table(t).values().best(actor));
        }
        return best;
    }
}
