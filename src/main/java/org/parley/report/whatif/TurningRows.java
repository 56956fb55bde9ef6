package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.story.Story;
import org.parley.answer.story.Story.TurningPoint;

/**
 * Turning points of two runs that belong beside each other: those that begin in the same round.
 *
 * @param stored what is told of the run as it is stored; empty if nothing is
 * @param changed what is told of it with the change; empty if nothing is
 */
record TurningRows(String stored, String changed) {

    /** Returns all of two runs, in order; none if both tell the same. */
    static List<TurningRows> of(Story stored, Story changed) {
        List<TurningPoint> ones = new ArrayList<>(stored.turningPoints());
        List<TurningPoint> others = new ArrayList<>(changed.turningPoints());
        List<TurningRows> rows = new ArrayList<>();
        if (ones.equals(others)) {
            return rows;
        }
        while (!ones.isEmpty() || !others.isEmpty()) {
            int round = Math.min(first(ones), first(others));
            rows.add(new TurningRows(take(ones, round), take(others, round)));
        }
        return rows;
    }

    private static int first(List<TurningPoint> points) {
        return points.isEmpty() ? Integer.MAX_VALUE : points.get(0).round();
    }

    /** Takes the first of some turning points away if it begins in a round; else there is nothing to tell. */
    private static String take(List<TurningPoint> points, int round) {
        return first(points) == round && !points.isEmpty() ? points.remove(0).text() : "";
    }
}
