package org.parley.model;

import org.parley.model.CompiledActor.Stake;
import org.parley.model.belief.TypeBelief;
import org.parley.model.preference.SinglePeaked;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.tactic.Position;
import org.parley.model.war.WarSolutions;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A state or an institution as an agent: what packages are worth to it, what fighting on is worth to it, what it hopes
 * for, and what it believes of others. Its step, in the signals phase, is to learn from the round's conduct.
 */
public final class ActorAgent implements Steppable {

    private static final long serialVersionUID = 1L;

    private final transient CompiledScenario setting;
    private final transient CompiledActor actor;
    private final int index;
    private final int[] offset;
    private final double[] worth;
    private final double[] bestWorth;
    private final double[] weight;
    private final double[][] scratch;
    private final double[] belief;
    private final double[] tacticSettings;
    private double patience;
    private double outside;
    private double cost;
    private boolean committed;
    private double flow;
    private double fighting;
    private double noDeal;
    private double warCost;
    private double trust;

    ActorAgent(CompiledScenario setting, int index) {
        this.setting = setting;
        this.index = index;
        actor = setting.actors[index];
        offset = new int[setting.optionCounts.length + 1];
        for (int k = 0; k < setting.optionCounts.length; k++) {
            offset[k + 1] = offset[k] + setting.optionCounts[k];
        }
        worth = new double[offset[offset.length - 1]];
        bestWorth = new double[setting.optionCounts.length];
        weight = new double[setting.optionCounts.length];
        scratch = new double[setting.optionCounts.length][];
        for (int k = 0; k < scratch.length; k++) {
            scratch[k] = new double[setting.optionCounts[k]];
        }
        belief = new double[setting.actors.length];
        tacticSettings = new double[actor.tacticSettings().length];
    }

    /** Draws its type, if it has one: whether it is committed. */
    boolean drawType(double[] drawn, RandomStreams luck) {
        return actor.type() == null
                || luck.at(RandomStreams.Stream.TYPES, index).nextOpen()
                        < actor.type().committed().in(drawn);
    }

    /** Takes this run's numbers. */
    void begin(double[] drawn, boolean isCommitted) {
        patience = actor.patience().in(drawn);
        cost = setting.war == null ? 0 : actor.cost().in(drawn);
        warCost = 0;
        outside = actor.outside() == null
                ? Double.NEGATIVE_INFINITY
                : actor.outside().in(drawn);
        for (int n = 0; n < tacticSettings.length; n++) {
            tacticSettings[n] = actor.tacticSettings()[n].in(drawn);
        }
        committed = isCommitted;
        for (int h = 0; h < belief.length; h++) {
            Slot prior = actor.beliefs()[h];
            belief[h] = h == index ? (committed ? 1 : 0) : prior == null ? 1 : prior.in(drawn);
        }
        weigh(drawn);
        takeStock();
    }

    /** Works out salience times value of each option. */
    private void weigh(double[] drawn) {
        double sum = 0;
        for (Stake stake : actor.stakes()) {
            sum += stake == null ? 0 : stake.salience().in(drawn);
        }
        for (int k = 0; k < actor.stakes().length; k++) {
            Stake stake = actor.stakes()[k];
            weight[k] = stake == null || sum == 0 ? 0 : stake.salience().in(drawn) / sum;
            double curvature = stake == null ? 1 : stake.curvature().in(drawn);
            bestWorth[k] = 0;
            for (int o = 0; o < setting.optionCounts[k]; o++) {
                double value = weight[k] == 0
                        ? 0
                        : stake.ideal() >= 0
                                ? SinglePeaked.value(o, stake.ideal(), setting.optionCounts[k], curvature)
                                : stake.values()[o] == null ? 0 : stake.values()[o].in(drawn);
                worth[offset[k] + o] = weight[k] * value;
                bestWorth[k] = Math.max(bestWorth[k], weight[k] * value);
            }
        }
    }

