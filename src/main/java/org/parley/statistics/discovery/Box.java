package org.parley.statistics.discovery;

import java.util.List;

/**
 * A box: the points that meet every one of some limits.
 *
 * @param limits at most one per dimension and side, sorted by these; none for the box that holds everything
 */
public record Box(List<Limit> limits) {

    /** Sorts the limits. */
    public Box {
        limits = limits.stream().sorted().toList();
    }

    /** Whether a point lies in it. */
    public boolean contains(Points points, int point) {
        for (Limit limit : limits) {
            if (!limit.holds(points.values()[limit.dimension()][point])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the box without one of its limits. */
    public Box without(Limit limit) {
        return new Box(limits.stream().filter(l -> !l.equals(limit)).toList());
    }
}
