package org.parley.experiment;

import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;

/** One run, alone: the same to the bit as within an experiment. */
public final class SingleRun {

    private SingleRun() {}

    /**
     * Plays a run of a scenario.
     *
     * @param scenario the scenario
     * @param seed master seed
     * @param run number of the run, from 0
     * @param trace hears what happens
     */
    public static RunOutcome of(Scenario scenario, long seed, long run, Trace trace) {
        return of(new NegotiationModel(CompiledScenario.of(scenario)), seed, run, trace);
    }

    /** Plays a run on a model that stands ready; if it fails, the failure is the outcome and spoils no other run. */
    public static RunOutcome of(NegotiationModel model, long seed, long run, Trace trace) {
        return of(model, 0, seed, run, trace);
    }

    /** Plays a run of a case on a model on which the case's numbers are fixed. */
    static RunOutcome of(NegotiationModel model, int caseIndex, long seed, long run, Trace trace) {
        long key = RandomStreams.key(seed, run);
        try {
            return model.play(caseIndex, run, key, trace);
        } catch (RuntimeException failure) {
            String message = failure.getMessage();
            return RunOutcome.failed(caseIndex, run, key, message == null ? failure.toString() : message);
        }
    }
}
