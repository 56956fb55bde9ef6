package org.parley.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.experiment.RunReplayer;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/**
 * What stood between the talks of an experiment and what they were for: a general cease-fire, or agreement where there is no
 * war. Who refused is counted over all stored rows; why, over the first runs of either kind, which are played again.
 *
 * @param scenario name of the scenario
 * @param seed master seed
 * @param runs runs that did not fail
 * @param failed runs that failed, and are not counted
 * @param unsettled share of the runs that settled nothing
 * @param endings how those ended, by id of the outcome, in the order of {@link Outcome}
 * @param refusals who refused in them
 * @param impasses where they stood still; null if none were played again
 * @param ceasefires how general cease-fires ended; null if none were played again
 * @param toRead two runs that are worth reading, by their rules; fewer if no more fit
 */
public record Blocking(
        String scenario,
        long seed,
        long runs,
        long failed,
        Proportion unsettled,
        Map<String, Proportion> endings,
        Refusals refusals,
        Impasses impasses,
        CeasefireEnds ceasefires,
        List<Reading> toRead) {

    /** How many runs of either kind are played again unless another number is asked for. */
    public static final int PLAYED_AGAIN = 2000;

    /**
     * A run that is worth reading.
     *
     * @param run its number
     * @param rule the rule by which {@link Pick} finds it
     */
    public record Reading(long run, String rule) {}

    /** Copies what it is given. */
    public Blocking {
        endings = Collections.unmodifiableMap(new LinkedHashMap<>(endings));
        toRead = List.copyOf(toRead);
    }

    /**
     * Looks into the runs of a folder.
     *
     * @param stored the runs
     * @param again how many unsettled runs, and how many with a general cease-fire, are played again at most; at least 1
     * @param step called after each of them
     * @throws ResultsException if a run comes out differently than it is stored
     */
    public static Blocking of(StoredRuns stored, long again, Runnable step) {
        Scenario scenario = stored.file().scenario();
        try (RunQuery query = stored.query()) {
            long failed = query.count("error IS NOT NULL");
            long unsettled = query.count("NOT " + Settled.SQL);
            Map<String, Proportion> endings = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                long n = query.count("outcome = " + RunQuery.text(outcome.id()));
                if (n > 0 && !outcome.isSettled()) {
                    endings.put(outcome.id(), Proportion.of(n, unsettled));
                }
            }
            Replay replay = new Replay(stored, query, again, step);
            Impasses.Count impasses = new Impasses.Count(scenario);
            replay.of("NOT " + Settled.SQL, impasses::add);
            CeasefireEnds.Count ends = new CeasefireEnds.Count();
            if (scenario.ceasefire() != null) {
                replay.of(Settled.SQL, ends::add);
            }
            Impasses found = impasses.result();
            CeasefireEnds ended = ends.result();
            return new Blocking(
                    scenario.name(),
                    stored.seed(),
                    stored.runs() - failed,
                    failed,
                    Proportion.of(unsettled, stored.runs() - failed),
                    endings,
                    Refusals.of(scenario, query),
                    found.runs() == 0 ? null : found,
                    ended.runs() == 0 ? null : ended,
                    toRead(stored, endings, failed));
        }
    }

    private static List<Reading> toRead(StoredRuns stored, Map<String, Proportion> endings, long failed) {
        List<String> rules = new ArrayList<>();
        if (!endings.isEmpty()) {
            rules.add("near_miss");
            endings.entrySet().stream()
                    .max(Comparator.comparingLong(e -> e.getValue().count()))
                    .ifPresent(e -> rules.add(e.getKey()));
        }
        rules.addAll(failed == stored.runs() ? List.of() : List.of("collapse", "slowest", "typical"));
        Map<Long, Reading> found = new LinkedHashMap<>();
        for (String rule : rules) {
            Pick.ifAny(stored, rule).ifPresent(p -> found.putIfAbsent(p.run(), new Reading(p.run(), rule)));
        }
        return found.values().stream().limit(2).toList();
    }

    /** Plays stored runs again. */
    private record Replay(StoredRuns stored, RunQuery query, long most, Runnable step) {

        /** Rows that are held in memory at a time. */
        private static final long BLOCK = 500;

        /** Plays the first runs for which a condition holds, and hands on their events. */
        void of(String condition, Consumer<List<TraceEvent>> listener) {
            RunReplayer rerun = new RunReplayer(stored.file().scenario(), stored.seed());
            long last = -1;
            long left = most;
            for (List<Map<String, Object>> rows = rows(condition, last, left);
                    !rows.isEmpty();
                    rows = rows(condition, last, left)) {
                for (Map<String, Object> row : rows) {
                    last = (Long) row.get("run");
                    Trace.Recorder recorder = new Trace.Recorder();
                    RunOutcome again = rerun.play(last, recorder);
                    stored.requireSame(again, row);
                    listener.accept(recorder.events());
                    step.run();
                }
                left -= rows.size();
            }
        }

        private List<Map<String, Object>> rows(String condition, long after, long left) {
            return query.rows("SELECT * FROM runs WHERE run > " + after + " AND " + condition + " ORDER BY run LIMIT "
                    + Math.min(BLOCK, left));
        }
    }
}
