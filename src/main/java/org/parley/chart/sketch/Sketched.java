package org.parley.chart.sketch;

import org.parley.chart.Chart;

/**
 * A chart that Parley alone draws, once for a wide page and once for a phone. A {@code GateFlow} is drawn by a {@code GateFlowSketch} of {@code
 * render.sketch}, which is found by its name.
 */
public interface Sketched extends Chart {

    /** Whether it takes half of a wide page, beside another. */
    default boolean isHalf() {
        return false;
    }
}
