package org.parley.model;

import org.apache.commons.math3.util.FastMath;
import org.parley.model.Setting.WarSetting;
import org.parley.model.UncertainNumbers.Slot;
import org.parley.model.war.BeliefGrid;
import org.parley.model.war.WarSolutions;
import org.parley.outcome.Outcome;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The battlefield phase: the front moves, both sides learn from it, costs accrue (Smith and Stam 2004; Slantchev 2003).
 */
final class War implements Steppable {

    private static final long serialVersionUID = 1L;
    private static final int OUTSIDE = 2;

    private final transient NegotiationModel model;
    private final transient WarSetting setting;
    private final transient BeliefGrid[] views = {new BeliefGrid(), new BeliefGrid(), new BeliefGrid()};
    private final transient WarSolutions[] solutions;
    private final double[] patience;
    private int patienceCount;
    private final int[] solutionOf;
    private int front;
    private double moves;
    private double advance;
    private double shift;
    private int roundsFought;

    War(NegotiationModel model) {
        this.model = model;
        setting = model.setting.war;
        int actors = model.setting.actors.length;
        solutions = new WarSolutions[actors];
        patience = new double[actors];
        solutionOf = new int[actors];
    }

    void begin() {
        double[] drawn = model.drawn();
        front = setting.start();
        moves = setting.moves().in(drawn);
        advance = setting.advance().in(drawn);
        roundsFought = 0;
        shift = balanceShift();
        ActorSetting first = model.agent(setting.first()).actor();
        ActorSetting second = model.agent(setting.second()).actor();
        setView(0, advance + first.optimism().in(drawn), first.confidence().in(drawn));
        setView(1, advance - second.optimism().in(drawn), second.confidence().in(drawn));
        setView(OUTSIDE, advance, 20);
        groupByPatience();
        solve();
    }

    private void setView(int view, double mean, double moves) {
        double m = Math.min(0.98, Math.max(0.02, mean));
        views[view].set(m * moves, (1 - m) * moves);
    }

    /** Actors of equal patience share one solution of the war. */
    private void groupByPatience() {
        patienceCount = 0;
        for (int i = 0; i < model.agentCount(); i++) {
            double own = model.agent(i).patience();
            int group = 0;
            while (group < patienceCount && patience[group] != own) {
                group++;
            }
            if (group == patienceCount) {
                patience[patienceCount++] = own;
                if (solutions[group] == null) {
                    solutions[group] = new WarSolutions(setting.positions());
                }
            }
            solutionOf[i] = group;
        }
    }

    private void solve() {
        for (int group = 0; group < patienceCount; group++) {
            solutions[group].solve(patience[group], moves, shift);
        }
    }

    /** What the terms in force add to the log-odds that a move favours the first belligerent. */
    private double balanceShift() {
        double sum = 0;
        int[] terms = model.termsInForce();
        for (int k = 0; k < terms.length; k++) {
            Slot[] byOption = setting.capability()[k];
            if (byOption != null && byOption[terms[k]] != null) {
                sum += byOption[terms[k]].in(model.drawn());
            }
        }
        return sum;
    }

    @Override
    public void step(SimState state) {
        double newShift = balanceShift();
        if (newShift != shift) {
            shift = newShift;
            solve();
            model.revalue();
        }
        roundsFought++;
        double share = model.costShare();
        for (int i = 0; i < model.agentCount(); i++) {
            model.agent(i).bearCost(share);
        }
        model.luck.at(Luck.Stream.WAR, model.round());
        double moved = model.luck.nextOpen();
        double direction = model.luck.nextOpen();
        if (moved >= moves) {
            return;
        }
        boolean won = direction < WarSolutions.shifted(advance, shift == 0 ? 1 : odds(shift));
        if (front + (won ? 1 : -1) == 0 || front + (won ? 1 : -1) == setting.positions()) {
            model.record().beforeDecision();
        }
        front += won ? 1 : -1;
        for (BeliefGrid view : views) {
            view.learn(won);
        }
        if (model.trace().isOn()) {
            model.trace()
                    .add(new TraceEvent.FrontMoved(model.round(), won ? setting.first() : setting.second(), front));
        }
        if (front == 0 || front == setting.positions()) {
            model.end(Outcome.MILITARY_DECISION);
        } else {
            model.revalue();
        }
    }

    private static double odds(double logOdds) {
        return FastMath.exp(logOdds);
    }

    BeliefGrid view(int belligerent) {
        return views[belligerent < 0 ? OUTSIDE : belligerent];
    }

    WarSolutions solutions(int actor) {
        return solutions[solutionOf[actor]];
    }

    int front() {
        return front;
    }

    int positions() {
        return setting.positions();
    }

    int roundsFought() {
        return roundsFought;
    }
}
