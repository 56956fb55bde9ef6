package org.parley.statistics.discovery;

/**
 * How boxes are sought.
 *
 * @param slice share of a box that is peeled off or pasted on at a time, in (0, 0.5]
 * @param leastCoverage a box must hold this share of the points of interest, in (0, 1)
 * @param significance a limit is dropped unless its quasi-p value is below this, over the number of places where a limit
 *     may stand (Bonferroni)
 * @param boxes most boxes, at least 1
 * @param depth most questions that the tree asks in a row, at least 1
 */
public record SearchRule(double slice, double leastCoverage, double significance, int boxes, int depth) {

    /** The values that are used unless others are asked for. */
    public static final SearchRule USUAL = new SearchRule(0.05, 0.5, 0.05, 3, 3);

    /** Checks the numbers. */
    public SearchRule {
        if (!(slice > 0 && slice <= 0.5)
                || !(leastCoverage > 0 && leastCoverage < 1)
                || !(significance > 0 && significance < 1)
                || boxes < 1
                || depth < 1) {
            throw new IllegalArgumentException("boxes cannot be sought by " + slice + ", " + leastCoverage + ", "
                    + significance + ", " + boxes + ", " + depth);
        }
    }

    /** Returns the same with another slice. */
    public SearchRule withSlice(double other) {
        return new SearchRule(other, leastCoverage, significance, boxes, depth);
    }

    /** Returns the same with another least coverage. */
    public SearchRule withLeastCoverage(double other) {
        return new SearchRule(slice, other, significance, boxes, depth);
    }
}