    /** Learns from what actors with types did this round (Bayes' rule). */
    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        for (int h : setting.typed) {
            if (h != index && belief[h] > 0 && belief[h] < 1) {
                double before = belief[h];
                belief[h] = model.conduct(h).posterior(before);
                if (model.trace().isOn()
                        && before != belief[h]
                        && index == setting.watchedObserver
                        && h == setting.watchedActor) {
                    model.trace().add(new TraceEvent.BeliefChanged(model.round(), index, h, before, belief[h]));
                }
            }
        }
        takeStock();
    }

    private void takeStock() {
        trust = 1;
        for (int h : setting.typed) {
            trust *= belief[h];
        }
    }

    /** Values fighting on from where the front stands, under the terms in force. */
    void valueFighting(NegotiationModel model) {
        double utility = utility(model.termsInForce());
        if (setting.war == null) {
            fighting = 1;
            flow = utility;
            noDeal = orLeave(utility);
            return;
        }
        double defeat = model.war().defeatNow(index);
        double victory = model.war().victoryNow(index);
        fighting = 1 - defeat - victory;
        flow = utility - cost * model.costShare();
        noDeal = fighting * flow + defeat * endValue(model, 1) + victory * endValue(model, 0);
    }

    /** Returns what an actor falls back on: going on, or its outside option if that is better. */
    double orLeave(double goingOn) {
        return Math.max(goingOn, outside);
    }

    /** Returns the outside option, or negative infinity. */
    double outside() {
        return outside;
    }

    /** Returns the salience of an issue as the scenario gives it, at most 1. */
    double salience(int issue, double[] drawn) {
        Stake stake = actor.stakes()[issue];
        return stake == null ? 0 : Math.min(1, stake.salience().in(drawn));
    }

    /** Returns the option of an issue that the actor likes best, the first of several. */
    int ideal(int issue) {
        int best = 0;
        for (int o = 1; o < setting.optionCounts[issue]; o++) {
            best = worth(issue, o) > worth(issue, best) ? o : best;
        }
        return best;
    }

    /**
     * Returns the value of fighting on from a position that may lie between two: while a cease-fire holds the balance
     * drifts, and a fraction of a position counts in proportion.
     */
    double fightingFrom(NegotiationModel model, double position) {
        int below = (int) Math.floor(position);
        double part = position - below;
        double low = fightingAt(model, below);
        return part == 0 ? low : low + part * (fightingAt(model, below + 1) - low);
    }

    private double fightingAt(NegotiationModel model, int position) {
        WarSolutions war = model.war().solutions(index);
        double defeat = war.defeat(position);
        double victory = war.victory(position);
        return (1 - defeat - victory) * flow + defeat * endValue(model, 1) + victory * endValue(model, 0);
    }

    /** Returns the value of the war's end in which belligerent {@code winner} (0 or 1) wins. */
    double endValue(NegotiationModel model, int winner) {
        // The front counts the ground of the first belligerent: its victory is the upper end.
        Slot slot = winner == 0 ? actor.endIfVictory() : actor.endIfDefeat();
        return slot == null ? model.statusQuoUtility(index) : slot.in(model.drawn());
    }

    /** Returns the utility of terms, without war costs, in [0, 1]. */
    double utility(int[] terms) {
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            sum += worth[offset[k] + terms[k]];
        }
        return sum;
    }

    /** Returns salience times value of an option. */
    double worth(int issue, int option) {
        return worth[offset[issue] + option];
    }

    /** Returns the salience of an issue, scaled so that all sum to 1. */
    double weight(int issue) {
        return weight[issue];
    }

    /** Returns room for a number per option of an issue, to be used at once. */
    double[] scratch(int issue) {
        return scratch[issue];
    }

    /** Returns by how much an option falls short of the actor's best on that issue. */
    double shortfall(int issue, int option) {
        return bestWorth[issue] - worth[offset[issue] + option];
    }

    /** Returns the share of the way from its best value to no deal that the actor has conceded. */
    double concession(Position at, boolean core, double[] drawn) {
        double full = actor.tactic().concession(at, tacticSettings);
        return core && !committed ? full * actor.type().concedes().in(drawn) : full;
    }

    /** Bears the cost of a round of war. */
    void bearCost(double share) {
        warCost += cost * share;
    }

    /** Returns the probability, as this actor sees it, that no actor is stalling. */
    double trust() {
        return trust;
    }

    CompiledActor actor() {
        return actor;
    }

    double belief(int other) {
        return belief[other];
    }

    boolean isCommitted() {
        return committed;
    }

    double patience() {
        return patience;
    }

    double cost() {
        return cost;
    }

    double flow() {
        return flow;
    }

    /** Returns the discounted share of time at war if the war goes on; 1 without a war. */
    double fighting() {
        return fighting;
    }

    double noDeal() {
        return noDeal;
    }

    double warCost() {
        return warCost;
    }

    /** What an actor with a type did this round, as likelihoods of the two types. */
    static final class Conduct {

        private double ifCommitted = 1;
        private double ifStalling = 1;

        void clear() {
            ifCommitted = 1;
            ifStalling = 1;
        }

        /** Adds an observation with its probability under either type. */
        void see(double probabilityIfCommitted, double probabilityIfStalling) {
            ifCommitted *= probabilityIfCommitted;
            ifStalling *= probabilityIfStalling;
        }

        double posterior(double prior) {
            return TypeBelief.update(prior, ifCommitted, ifStalling);
        }
    }
}
