package org.parley.experiment;

import java.util.List;
import org.parley.experiment.decision.RecordedDecisions;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Decision;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;

/** Runs of one scenario and seed, played again one by one on one model: the same to the bit as within an experiment. */
public final class RunReplayer {

    private final Scenario scenario;
    private final NegotiationModel model;
    private final long seed;

    /**
     * Makes a model ready.
     *
     * @param scenario the scenario
     * @param seed master seed
     */
    public RunReplayer(Scenario scenario, long seed) {
        this.scenario = scenario;
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
        return play(run, List.of(), trace);
    }

    /**
     * Plays a run with decisions that were made in it.
     *
     * @param run its number, from 0
     * @param decisions what seats decided that the model did not take, in order
     * @param trace hears what happens
     */
    public RunOutcome play(long run, List<Decision> decisions, Trace trace) {
        RecordedDecisions.give(model, scenario, decisions, false);
        return SingleRun.of(model, seed, run, trace);
    }

    /**
     * Plays a run with decisions that were made in another one of the same number, as far as the same is asked; from then on the model
     * decides.
     */
    public RunOutcome playAsFar(long run, List<Decision> decisions, Trace trace) {
        RecordedDecisions.give(model, scenario, decisions, true);
        return SingleRun.of(model, seed, run, trace);
    }
}
