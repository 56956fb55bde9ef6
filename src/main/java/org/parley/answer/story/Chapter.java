package org.parley.answer.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.outcome.TraceEvent;

/**
 * One round of a run.
 *
 * @param round its number; 0 before the first
 * @param events what happened
 * @param inForce option per issue that was in force when it began; the array belongs to this record
 */
record Chapter(int round, Events events, int[] inForce) {

    /** Divides the events of a run into rounds. */
    static List<Chapter> of(List<TraceEvent> events, int[] statusQuo) {
        List<Chapter> chapters = new ArrayList<>();
        int[] inForce = statusQuo;
        int from = 0;
        while (from < events.size()) {
            int round = events.get(from).round();
            int to = from;
            int[] next = inForce;
            while (to < events.size() && events.get(to).round() == round) {
                next = termsAfter(events.get(to), next);
                to++;
            }
            chapters.add(new Chapter(round, new Events(events.subList(from, to)), inForce));
            inForce = next;
            from = to;
        }
        return chapters;
    }

    private static int[] termsAfter(TraceEvent event, int[] before) {
        if (event instanceof TraceEvent.Agreed agreed) {
            return agreed.terms();
        }
        if (event instanceof TraceEvent.WarResumed resumed) {
            return resumed.terms();
        }
        if (event instanceof TraceEvent.Happened happened) {
            return happened.terms();
        }
        if (event instanceof TraceEvent.TermsCame came) {
            int[] after = before.clone();
            Arrays.setAll(after, k -> came.options()[k] < 0 ? before[k] : came.options()[k]);
            return after;
        }
        return event instanceof TraceEvent.TruceBroken broken ? broken.terms() : before;
    }
}
