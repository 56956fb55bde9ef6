package org.parley.statistics.discovery;

import java.util.List;

/**
 * Where something happens more often than elsewhere.
 *
 * @param found all points on which boxes and tree were found, as the box that holds everything
 * @param judged all points on which they were judged
 * @param boxes the boxes, in the order in which they were found; none if nothing restricts more than chance does
 * @param tree the tree; a single leaf if no question tells more than chance does
 */
public record Discovery(Merit found, Merit judged, List<FoundBox> boxes, Tree tree) {

    /** Copies the list. */
    public Discovery {
        boxes = List.copyOf(boxes);
    }

    /**
     * Searches points.
     *
     * @param points the points
     * @param rule how boxes are sought
     */
    public static Discovery of(Points points, SearchRule rule) {
        Box everything = new Box(List.of());
        return new Discovery(
                Merit.of(everything, points, points.half(false)),
                Merit.of(everything, points, points.half(true)),
                new BoxSearch(points, rule).search(),
                TreeSearch.of(points, rule.depth()));
    }
}
