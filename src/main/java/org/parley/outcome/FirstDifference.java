package org.parley.outcome;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where two runs first part: the first event of one that is not the same in the other.
 *
 * @param one the event in the first run
 * @param other what stands in its place in the second run
 * @param extra whether only one of the runs has an event there, after which the other goes on the same
 */
public record FirstDifference(TraceEvent one, TraceEvent other, Extra extra) {

    /** Which of the runs has an event more. */
    public enum Extra {
        /** Neither: something else happened. */
        NONE,
        /** The first run: what stands in the second comes after it. */
        ONE,
        /** The second run. */
        OTHER
    }

    /**
     * Finds where anything differs first.
     *
     * @param one events of a whole run, in order
     * @param other events of another
     * @return nothing if the two never part in anything, be it a number behind a decision
     */
    public static Optional<FirstDifference> inAnything(List<TraceEvent> one, List<TraceEvent> other) {
        return of(one, other, event -> event);
    }

    /**
     * Finds where something else is done first, or comes about, whatever the numbers behind it.
     *
     * @param one events of a whole run, in order
     * @param other events of another
     * @return nothing if the two never part in what happens
     */
    public static Optional<FirstDifference> inDeeds(List<TraceEvent> one, List<TraceEvent> other) {
        return of(one, other, FirstDifference::deed);
    }

    private static Optional<FirstDifference> of(
            List<TraceEvent> one, List<TraceEvent> other, Function<TraceEvent, Object> what) {
        List<TraceEvent> ones = one.stream().filter(e -> what.apply(e) != null).toList();
        List<TraceEvent> others =
                other.stream().filter(e -> what.apply(e) != null).toList();
        int at = 0;
        while (at < ones.size() && at < others.size() && same(what.apply(ones.get(at)), what.apply(others.get(at)))) {
            at++;
        }
        if (at == ones.size() && at == others.size()) {
            return Optional.empty();
        }
        if (at == ones.size() || at == others.size()) {
            throw new IllegalArgumentException("one of the runs has no end");
        }
        boolean oneMore = follows(ones, at, others.get(at), what) || standsAlone(ones.get(at), others.get(at));
        boolean otherMore = follows(others, at, ones.get(at), what) || standsAlone(others.get(at), ones.get(at));
        Extra extra = oneMore ? Extra.ONE : otherMore ? Extra.OTHER : Extra.NONE;
        return Optional.of(new FirstDifference(ones.get(at), others.get(at), extra));
    }

    /** Whether a seat is taken, or an event happens, while something else is done in the other run: it comes first, by itself. */
    private static boolean standsAlone(TraceEvent event, TraceEvent instead) {
        return (event instanceof TraceEvent.PartyJoined || event instanceof TraceEvent.Happened)
                && event.getClass() != instead.getClass()
                && event.round() <= instead.round();
    }

    /** Whether an event comes later in the same round of a run. */
    private static boolean follows(
            List<TraceEvent> events, int after, TraceEvent event, Function<TraceEvent, Object> what) {
        return events.stream()
                .skip(after + 1L)
                .takeWhile(e -> e.round() == event.round())
                .anyMatch(e -> same(what.apply(e), what.apply(event)));
    }

    /** Returns what an event does, without the numbers behind it; null if it does nothing by itself. */
    private static @Nullable Object deed(TraceEvent event) {
        if (event instanceof TraceEvent.Proposed e) {
            return new Object[] {e.round(), e.track(), e.actor(), e.terms()};
        } else if (event instanceof TraceEvent.Answered e) {
            return new Object[] {e.round(), e.track(), e.actor(), e.refusal() == null};
        } else if (event instanceof TraceEvent.Ratification e) {
            return new Object[] {e.round(), e.track(), e.actor(), "at home", e.passed()};
        } else if (event instanceof TraceEvent.Signalled e) {
            return new Object[] {e.round(), e.actor(), e.act(), e.constructive()};
        } else if (event instanceof TraceEvent.Happened e) {
            return new Object[] {e.round(), e.event(), "happens"};
        } else if (event instanceof TraceEvent.TalksBrokeDown e) {
            return new Object[] {e.round(), e.track()};
        } else if (event instanceof TraceEvent.TalksSuspended e) {
            return new Object[] {e.round(), e.track(), "suspended"};
        } else if (event instanceof TraceEvent.TalksResumed e) {
            return new Object[] {e.round(), e.track(), "resumes"};
        } else if (event instanceof TraceEvent.Contributed e) {
            return new Object[] {e.round(), e.actor(), e.kind(), e.given()};
        } else if (event instanceof TraceEvent.Incidents e) {
            return new Object[] {e.round(), e.count(), e.answers(), e.attributed()};
        } else if (event instanceof TraceEvent.CeasefireBroke e) {
            return new Object[] {e.round(), "breaks"};
        } else if (event instanceof TraceEvent.CeasefireHeld e) {
            return new Object[] {e.round(), "holds"};
        }
        boolean isNews = event instanceof TraceEvent.Began
                || event instanceof TraceEvent.NoDealChanged
                || event instanceof TraceEvent.BargainingRange
                || event instanceof TraceEvent.BeliefChanged
                || event instanceof TraceEvent.ResolveBelieved
                || event instanceof TraceEvent.CeasefireStands
                || event instanceof TraceEvent.WarResumed;
        return isNews ? null : event;
    }

    /** Whether two values are equal, arrays and what is within records included. */
    private static boolean same(Object one, Object other) {
        if (!(one instanceof Record) || !(other instanceof Record) || one.getClass() != other.getClass()) {
            return Arrays.deepEquals(new Object[] {one}, new Object[] {other});
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!same(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }
}
