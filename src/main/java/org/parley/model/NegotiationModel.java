package org.parley.model;

import ec.util.MersenneTwisterFast;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.delegation.Delegation;
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
    private final transient Stoppable[] running = new Stoppable[Phase.values().length];
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
     * Lets somebody else decide for an actor from the next run on.
     *
     * @param actor its place in the scenario
     * @param delegation who decides, or null for the model's rules
     */
    public void delegate(int actor, @Nullable Delegation delegation) {
        negotiation.run().delegate(actor, delegation);
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
        return negotiation.outcome(caseIndex, run, runKey);
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

    /** Begins the chosen run. When it has ended, nothing is left on the schedule. */
    @Override
    public void start() {
        // Not as MASON starts, which would also prime its generator: that takes longer than a round, and nobody draws
        // from it.
        schedule.reset();
        stop();
        negotiation.begin(key, trace);
        for (Phase phase : Phase.ROUND) {
            schedule(phase, Schedule.EPOCH);
        }
    }

    /** Replaces the phases of a round by the life of the general cease-fire. */
    void startPeace() {
        stop();
        schedule(Phase.CEASEFIRE, schedule.getTime() + 1);
    }

    /** Puts the phases of a round back in place of the life of a general cease-fire, which broke. */
    void resumeWar() {
        stop();
        for (Phase phase : Phase.ROUND) {
            schedule(phase, schedule.getTime() + 1);
        }
    }

    /** Empties the schedule, for the run is over. */
    void close() {
        stop();
        schedule.clear();
    }

    private void stop() {
        for (int phase = 0; phase < running.length; phase++) {
            if (running[phase] != null) {
                running[phase].stop();
                running[phase] = null;
            }
        }
    }

    private void schedule(Phase phase, double from) {
        running[phase.ordinal()] = schedule.scheduleRepeating(from, phase.ordinal(), phase);
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
