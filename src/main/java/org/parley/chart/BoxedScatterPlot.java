package org.parley.chart;

import java.util.List;

/**
 * Scatter plot of points of interest and others, with a box over them: what scenario discovery (PRIM) shows for two dimensions
 * (Bryant and Lempert 2010).
 *
 * @param caption what it says in words
 * @param across names the dimension that runs to the right
 * @param up names the dimension that runs up
 * @param ofInterest what a point of interest is called in the key
 * @param others what another point is called in the key
 * @param hits points of interest; may be none
 * @param rest the others; may be none, but not both
 * @param box the box: two opposite corners, which may lie at infinity
 */
public record BoxedScatterPlot(
        Caption caption,
        String across,
        String up,
        String ofInterest,
        String others,
        Scatter hits,
        Scatter rest,
        Corners box)
        implements Chart {

    /**
     * A box in the plane; an end that is not limited is infinite.
     *
     * @param left its least value across
     * @param right its greatest value across
     * @param bottom its least value up
     * @param top its greatest value up
     */
    public record Corners(double left, double right, double bottom, double top) {

        /** Checks that it holds something. */
        public Corners {
            Checks.ordered("the box", left, right);
            Checks.ordered("the box", bottom, top);
        }
    }

    /** Checks that there is a point. */
    public BoxedScatterPlot {
        Checks.that(hits.size() + rest.size() > 0, "a box needs a point beside it");
    }

    /** Returns what the entries of the key are called. */
    public List<String> key() {
        return List.of(ofInterest, others, "the box");
    }

    @Override
    public DataTable table() {
        ValueFormat format = ValueFormat.decimals(1, 3);
        return new DataTable(
                caption.title(),
                List.of("Dimension"),
                List.of("from", "to"),
                List.of(),
                List.of(
                        DataTable.row(List.of(across), format, box.left, box.right),
                        DataTable.row(List.of(up), format, box.bottom, box.top)));
    }
}
