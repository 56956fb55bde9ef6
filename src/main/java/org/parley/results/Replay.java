package org.parley.results;

import java.util.List;
import org.parley.experiment.SingleRun;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;

/**
 * A stored run, played again with its events.
 *
 * @param outcome what came of it
 * @param events what happened, in order
 */
public record Replay(RunOutcome outcome, List<TraceEvent> events) {

    /** Copies the events. */
    public Replay {
        events = List.copyOf(events);
    }

    /** Whose belief about whom a run keeps, by id. */
    record Watched(String observer, String watched) {}

    /**
     * Plays a run of a folder again.
     *
     * @throws ResultsException if there is no such run, or if it comes out differently now
     */
    public static Replay of(StoredRuns stored, long run) {
        stored.require(run);
        Replay replay = play(stored, run);
        stored.requireSame(replay.outcome());
        return replay;
    }

    private static Replay play(StoredRuns stored, long run) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(stored.file().scenario(), stored.seed(), run, recorder);
        return new Replay(outcome, recorder.events());
    }

    /** Returns whose belief runs keep, as the first of them tells; null if nobody's. */
    static Watched watched(StoredRuns stored) {
        List<String> actors = List.copyOf(stored.file().scenario().actors().keySet());
        return play(stored, 0).events().stream()
                .filter(TraceEvent.Began.class::isInstance)
                .map(TraceEvent.Began.class::cast)
                .filter(began -> began.watched() >= 0 && began.observer() >= 0)
                .findFirst()
                .map(began -> new Watched(actors.get(began.observer()), actors.get(began.watched())))
                .orElse(null);
    }
}
