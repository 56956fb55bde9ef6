package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * Fighting that goes on while actors talk: the front is a random walk between two military ends (Smith and Stam 2004).
 *
 * @param between the two belligerents; the front counts the ground of the first
 * @param front the walk
 * @param capability what terms in force add to the first belligerent's log-odds of winning a move, by issue and option
 * @param evidence ids of the claims that support it
 */
public record War(
        List<String> between, Front front, Map<String, Map<String, Quantity>> capability, List<String> evidence) {

    /** Copies the collections. */
    public War {
        between = Ordered.copy(between);
        capability = Ordered.copy(capability);
        evidence = Ordered.copy(evidence);
    }

    /**
     * The front: 0 is the first belligerent's defeat, {@code positions} its victory.
     *
     * @param positions number of steps between the two military ends
     * @param start where it stands at the outset, strictly between the ends; default the middle
     * @param moves probability that it moves in a round
     * @param advance probability that a move favours the first belligerent
     * @param evidence ids of the claims that support it
     * @param assumption why these numbers although no claim gives them, or null
     */
    public record Front(
            int positions, Quantity start, Quantity moves, Quantity advance, List<String> evidence, String assumption) {

        private static final int MOST_POSITIONS = 100;

        private static Range inside(int positions) {
            return Range.from(1).upTo(positions - 1);
        }

        /** Returns where it can stand while the war goes on. */
        public Range inside() {
            return inside(positions);
        }

        /** Fills in the defaults. */
        public Front {
            start = start == null ? Quantity.of(Math.floorDiv(positions, 2), inside(MOST_POSITIONS)) : start;
            evidence = Ordered.copy(evidence);
        }
    }
}
