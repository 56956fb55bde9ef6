package org.parley.experiment;

import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;

/** Runs of one scenario and seed, played again one by one on one model: the same to the bit as within an experiment. */
public final class RunReplayer {

    private final NegotiationModel model;
    private final long seed;

    /**
     * Makes a model ready.
     *
     * @param scenario the scenario
     * @param seed master seed
     */
    public RunReplayer(Scenario scenario, long seed) {
        this.model = new NegotiationModel(CompiledScenario.of(scenario));
        this.seed = seed;
    }

    /**
     * Plays a run.
     *
     * @param run its number, from 0
     * @param trace hears what happens
     */
    public RunOutcome play(long run, Trace trace) {
        return SingleRun.of(model, seed, run, trace);
    }
}
