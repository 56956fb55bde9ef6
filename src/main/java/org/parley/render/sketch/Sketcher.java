package org.parley.render.sketch;

/** Drawing of a kind of chart. */
interface Sketcher {

    /**
     * Draws the chart from the left upper corner.
     *
     * @param sketch what it is drawn on
     * @param width how wide it may be
     * @return how high it is
     */
    double draw(Sketch sketch, double width);

    /** Returns attributes that a script looks for, name and value in turn; none for a picture that only shows. */
    default String[] handles() {
        return new String[0];
    }
}
