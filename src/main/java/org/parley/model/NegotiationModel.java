package org.parley.model;

import ec.util.MersenneTwisterFast;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Stoppable;

/**
 * A negotiation as an agent-based model on MASON: one step of the schedule is one round, and each phase of a round has an
 * ordering of its own ({@link Phase}).
 *
 * <p>A model is made once per thread and played many times. A run is a function of the scenario and its key alone; MASON's
 * own generator is never used, because it keeps 32 bits of its seed.
 */
public final class NegotiationModel extends SimState {

    private static final long serialVersionUID = 1L;

    private final transient Negotiation negotiation;
    private final transient Stoppable[] running = new Stoppable[Phase.ROUND.size()];
    private transient Trace trace = Trace.NONE;
    private long key = RandomStreams.key(1, 0);

    /** Makes a model of a compiled scenario. */
    public NegotiationModel(CompiledScenario scenario) {
        super(new MersenneTwisterFast(new int[] {1}), new Schedule());
        negotiation = new Negotiation(scenario);
    }

    /**
     * Fixes some of the scenario's numbers from the next run on, as if the file gave these values; all else is drawn as
     * before.
     *
     * @param values values by name, see {@link CompiledScenario#numbers}; empty to fix none
     * @throws IllegalArgumentException if the scenario has no such number, or the value makes no sense there
     */
    public void fix(Map<String, Double> values) {
        negotiation.run().fix(values);
    }

    /**
     * Plays one run.
     *
     * @param caseIndex case of the design, from 0
     * @param run run within the case, from 0
     * @param runKey random key of the run
     * @param listener hears what happens
     */
    public RunOutcome play(int caseIndex, long run, long runKey, Trace listener) {
        choose(runKey, listener);
        start();
        while (!isOver()) {
            schedule.step(this);
        }
        return negotiation.outcome(caseIndex, run, key);
    }

    /**
     * Chooses the run that begins with the next {@link #start}; by default run 0 of seed 1, to which nobody listens.
     *
     * @param runKey random key of the run
     * @param listener hears what happens
     */
    public void choose(long runKey, Trace listener) {
        key = runKey;
        trace = listener;
    }

    /** Begins the chosen run. */
    @Override
    public void start() {
        super.start();
        negotiation.begin(key, trace);
        for (Phase phase : Phase.ROUND) {
            running[phase.ordinal()] = schedule.scheduleRepeating(Schedule.EPOCH, phase.ordinal(), phase);
        }
    }

    /** Replaces the phases of a round by the life of the general cease-fire. */
    void startPeace() {
        for (Stoppable phase : running) {
            phase.stop();
        }
        schedule.scheduleRepeating(schedule.getTime() + 1, Phase.CEASEFIRE.ordinal(), Phase.CEASEFIRE);
    }

    /** Whether the run has ended. */
    public boolean isOver() {
        return negotiation.run().isOver();
    }

    Negotiation negotiation() {
        return negotiation;
    }

    /** Refuses checkpoints: a run is a function of its key, and is played again instead. */
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a run is not stored half-way; play it again by its key");
    }
}
