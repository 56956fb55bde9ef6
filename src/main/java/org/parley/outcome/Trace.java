package org.parley.outcome;

import java.util.ArrayList;
import java.util.List;

/** Where a run tells what happens. Asked first whether anybody listens, so that silence costs nothing. */
public interface Trace {

    /** Nobody listens. */
    Trace NONE = new Trace() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void add(TraceEvent event) {
            // Nobody listens.
        }
    };

    /** Whether events are wanted. */
    boolean isOn();

    /** Takes an event. */
    void add(TraceEvent event);

    /** Keeps the events of a run in order. */
    final class Recorder implements Trace {

        private final List<TraceEvent> events = new ArrayList<>();

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void add(TraceEvent event) {
            events.add(event);
        }

        /** Returns the events so far. */
        public List<TraceEvent> events() {
            return List.copyOf(events);
        }
    }
}
