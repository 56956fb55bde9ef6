package org.parley.model;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.CompiledScenario.WarSetting;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.UncertainNumbers.Slot;
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
    private final transient WarSolutions[][] solutions;
    private final double[][] patience;
    private final int[] patienceCount;
    private final double[][] defeatNow;
    private final double[][] victoryNow;
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
        solutions = new WarSolutions[views.length][actors];
        patience = new double[views.length][actors];
        patienceCount = new int[views.length];
        defeatNow = new double[views.length][actors];
        victoryNow = new double[views.length][actors];
        solutionOf = new int[actors];
    }

    void begin() {
        double[] drawn = model.drawn();
        front = setting.start();
        moves = setting.moves().in(drawn);
        advance = setting.advance().in(drawn);
        roundsFought = 0;
        shift = balanceShift();
        CompiledActor first = model.agent(setting.first()).actor();
        CompiledActor second = model.agent(setting.second()).actor();
        double firstConfidence = first.confidence().in(drawn);
        double secondConfidence = second.confidence().in(drawn);
        setView(0, advance + first.optimism().in(drawn), firstConfidence);
        setView(1, advance - second.optimism().in(drawn), secondConfidence);
        // Those who do not fight are unbiased, and as sure of it as the belligerents are on average.
        setView(OUTSIDE, advance, (firstConfidence + secondConfidence) / 2);
        groupByPatience();
        solve();
    }

    private void setView(int view, double mean, double confidence) {
        double m = Math.min(0.98, Math.max(0.02, mean));
        views[view].set(m * confidence, (1 - m) * confidence);
    }

    /** Actors of equal view and patience share one solution of the war. */
    private void groupByPatience() {
        Arrays.fill(patienceCount, 0);
        for (int i = 0; i < model.agentCount(); i++) {
            int view = viewOf(i);
            double own = model.agent(i).patience();
            int group = 0;
            while (group < patienceCount[view] && patience[view][group] != own) {
                group++;
            }
            if (group == patienceCount[view]) {
                patience[view][group] = own;
                patienceCount[view]++;
                if (solutions[view][group] == null) {
                    solutions[view][group] = new WarSolutions(setting.positions(), views[view]);
                }
            }
            solutionOf[i] = group;
        }
    }

    private int viewOf(int actor) {
        int belligerent = model.agent(actor).actor().belligerent();
        return belligerent < 0 ? OUTSIDE : belligerent;
    }

    private void solve() {
        for (int view = 0; view < views.length; view++) {
            for (int group = 0; group < patienceCount[view]; group++) {
                solutions[view][group].solve(patience[view][group], moves, shift);
            }
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
        model.luck.at(RandomStreams.Stream.WAR, model.round());
        double moved = model.luck.nextOpen();
        double direction = model.luck.nextOpen();
        if (moved >= moves) {
            return;
        }
        boolean won = direction < advance();
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

    /** Works out how likely its ends are from where the front stands, once for all actors of equal view and patience. */
    void weighEnds() {
        for (int view = 0; view < views.length; view++) {
            for (int group = 0; group < patienceCount[view]; group++) {
                defeatNow[view][group] = solutions[view][group].defeat(front);
                victoryNow[view][group] = solutions[view][group].victory(front);
            }
        }
    }

    /** Returns the weight of the first belligerent's defeat in what fighting on is worth to an actor. */
    double defeatNow(int actor) {
        return defeatNow[viewOf(actor)][solutionOf[actor]];
    }

    /** Returns the weight of the first belligerent's victory in what fighting on is worth to an actor. */
    double victoryNow(int actor) {
        return victoryNow[viewOf(actor)][solutionOf[actor]];
    }

    /** Returns the war as an actor solves it. */
    WarSolutions solutions(int actor) {
        return solutions[viewOf(actor)][solutionOf[actor]];
    }

    /** Returns the chance that a move favours the first belligerent, under the terms in force. */
    double advance() {
        return WarSolutions.shifted(advance, shift == 0 ? 1 : odds(shift));
    }

    /** Returns that chance as an actor believes it, on average. */
    double believedAdvance(int actor) {
        double odds = shift == 0 ? 1 : odds(shift);
        return views[viewOf(actor)].average(p -> WarSolutions.shifted(p, odds));
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
