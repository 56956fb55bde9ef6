package org.parley.model.actor;

import org.parley.model.belief.ResolveBelief;
import org.parley.model.belief.Signals;
import org.parley.model.compile.CompiledActor;
import org.parley.model.compile.CompiledActor.Stake;
import org.parley.model.compile.CompiledScenario.WatchedBelief;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.state.RunState;
import org.parley.model.tactic.Position;
import org.parley.model.war.War;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A state or an institution as an agent: what packages are worth to it, what fighting on is worth to it, what it hopes
 * for, and what it believes of others. Its step, in the signals phase, is to learn from the round's conduct.
 */
public final class ActorAgent implements Steppable {

    private static final long serialVersionUID = 1L;
    private static final int HOME = 1 << 20;

    /** Change of what is believed of its resolve that is told, as a share of the most that it can be. */
    private static final double NEWS = 1e-3;

    private final transient RunState run;
    private final transient War war;
    private final transient Signals signals;
    private final transient CompiledActor actor;
    private final int index;
    private final int[] optionCounts;
    private final int[] typed;
    private final int watched;
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
    private double statusQuoUtility;
    private double flow;
    private double fighting;
    private double noDeal;
    private double warCost;
    private double trust;
    private double resolve;
    private double resolveWidth;
    private double homeResolve;
    private double toldResolve;
    private final transient ResolveBelief resolveBelief = new ResolveBelief();
    private final transient ResolveBelief homeBelief = new ResolveBelief();

    /**
     * @param war the war, or null
     * @param signals what actors with types show
     * @param index which actor of the scenario it is
     */
    ActorAgent(RunState run, War war, Signals signals, int index) {
        this.run = run;
        this.war = war;
        this.signals = signals;
        this.index = index;
        actor = run.scenario().actors().get(index);
        optionCounts = run.scenario().issues().optionCounts();
        typed = run.scenario().typed();
        WatchedBelief path = run.scenario().watched();
        watched = path != null && path.observer() == index ? path.actor() : -1;
        offset = new int[optionCounts.length + 1];
        for (int k = 0; k < optionCounts.length; k++) {
            offset[k + 1] = offset[k] + optionCounts[k];
        }
        worth = new double[offset[offset.length - 1]];
        bestWorth = new double[optionCounts.length];
        weight = new double[optionCounts.length];
        scratch = new double[optionCounts.length][];
        for (int k = 0; k < scratch.length; k++) {
            scratch[k] = new double[optionCounts[k]];
        }
        belief = new double[run.scenario().actors().size()];
        tacticSettings = new double[actor.tactic().settings().length];
    }

    /** Draws its type, if it has one: whether it is committed. */
    boolean drawType() {
        return actor.types().own() == null
                || run.random().at(Stream.TYPES, index).nextOpen()
                        < actor.types().own().committed().in(run.drawn());
    }

    /** Begins a run with its numbers. */
    void begin(boolean isCommitted) {
        warCost = 0;
        committed = isCommitted;
        resolveBelief.begin();
        homeBelief.begin();
        toldResolve = 0;
        refresh();
        for (int h = 0; h < belief.length; h++) {
            Slot prior = actor.types().priors()[h];
            belief[h] = h == index ? (committed ? 1 : 0) : prior == null ? 1 : prior.in(run.drawn());
        }
        takeStock();
    }

    /** Takes the numbers of now. */
    void refresh() {
        double[] drawn = run.drawn();
        patience = actor.patience().in(drawn);
        cost = war == null ? 0 : actor.war().cost().in(drawn);
        outside = actor.outside() == null
                ? Double.NEGATIVE_INFINITY
                : actor.outside().in(drawn);
        for (int n = 0; n < tacticSettings.length; n++) {
            tacticSettings[n] = actor.tactic().settings()[n].in(drawn);
        }
        resolveWidth =
                actor.privateResolve() == null ? 0 : actor.privateResolve().in(drawn);
        resolve = drawResolve(index);
        homeResolve = drawResolve(HOME + index);
        weigh(drawn);
        statusQuoUtility = utility(run.scenario().issues().statusQuo());
    }

