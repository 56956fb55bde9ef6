package org.parley.results;

import java.util.List;
import org.parley.experiment.SingleRun;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * The same run of two scenarios that share their luck (common random numbers), with all that happened in either.
 *
 * @param stored how the run ended as it is stored
 * @param events what happened in it, in order
 * @param changed how the same run ends with something changed
 * @param changedEvents what happens in that
 */
public record Twins(RunOutcome stored, List<TraceEvent> events, RunOutcome changed, List<TraceEvent> changedEvents) {

    /** Copies the lists. */
    public Twins {
        events = List.copyOf(events);
        changedEvents = List.copyOf(changedEvents);
    }

    /**
     * Plays a stored run again, and its twin.
     *
     * @param runs the runs
     * @param changed the other scenario
     * @param run number of the run, from 0
     * @throws ResultsException if there is no such run, if this build plays it differently, or if the two scenarios cannot
     *     be paired
     */
    public static Twins of(StoredRuns runs, Scenario changed, long run) {
        runs.require(run);
        PairedPlay.requireTwins(runs.file().scenario(), changed);
        Trace.Recorder events = new Trace.Recorder();
        RunOutcome stored = SingleRun.of(runs.file().scenario(), runs.seed(), run, events);
        runs.requireSame(stored);
        Trace.Recorder others = new Trace.Recorder();
        RunOutcome twin = SingleRun.of(changed, runs.seed(), run, others);
        return new Twins(stored, events.events(), twin, others.events());
    }

    /** Returns why one of the two failed, or null if neither did. */
    public String error() {
        return stored.isFailed() ? stored.error() : changed.error();
    }
}
