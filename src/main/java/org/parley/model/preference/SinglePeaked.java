package org.parley.model.preference;

import org.apache.commons.math3.util.FastMath;

/** Single-peaked values over ordered options (Black 1948). */
public final class SinglePeaked {

    private SinglePeaked() {}

    /**
     * Returns 1 − (|option − ideal| / greatest distance)^curvature.
     *
     * @param option position of the option
     * @param ideal position of the ideal
     * @param options number of options, at least 2
     * @param curvature exponent, above 0
     * @return in [0, 1]
     */
    public static double value(int option, int ideal, int options, double curvature) {
        int distance = FastMath.abs(option - ideal);
        if (distance == 0) {
            return 1;
        }
        double share = (double) distance / FastMath.max(ideal, options - 1 - ideal);
        return 1 - (curvature == 1 ? share : FastMath.pow(share, curvature));
    }
}
