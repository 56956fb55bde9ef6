package org.parley.outcome;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/** Why a mediator put no text at all to a table that was open in a run. */
public enum NoText {
    /** No session was held. */
    NO_SESSION,
    /** Every package crossed a red line of a party whose consent is needed. */
    RED_LINES,
    /** No package left all who must agree better off than no deal. */
    NO_ROOM,
    /** No change of one issue was better than the terms in force for all who must agree. */
    NO_SINGLE_CHANGE,
    /** No package promised all who must agree more than holding out. */
    NO_PROMISE;

    private static final String SINGLE = "single_negotiating_text";
    private static final Set<String> MEDIATED = Set.of(SINGLE, "mediated_proposals");

    /**
     * Returns why, or null if a text was put, the table never opened, or its protocol has no mediator.
     *
     * @param track which table of the scenario
     * @param events all events of a run
     */
    public static @Nullable NoText of(Scenario scenario, int track, List<TraceEvent> events) {
        Track table = List.copyOf(scenario.tracks().values()).get(track);
        boolean opened = events.stream().anyMatch(e -> e instanceof TraceEvent.TrackOpened o && o.track() == track);
        boolean wasPut = events.stream().anyMatch(e -> e instanceof TraceEvent.Drafted d && d.track() == track);
        if (!MEDIATED.contains(table.protocol().kind()) || !opened || wasPut) {
            return null;
        }
        List<TraceEvent.BargainingRange> sessions = events.stream()
                .filter(TraceEvent.BargainingRange.class::isInstance)
                .map(TraceEvent.BargainingRange.class::cast)
                .filter(e -> e.track() == track)
                .toList();
        if (sessions.isEmpty()) {
            return NO_SESSION;
        } else if (sessions.stream().allMatch(s -> s.packages() == 0)) {
            return RED_LINES;
        } else if (sessions.stream().allMatch(s -> s.inRange() == 0)) {
            return NO_ROOM;
        }
        return table.protocol().kind().equals(SINGLE) ? NO_SINGLE_CHANGE : NO_PROMISE;
    }
}
