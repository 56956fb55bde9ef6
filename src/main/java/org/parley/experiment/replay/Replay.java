package org.parley.experiment.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.experiment.RunReplayer;
import org.parley.experiment.SingleRun;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunQuery;

/**
 * A stored run, played again with its events.
 *
 * @param outcome what came of it
 * @param events what happened, in order
 */
public record Replay(RunOutcome outcome, List<TraceEvent> events) {

    /** Rows that are held in memory at a time. */
    private static final long BLOCK = 500;

    /** Copies the events. */
    public Replay {
        events = List.copyOf(events);
    }

    /** Whose belief about whom a run keeps, by id. */
    public record Watched(String observer, String watched) {}

    /**
     * Plays a run of a folder again.
     *
     * @throws ResultsException if there is no such run, or if it comes out differently now
     */
    public static Replay of(StoredRuns stored, long run) {
        stored.require(run);
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome =
                new RunReplayer(stored.file().scenario(), stored.seed()).play(run, stored.decisions(run), recorder);
        stored.requireSame(outcome);
        return new Replay(outcome, recorder.events());
    }

    /**
     * Plays the first runs again for which a condition holds.
     *
     * @param condition what the rows fulfil, as SQL
     * @param most how many at most
     * @param each takes each of them, in order
     * @return how many there were
     * @throws ResultsException if a run comes out differently now
     */
    public static long all(
            StoredRuns stored, RunQuery query, String condition, long most, Consumer<List<TraceEvent>> each) {
        RunReplayer rerun = new RunReplayer(stored.file().scenario(), stored.seed());
        long last = -1;
        long played = 0;
        while (true) {
            List<Map<String, Object>> rows = query.rows("SELECT * FROM runs WHERE run > " + last + " AND " + condition
                    + " ORDER BY run LIMIT " + Math.min(BLOCK, most - played));
            if (rows.isEmpty()) {
                return played;
            }
            for (Map<String, Object> row : rows) {
                last = (Long) row.get("run");
                Trace.Recorder recorder = new Trace.Recorder();
                stored.requireSame(rerun.play(last, stored.decisions(query, last), recorder), row);
                each.accept(recorder.events());
            }
            played += rows.size();
        }
    }

    /** Returns whose belief runs keep, as the first of them tells; null if nobody's. */
    public static Watched watched(Scenario scenario, long seed) {
        List<String> actors = List.copyOf(scenario.actors().keySet());
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, seed, 0, recorder);
        return recorder.events().stream()
                .filter(TraceEvent.Began.class::isInstance)
                .map(TraceEvent.Began.class::cast)
                .filter(began -> began.watched() >= 0 && began.observer() >= 0)
                .findFirst()
                .map(began -> new Watched(actors.get(began.observer()), actors.get(began.watched())))
                .orElse(null);
    }
}
