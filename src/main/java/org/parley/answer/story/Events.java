package org.parley.answer.story;

import java.util.List;
import java.util.function.Predicate;
import org.parley.outcome.TraceEvent;

/**
 * Some events of a run, in order.
 *
 * @param list the events
 */
record Events(List<TraceEvent> list) {

    Events {
        list = List.copyOf(list);
    }

    /** Returns all events of some rounds. */
    static Events of(List<Chapter> chapters) {
        return new Events(
                chapters.stream().flatMap(c -> c.events().list().stream()).toList());
    }

    /** Returns those of a kind. */
    <E extends TraceEvent> List<E> all(Class<E> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns those of a kind for which something holds. */
    <E extends TraceEvent> List<E> all(Class<E> kind, Predicate<E> such) {
        return all(kind).stream().filter(such).toList();
    }

    /** Returns the first of a kind, or null. */
    <E extends TraceEvent> E first(Class<E> kind) {
        List<E> found = all(kind);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Returns the last of a kind, or null. */
    <E extends TraceEvent> E last(Class<E> kind) {
        List<E> found = all(kind);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    boolean has(Class<? extends TraceEvent> kind) {
        return list.stream().anyMatch(kind::isInstance);
    }

    /** Returns the event that follows directly, or null. */
    TraceEvent after(TraceEvent event) {
        int at = list.indexOf(event);
        return at >= 0 && at + 1 < list.size() ? list.get(at + 1) : null;
    }
}
