package org.parley.model.actor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.belief.Signals;
import org.parley.model.compile.CompiledActor.Type;
import org.parley.model.random.RandomStreams;
import org.parley.model.state.RunState;
import org.parley.model.war.War;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;

/** All actors of a run, in the order of the scenario. */
public final class Actors {

    private final RunState run;
    private final War war;
    private final Signals signals;
    private final ActorAgent[] agents;
    private final double[] patience;

    /** Makes the actors of a scenario; the war is null if there is none. */
    public Actors(RunState run, War war, Signals signals) {
        this.run = run;
        this.war = war;
        this.signals = signals;
        agents = IntStream.range(0, run.scenario().actors().size())
                .mapToObj(i -> new ActorAgent(run, war, signals, i))
                .toArray(ActorAgent[]::new);
        patience = new double[agents.length];
    }

    /**
     * Takes a run's numbers, and with them the war begins.
     *
     * @param drawsTypes whether actors draw their types; if not, all are committed
     */
    public void begin(boolean drawsTypes) {
        for (ActorAgent agent : agents) {
            agent.begin(!drawsTypes || agent.drawType());
        }
        if (war != null) {
            war.begin(patiences());
        }
    }

    /** Takes the numbers of now, and with them the war does; what was learnt stays. */
    public void refresh() {
        for (ActorAgent agent : agents) {
            agent.refresh();
        }
        if (war != null) {
            war.refresh(patiences());
        }
    }

    private double[] patiences() {
        Arrays.setAll(patience, i -> agents[i].patience());
        return patience;
    }

    /** Works out no-deal values again, since the balance or the terms in force changed. */
    public void revalue() {
        double[] before = run.round() > 0 && run.isTold() ? noDeals() : null;
        run.changeValues();
        if (war != null) {
            war.weighEnds();
        }
        for (ActorAgent agent : agents) {
            agent.valueFighting();
        }
        if (before != null && !Arrays.equals(before, noDeals())) {
            run.tell(new TraceEvent.NoDealChanged(run.round(), before, noDeals()));
        }
    }

    /** Bears the costs of a round of war under the terms in force. */
    public void bearCosts() {
        double share = run.costShare();
        for (ActorAgent agent : agents) {
            agent.bearCost(share);
        }
    }

    /** Lets actors with types act away from the table, each by its type: what they do is a signal. */
    public void act(RandomStreams random) {
        double[] drawn = run.drawn();
        for (int h : run.scenario().typed()) {
            Type type = agents[h].actor().types().own();
            double committed = type.conductIfCommitted().in(drawn);
            double stalling = type.conductIfStalling().in(drawn);
            boolean constructive = random.nextOpen() < (agents[h].isCommitted() ? committed : stalling);
            signals.add(h, TraceEvent.Act.CONDUCT, constructive, committed, stalling);
        }
    }

    /** Lets each actor learn from the round's signals. */
    public void learn(SimState state) {
        for (ActorAgent agent : agents) {
            agent.step(state);
        }
    }

    /** Returns each actor's no-deal value. */
    public double[] noDeals() {
        return Arrays.stream(agents).mapToDouble(ActorAgent::noDeal).toArray();
    }

    /** Returns an actor. */
    public ActorAgent get(int index) {
        return agents[index];
    }

    /** Returns the number of actors. */
    public int count() {
        return agents.length;
    }
}
