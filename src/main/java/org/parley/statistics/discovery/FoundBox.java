package org.parley.statistics.discovery;

import java.util.List;

/**
 * A box that was found, and what becomes of it among points on which it was not sought.
 *
 * @param box the box
 * @param found what it holds of the points on which it was found; of a later box, those outside the earlier ones
 * @param judged what it holds of the other points; of a later box, those outside the earlier ones
 * @param limits each of its limits
 * @param trajectory the boxes from which it was chosen, from the whole to the smallest
 * @param chosen which of them it was, from 0; pasting and dropping of limits may have changed it since
 */
public record FoundBox(
        Box box, Merit found, Merit judged, List<JudgedLimit> limits, List<JudgedStep> trajectory, int chosen) {

    /** Copies the lists. */
    public FoundBox {
        limits = List.copyOf(limits);
        trajectory = List.copyOf(trajectory);
    }

    /**
     * A limit of the box.
     *
     * @param limit the limit
     * @param foundWithout what the box holds without it, of the points on which it was found
     * @param foundQuasiP its quasi-p value there
     * @param judgedWithout the same of the other points
     * @param judgedQuasiP its p value there, which is no more quasi, since it was not sought there
     */
    public record JudgedLimit(
            Limit limit, Merit foundWithout, double foundQuasiP, Merit judgedWithout, double judgedQuasiP) {}

    /**
     * A box on the way.
     *
     * @param box the box
     * @param found what it holds of the points on which it was found
     * @param judged what it holds of the others
     */
    public record JudgedStep(Box box, Merit found, Merit judged) {}

    /**
     * Whether the points on which it was not sought bear it out.
     *
     * @param base share of all points that are of interest
     */
    public boolean stands(double base) {
        return judged.inside() > 0 && judged.density().low() > base;
    }
}
