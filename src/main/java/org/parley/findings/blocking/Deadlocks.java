package org.parley.findings.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.NoText;
import org.parley.outcome.Refusal.Reason;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/**
 * Where runs that settled nothing stood still, counted over runs that were played again.
 *
 * @param runs how many were
 * @param tables how far each table came
 * @param enough share in which, at some point, one concession on one issue would have been enough for an agreement at a table
 *     that found none: it would have closed the gap and left nobody else with a say short of what it hoped for
 * @param lastEnough share in which that is so of the last refusal
 * @param closable share in which, at some point, one would at least have closed the gap of whoever refused there
 * @param leftShort whom the best such concession would have left short instead, as a share of the runs, by actor
 * @param byIssue share in which a concession on an issue would have been enough, by issue
 * @param concessions those concessions, the most frequent first
 * @param domestic share in which some audience at home refused what had been found at a table: the domestic constraint
 * @param excluded share in which an actor without a seat refused it
 * @param sentBack who did so, in which share of the runs, the most frequent first
 */
public record Deadlocks(
        long runs,
        List<Table> tables,
        Proportion enough,
        Proportion lastEnough,
        Proportion closable,
        Map<String, Proportion> leftShort,
        Map<String, Proportion> byIssue,
        List<Step> concessions,
        Proportion domestic,
        Proportion excluded,
        List<SentBack> sentBack) {

    /**
     * A table, over all runs.
     *
     * @param track id of the track
     * @param stands shares of how far it came, by {@code agreed}, {@code never_opened}, {@code nothing_weighed},
     *     {@code empty_range}, {@code out_of_reach} and {@code within_reach}; they sum to 1
     * @param noText shares in which its mediator put no text, by why
     * @param brokeDown share in which its talks broke down
     * @param atFirst what was empty before its first session, among runs in which it held one
     * @param atLast the same before its last session
     */
    public record Table(
            String track,
            Map<String, Proportion> stands,
            Map<NoText, Proportion> noText,
            Proportion brokeDown,
            Emptiness atFirst,
            Emptiness atLast) {

        /** Copies the shares. */
        public Table {
            noText = Collections.unmodifiableMap(new LinkedHashMap<>(noText));
            stands = Collections.unmodifiableMap(new LinkedHashMap<>(stands));
        }
    }

    /**
     * How often a bargaining range was empty.
     *
     * @param empty share of runs with such a session in which no package was in the range
     * @param by of the empty ones, in which share an actor's win-set was empty, by actor; several may be at once
     * @param together of the empty ones, the share in which each win-set held packages, but no package was in enough of them
     */
    public record Emptiness(Proportion empty, Map<String, Proportion> by, Proportion together) {

        /** Copies the shares. */
        public Emptiness {
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        }
    }

    /**
     * A concession on one issue that would have been enough.
     *
     * @param track id of the track
     * @param maker id of whoever had proposed the terms and would have had to make it; null for a text of no mediator
     * @param refuser id of whoever refused
     * @param issue id of the issue
     * @param from option that was proposed
     * @param to option that would have been enough
     * @param share share of the runs in which it would have been enough at some point
     */
    public record Step(
            String track,
            @Nullable String maker,
            String refuser,
            String issue,
            String from,
            String to,
            Proportion share) {}

    /**
     * An actor that refused terms which had been found at a table.
     *
     * @param actor its id
     * @param reason {@code not_ratified} for its audience at home, {@code without_a_seat} for itself
     * @param share share of the runs in which it did at least once
     */
    public record SentBack(String actor, String reason, Proportion share) {}

    /** Copies what it is given. */
    public Deadlocks {
        leftShort = Collections.unmodifiableMap(new LinkedHashMap<>(leftShort));
        byIssue = Collections.unmodifiableMap(new LinkedHashMap<>(byIssue));
        tables = List.copyOf(tables);
        concessions = List.copyOf(concessions);
        sentBack = List.copyOf(sentBack);
    }

    private static Map<String, Proportion> shares(long[] counts, List<String> names, long of) {
        Map<String, Proportion> shares = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                shares.put(names.get(i), Proportion.of(counts[i], of));
            }
        }
        return shares;
    }

    /** Counts runs one by one; memory does not grow with their number. */
    static final class Count {

        private final Scenario scenario;
        private final List<String> actors;
        private final List<String> tracks;
        private final TableCount[] tables;
        private final Map<RunDeadlock.Step, Long> steps = new LinkedHashMap<>();
        private final Map<RunDeadlock.SentBack, Long> sentBack = new LinkedHashMap<>();
        private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        private final long[] leftShort;
        private final long[] byIssue;
        private long runs;
        private long enough;
        private long closable;
        private long lastEnough;

        Count(Scenario scenario) {
            this.scenario = scenario;
            actors = List.copyOf(scenario.actors().keySet());
            tracks = List.copyOf(scenario.tracks().keySet());
            leftShort = new long[actors.size()];
            byIssue = new long[scenario.issues().size()];
            tables = new TableCount[tracks.size()];
            Arrays.setAll(tables, t -> new TableCount(actors));
        }

        void add(List<TraceEvent> events) {
            RunDeadlock run = RunDeadlock.of(scenario, events);
            runs++;
            enough += run.enough().isEmpty() ? 0 : 1;
            lastEnough += run.lastEnough() ? 1 : 0;
            for (int t = 0; t < tables.length; t++) {
                tables[t].add(run.tables().get(t));
            }
            closable += run.closable() ? 1 : 0;
            run.leftShort().forEach(actor -> leftShort[actor]++);
            run.enough().stream().map(RunDeadlock.Step::issue).distinct().forEach(issue -> byIssue[issue]++);
            run.enough().forEach(step -> steps.merge(step, 1L, Long::sum));
            run.sentBack().forEach(s -> sentBack.merge(s, 1L, Long::sum));
            run.sentBack().stream()
                    .map(RunDeadlock.SentBack::reason)
                    .distinct()
                    .forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        }

        Deadlocks result() {
            List<Table> found = new ArrayList<>();
            for (int t = 0; t < tables.length; t++) {
                found.add(tables[t].result(tracks.get(t), runs));
            }
            return new Deadlocks(
                    runs,
                    found,
                    Proportion.of(enough, runs),
                    Proportion.of(lastEnough, runs),
                    Proportion.of(closable, runs),
                    shares(leftShort, actors, runs),
                    shares(byIssue, List.copyOf(scenario.issues().keySet()), runs),
                    falling(steps).map(e -> step(e.getKey(), e.getValue())).toList(),
                    of(Reason.NOT_RATIFIED),
                    of(Reason.WITHOUT_A_SEAT),
                    falling(sentBack)
                            .map(e -> new SentBack(
                                    actors.get(e.getKey().actor()),
                                    e.getKey().reason().id(),
                                    Proportion.of(e.getValue(), runs)))
                            .toList());
        }

        private Proportion of(Reason reason) {
            return Proportion.of(reasons.getOrDefault(reason, 0L), runs);
        }

        /** Returns what was counted, the most frequent first; equally frequent things in the order in which they first occur. */
        private static <T> Stream<Map.Entry<T, Long>> falling(Map<T, Long> counts) {
            return counts.entrySet().stream().sorted(Comparator.comparingLong(e -> -e.getValue()));
        }

        private Step step(RunDeadlock.Step s, long count) {
            String issue = List.copyOf(scenario.issues().keySet()).get(s.issue());
            List<String> options =
                    Objects.requireNonNull(scenario.issues().get(issue)).options();
            return new Step(
                    tracks.get(s.track()),
                    s.maker() < 0 ? null : actors.get(s.maker()),
                    actors.get(s.refuser()),
                    issue,
                    options.get(s.from()),
                    options.get(s.to()),
                    Proportion.of(count, runs));
        }
    }

    /** Counts one table. */
    private static final class TableCount {

        private final long[] stands = new long[RunDeadlock.Stand.values().length];
        private final Map<NoText, Long> noText = new EnumMap<>(NoText.class);
        private final EmptinessCount atFirst;
        private final EmptinessCount atLast;
        private long brokeDown;

        TableCount(List<String> actors) {
            atFirst = new EmptinessCount(actors);
            atLast = new EmptinessCount(actors);
        }

        void add(RunDeadlock.Table table) {
            stands[table.stand().ordinal()]++;
            brokeDown += table.brokeDown() ? 1 : 0;
            if (table.noText() != null) {
                noText.merge(table.noText(), 1L, Long::sum);
            }
            if (table.first() != null && table.last() != null) {
                atFirst.add(table.first());
                atLast.add(table.last());
            }
        }

        Table result(String track, long runs) {
            Map<String, Proportion> shares = new LinkedHashMap<>();
            for (RunDeadlock.Stand stand : RunDeadlock.Stand.values()) {
                shares.put(stand.id(), Proportion.of(stands[stand.ordinal()], runs));
            }
            Map<NoText, Proportion> without = new EnumMap<>(NoText.class);
            noText.forEach((why, count) -> without.put(why, Proportion.of(count, runs)));
            return new Table(track, shares, without, Proportion.of(brokeDown, runs), atFirst.result(), atLast.result());
        }
    }

    /** Counts how often a range was empty, and because of whom. */
    private static final class EmptinessCount {

        private final List<String> actors;
        private final long[] by;
        private long sessions;
        private long empty;
        private long together;

        EmptinessCount(List<String> actors) {
            this.actors = actors;
            by = new long[actors.size()];
        }

        void add(TraceEvent.BargainingRange range) {
            sessions++;
            if (range.inRange() == 0) {
                int[] alone = RunDeadlock.emptyWinSets(range);
                Arrays.stream(alone).forEach(actor -> by[actor]++);
                together += alone.length == 0 ? 1 : 0;
                empty++;
            }
        }

        Emptiness result() {
            return new Emptiness(
                    Proportion.of(empty, sessions), shares(by, actors, empty), Proportion.of(together, empty));
        }
    }
}
