package org.parley.experiment.replay;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.parley.experiment.RunReplayer;
import org.parley.outcome.Decision;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.store.StoredRuns;
import org.parley.store.folder.ResultsException;

/**
 * The same run of two scenarios that have common random numbers, with all that happened in either.
 *
 * @param stored how the run ended as it is stored
 * @param events what happened in it, in order
 * @param changed how the same run ends with something changed
 * @param changedEvents what happens in that
 */
public record PairedRuns(
        RunOutcome stored, List<TraceEvent> events, RunOutcome changed, List<TraceEvent> changedEvents) {

    /** Copies the lists. */
    public PairedRuns {
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
    public static PairedRuns of(StoredRuns runs, Scenario changed, long run) {
        runs.require(run);
        requireComparable(runs.file().scenario(), changed);
        Trace.Recorder events = new Trace.Recorder();
        List<Decision> decisions = runs.decisions(run);
        RunOutcome stored = new RunReplayer(runs.file().scenario(), runs.seed()).play(run, decisions, events);
        runs.requireSame(stored);
        Trace.Recorder others = new Trace.Recorder();
        RunOutcome twin = new RunReplayer(changed, runs.seed()).playAsFar(run, decisions, others);
        return new PairedRuns(stored, events.events(), twin, others.events());
    }

    /** Returns why one of the two failed, or null if neither did. */
    public String error() {
        return stored.isFailed() ? stored.error() : changed.error();
    }

    /**
     * Fails unless two scenarios have the same actors, tables, issues, options and belligerents, so that a run of one is the
     * same run of the other with something changed.
     *
     * @throws ResultsException if they have not
     */
    public static void requireComparable(Scenario stored, Scenario changed) {
        require("actors", stored, changed, s -> List.copyOf(s.actors().keySet()));
        require("tables", stored, changed, s -> List.copyOf(s.tracks().keySet()));
        require("issues", stored, changed, s -> List.copyOf(s.issues().keySet()));
        stored.issues()
                .keySet()
                .forEach(id -> require(
                        "options of " + id,
                        stored,
                        changed,
                        s -> s.issues().get(id).options()));
        require("belligerents", stored, changed, Scenario::belligerents);
        require("cease-fire", stored, changed, PairedRuns::ceasefire);
    }

    private static String ceasefire(Scenario scenario) {
        return scenario.ceasefire() == null
                ? "none"
                : scenario.ceasefire().issue() + ": " + scenario.ceasefire().general();
    }

    private static void require(String what, Scenario one, Scenario other, Function<Scenario, Object> part) {
        Object before = part.apply(one);
        Object after = part.apply(other);
        if (!Objects.equals(before, after)) {
            throw ResultsException.ofInput("the change makes another negotiation of it: its " + what + " are no longer "
                    + before + " but " + after
                    + ". So no run of one is the same run of the other with something changed."
                    + " Maybe run it by itself, and compare the two distributions.");
        }
    }
}
