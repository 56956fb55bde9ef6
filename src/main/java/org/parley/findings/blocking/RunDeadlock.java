package org.parley.findings.blocking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Concession;
import org.parley.outcome.NoText;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * Where a run that settled nothing stood still, table by table, read from its events. Actors, tracks, issues and options are
 * indices in the order of the scenario.
 *
 * @param tables one per track of the scenario
 * @param enough concessions on one issue, at tables without agreement, that would have closed the gap of whoever refused and
 *     left nobody else with a say short of what it hoped for
 * @param closable whether at such a table a concession on one issue would at least have closed the gap of whoever refused
 * @param leftShort whom the best such concession would have left short instead, where none was enough
 * @param lastEnough whether the last refusal at such a table names one
 * @param sentBack who refused terms away from the table, at home or without a seat
 */
record RunDeadlock(
        List<Table> tables,
        Set<Step> enough,
        boolean closable,
        Set<Integer> leftShort,
        boolean lastEnough,
        Set<SentBack> sentBack) {

    /** How far a table came; the first that applies. */
    enum Stand {
        /** It agreed on something that ends its talks. */
        AGREED,
        /** Its condition was never met, or its preparation not over before the run ended. */
        NEVER_OPENED,
        /** It opened, but talks broke down, or the run ended, before anything was weighed. */
        NOTHING_WEIGHED,
        /** At its last session no package was in the bargaining range. */
        EMPTY_RANGE,
        /** There were packages in the bargaining range, but none that enough actors hoped for. */
        OUT_OF_REACH,
        /** Some package was what enough actors hoped for; it was not proposed, or it was refused all the same. */
        WITHIN_REACH;

        /** Returns the name used in files. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A table in the run.
     *
     * @param stand how far it came
     * @param brokeDown whether its talks broke down for good
     * @param first what could be agreed before its first session, or null if none was held
     * @param last the same before its last session
     * @param noText why its mediator put no text, or null
     */
    record Table(
            Stand stand,
            boolean brokeDown,
            TraceEvent.@Nullable BargainingRange first,
            TraceEvent.@Nullable BargainingRange last,
            @Nullable NoText noText) {}

    /**
     * A concession on one issue that would have been enough for an agreement at a table.
     *
     * @param track the table
     * @param maker who had proposed the terms, and so would have had to make it; -1 for a mediator's text without a mediator
     * @param refuser to whom
     * @param issue on which issue
     * @param from option that was proposed
     * @param to option that would have been enough
     */
    record Step(int track, int maker, int refuser, int issue, int from, int to) {}

    /**
     * Terms were found at a table and an actor refused them away from it.
     *
     * @param actor who
     * @param reason {@link Refusal.Reason#NOT_RATIFIED} or {@link Refusal.Reason#WITHOUT_A_SEAT}
     */
    record SentBack(int actor, Refusal.Reason reason) {}

    /** What the events tell of one table on the way. */
    private static final class Account {

        private boolean opened;
        private boolean agreed;
        private boolean brokeDown;
        private TraceEvent.@Nullable BargainingRange first;
        private TraceEvent.@Nullable BargainingRange last;
        private int maker = -1;
        private int[] terms = {};
        private int lastRefusalAt = -1;
        private boolean lastEnough;
        private boolean closable;
        private final Set<Integer> leftShort = new LinkedHashSet<>();
        private final Set<Step> enough = new LinkedHashSet<>();

        private Table table(@Nullable NoText noText) {
            return new Table(stand(), brokeDown, first, last, noText);
        }

        private Stand stand() {
            if (agreed) {
                return Stand.AGREED;
            } else if (!opened) {
                return Stand.NEVER_OPENED;
            } else if (last == null) {
                return Stand.NOTHING_WEIGHED;
            } else if (last.inRange() == 0) {
                return Stand.EMPTY_RANGE;
            }
            return last.inReach() == 0 ? Stand.OUT_OF_REACH : Stand.WITHIN_REACH;
        }
    }

    /** Reads the account of a run out of its events. */
    static RunDeadlock of(Scenario scenario, List<TraceEvent> events) {
        return new Reading(scenario).of(events);
    }

    /** Goes through the events of a run. */
    private static final class Reading {

        private final Scenario scenario;
        private final Account[] tables;
        private final int truceIssue;
        private final Set<Integer> truces = new LinkedHashSet<>();
        private final Set<SentBack> sentBack = new LinkedHashSet<>();

        Reading(Scenario scenario) {
            this.scenario = scenario;
            tables = new Account[scenario.tracks().size()];
            Arrays.setAll(tables, t -> new Account());
            boolean hasTruces = scenario.ceasefire() != null;
            truceIssue = hasTruces
                    ? List.copyOf(scenario.issues().keySet())
                            .indexOf(scenario.ceasefire().issue())
                    : -1;
            if (hasTruces) {
                List<String> options = Objects.requireNonNull(
                                scenario.issues().get(scenario.ceasefire().issue()))
                        .options();
                scenario.ceasefire().limited().keySet().forEach(o -> truces.add(options.indexOf(o)));
            }
        }

        RunDeadlock of(List<TraceEvent> events) {
            for (int n = 0; n < events.size(); n++) {
                hear(n, events.get(n));
            }
            List<Account> standing =
                    Arrays.stream(tables).filter(t -> !t.agreed).toList();
            Set<Step> enough = new LinkedHashSet<>();
            Set<Integer> leftShort = new LinkedHashSet<>();
            standing.forEach(t -> enough.addAll(t.enough));
            standing.forEach(t -> leftShort.addAll(t.leftShort));
            boolean lastEnough = standing.stream()
                    .max(Comparator.comparingInt(t -> t.lastRefusalAt))
                    .map(t -> t.lastEnough)
                    .orElse(false);
            return new RunDeadlock(
                    IntStream.range(0, tables.length)
                            .mapToObj(t -> tables[t].table(NoText.of(scenario, t, events)))
                            .toList(),
                    enough,
                    standing.stream().anyMatch(t -> t.closable),
                    leftShort,
                    lastEnough,
                    sentBack);
        }

        private void hear(int n, TraceEvent event) {
            if (event instanceof TraceEvent.TrackOpened e) {
                tables[e.track()].opened = true;
            } else if (event instanceof TraceEvent.TalksBrokeDown e) {
                tables[e.track()].brokeDown = true;
            } else if (event instanceof TraceEvent.BargainingRange e) {
                tables[e.track()].first = tables[e.track()].first == null ? e : tables[e.track()].first;
                tables[e.track()].last = e;
            } else if (event instanceof TraceEvent.Proposed e) {
                onTheTable(e.track(), e.actor(), e.terms());
            } else if (event instanceof TraceEvent.Drafted e) {
                onTheTable(e.track(), e.actor(), e.terms());
            } else if (event instanceof TraceEvent.Answered e && e.refusal() != null) {
                refused(n, e.track(), e.refusal(), e.closing());
            } else if (event instanceof TraceEvent.Ratification e && e.refusal() != null) {
                refused(n, e.track(), e.refusal(), e.closing());
            } else if (event instanceof TraceEvent.Agreed e) {
                // A truce leaves its table open: a general cease-fire may still come of it.
                tables[e.track()].agreed |= truceIssue < 0 || !truces.contains(e.terms()[truceIssue]);
            }
        }

        private void onTheTable(int track, int maker, int[] terms) {
            tables[track].maker = maker;
            tables[track].terms = terms;
        }

        private void refused(int n, int track, Refusal refusal, @Nullable Concession closing) {
            Account table = tables[track];
            table.lastRefusalAt = n;
            table.lastEnough = false;
            // Where it could have accepted on balance there was no gap to close.
            if (closing != null && refusal.gap() > 0) {
                table.closable = true;
                table.lastEnough = closing.leavesShort().length == 0;
                Arrays.stream(closing.leavesShort()).forEach(table.leftShort::add);
            }
            if (closing != null && table.lastEnough) {
                int from = table.terms[closing.issue()];
                table.enough.add(
                        new Step(track, table.maker, refusal.actor(), closing.issue(), from, closing.option()));
            }
            if (refusal.reason() == Refusal.Reason.NOT_RATIFIED || refusal.reason() == Refusal.Reason.WITHOUT_A_SEAT) {
                sentBack.add(new SentBack(refusal.actor(), refusal.reason()));
            }
        }
    }

    /** Returns the actors whose win-set holds no package; none if all hold some, and only no package in enough of them. */
    static int[] emptyWinSets(TraceEvent.BargainingRange range) {
        return IntStream.range(0, range.actors().length)
                .filter(i -> range.winSets()[i] == 0)
                .map(i -> range.actors()[i])
                .toArray();
    }
}