    /** Lets everybody know its resolve, and that of its audience at home. */
    public void reveal() {
        if (resolveWidth > 0) {
            resolveBelief.reveal(resolve / resolveWidth);
            homeBelief.reveal(homeResolve / resolveWidth);
        }
    }

    /** Its own resolve and that of its audience at home are drawn apart: both alone know theirs. */
    private double drawResolve(int address) {
        return resolveWidth == 0
                ? 0
                : resolveWidth * (2 * run.random().at(Stream.RESOLVE, address).nextOpen() - 1);
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
            bestWorth[k] = 0;
            for (int o = 0; o < optionCounts[k]; o++) {
                double value = weight[k] == 0 ? 0 : stake.value(o, optionCounts[k], drawn);
                worth[offset[k] + o] = weight[k] * value;
                bestWorth[k] = Math.max(bestWorth[k], weight[k] * value);
            }
        }
    }

    /** Learns from what actors with types did this round (Bayes' rule). */
    @Override
    public void step(SimState state) {
        for (int h : typed) {
            if (h != index && belief[h] > 0 && belief[h] < 1) {
                double before = belief[h];
                belief[h] = signals.posterior(h, before);
                if (run.isTold() && before != belief[h] && h == watched) {
                    run.tell(new TraceEvent.BeliefChanged(run.round(), index, h, before, belief[h]));
                }
            }
        }
        tellOfResolve();
        takeStock();
    }

    private void tellOfResolve() {
        double after = run.isTold() ? resolveWidth * resolveBelief.mean() : toldResolve;
        if (Math.abs(after - toldResolve) > NEWS * resolveWidth) {
            double deviation = resolveWidth * resolveBelief.deviation();
            run.tell(new TraceEvent.ResolveBelieved(
                    run.round(), index, toldResolve, after, deviation, resolve, resolveWidth));
            toldResolve = after;
        }
    }

    private void takeStock() {
        trust = 1;
        for (int h : typed) {
            trust *= belief[h];
        }
    }

    /** Values fighting on from where the front stands, under the terms in force. */
    void valueFighting() {
        double utility = utility(run.terms());
        if (war == null) {
            fighting = 1;
            flow = utility;
            noDeal = orLeave(utility);
            return;
        }
        double defeat = war.defeatNow(index);
        double victory = war.victoryNow(index);
        fighting = 1 - defeat - victory;
        flow = utility - cost * run.costShare();
        noDeal = fighting * flow + defeat * endValue(1) + victory * endValue(0);
    }

    /** Returns what an actor falls back on: going on, or its outside option if that is better. */
    public double orLeave(double goingOn) {
        return Math.max(goingOn, outside);
    }

    /** Returns the outside option, or negative infinity. */
    public double outside() {
        return outside;
    }

    /** Returns the salience of an issue as the scenario gives it, at most 1. */
    public double salience(int issue) {
        Stake stake = actor.stakes()[issue];
        return stake == null ? 0 : Math.min(1, stake.salience().in(run.drawn()));
    }

    /** Returns the option of an issue that the actor likes best, the first of several. */
    public int ideal(int issue) {
        int best = 0;
        for (int o = 1; o < optionCounts[issue]; o++) {
            best = worth(issue, o) > worth(issue, best) ? o : best;
        }
        return best;
    }

    /**
     * Returns the value of fighting on from a position that may lie between two: while a cease-fire holds the balance
     * drifts, and a fraction of a position counts in proportion.
     */
    public double fightingFrom(double position) {
        int below = (int) Math.floor(position);
        double part = position - below;
        double low = fightingAt(below);
        return part == 0 ? low : low + part * (fightingAt(below + 1) - low);
    }

    private double fightingAt(int position) {
        double defeat = war.defeatAt(position, index);
        double victory = war.victoryAt(position, index);
        return (1 - defeat - victory) * flow + defeat * endValue(1) + victory * endValue(0);
    }

    /** Returns the value of the war's end in which belligerent {@code winner} (0 or 1) wins. */
    public double endValue(int winner) {
        // The front counts the ground of the first belligerent: its victory is the upper end.
        Slot slot = winner == 0 ? actor.war().endIfVictory() : actor.war().endIfDefeat();
        return slot == null ? statusQuoUtility : slot.in(run.drawn());
    }

    /** Returns the utility of the status quo of the outset. */
    public double statusQuoUtility() {
        return statusQuoUtility;
    }

    /** Returns the utility of terms, without war costs, in [0, 1]. */
    public double utility(int[] terms) {
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            sum += worth[offset[k] + terms[k]];
        }
        return sum;
    }

    /** Returns salience times value of an option. */
    public double worth(int issue, int option) {
        return worth[offset[issue] + option];
    }

    /** Returns the salience of an issue, scaled so that all sum to 1. */
    public double weight(int issue) {
        return weight[issue];
    }

    /** Returns room for a number per option of an issue, to be used at once. */
    public double[] scratch(int issue) {
        return scratch[issue];
    }

    /** Returns by how much an option falls short of the actor's best on that issue. */
    public double shortfall(int issue, int option) {
        return bestWorth[issue] - worth[offset[issue] + option];
    }

    /** Returns the share of the way from its best value to no deal that the actor has conceded. */
    public double concession(Position at, boolean core) {
        double full = actor.tactic().tactic().concession(at, tacticSettings);
        return core && !committed ? full * actor.types().own().concedes().in(run.drawn()) : full;
    }

    /** Whether it has an audience at home, which must ratify. */
    public boolean hasAudience() {
        return actor.audience() != null;
    }

    /** Returns the value above no deal that its audience at home demands; 0 without an audience. */
    public double demand() {
        return actor.audience() == null ? 0 : actor.audience().demand().in(run.drawn());
    }

    /** Bears the cost of a round of war. */
    void bearCost(double share) {
        warCost += cost * share;
    }

    /** Returns the probability, as this actor sees it, that no actor is stalling. */
    public double trust() {
        return trust;
    }

    /** Returns the actor as the scenario sets it up. */
    public CompiledActor actor() {
        return actor;
    }

    /** Returns the probability, as this actor sees it, that another is committed. */
    public double belief(int other) {
        return belief[other];
    }

    /** Whether it is committed. */
    public boolean isCommitted() {
        return committed;
    }

    /** Returns the weight of the next round against this one. */
    public double patience() {
        return patience;
    }

    /** Returns the cost of a round of war in full. */
    public double cost() {
        return cost;
    }

    /** Returns what a round under the terms in force is worth, war costs included. */
    public double flow() {
        return flow;
    }

    /** Returns the discounted share of time at war if the war goes on; 1 without a war. */
    public double fighting() {
        return fighting;
    }

    /** Returns the no-deal value: of fighting on, or without a war of the terms in force or the outside option. */
    public double noDeal() {
        return noDeal;
    }

    /** Returns what it alone knows: by how much no deal is worth more to it than it seems. */
    public double resolve() {
        return resolve;
    }

    /** Returns what its audience at home alone knows: by how much no deal is worth more to it than it seems. */
    public double homeResolve() {
        return homeResolve;
    }

    /** Returns what the others believe of its resolve. */
    public ResolveBelief resolveBelief() {
        return resolveBelief;
    }

    /** Returns what the others believe of the resolve of its audience at home. */
    public ResolveBelief homeBelief() {
        return homeBelief;
    }

    /** Returns which actor of the scenario it is. */
    public int index() {
        return index;
    }

    /** Returns half the width of what the others do not know of that. */
    public double resolveWidth() {
        return resolveWidth;
    }

    /** Returns the war costs borne so far. */
    public double warCost() {
        return warCost;
    }
}
