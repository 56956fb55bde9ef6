package org.parley.findings.blocking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.replay.Replay;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.OutcomeCounts;
import org.parley.findings.Refusals;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.store.StoredRuns;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

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
        @Nullable Deadlocks impasses,
        @Nullable CeasefireEnds ceasefires,
        List<Reading> toRead) {

    /** How many runs of either kind are played again unless another number is asked for. */
    public static final int PLAYED_AGAIN = 2000;

    /**
     * A run that is worth reading.
     *
     * @param run its number
     * @param rule the rule by which {@link RunSelector} finds it
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
            OutcomeCounts outcomes = new OutcomeCounts();
            Refusals.Counter refusals = new Refusals.Counter(scenario);
            stored.scan(0, run -> {
                outcomes.add(run.outcome());
                refusals.add(run);
            });
            long failed = outcomes.failed();
            long unsettled = refusals.unsettled();
            Map<String, Proportion> endings = new LinkedHashMap<>();
            outcomes.shares().forEach((outcome, share) -> {
                if (!outcome.isSettled()) {
                    endings.put(outcome.id(), Proportion.of(share.count(), unsettled));
                }
            });
            Deadlocks.Count impasses = new Deadlocks.Count(scenario);
            Replay.all(stored, query, "NOT " + RunConditions.SETTLED, again, events -> {
                impasses.add(events);
                step.run();
            });
            CeasefireEnds.Count ends = new CeasefireEnds.Count();
            if (scenario.ceasefire() != null) {
                Replay.all(stored, query, RunConditions.SETTLED, again, events -> {
                    ends.add(events);
                    step.run();
                });
            }
            Deadlocks found = impasses.result();
            CeasefireEnds ended = ends.result();
            return new Blocking(
                    scenario.name(),
                    stored.seed(),
                    stored.runs() - failed,
                    failed,
                    Proportion.of(unsettled, stored.runs() - failed),
                    endings,
                    refusals.result(),
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
            RunSelector.ifAny(stored, rule).ifPresent(p -> found.putIfAbsent(p.run(), new Reading(p.run(), rule)));
        }
        return found.values().stream().limit(2).toList();
    }
}
