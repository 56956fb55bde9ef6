package org.parley.model.table;

import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Talks;

/** Quantal response, in logit form (McKelvey and Palfrey 1995): better is likelier, not certain. */
final class QuantalResponse {

    private static final double ROUNDING = 1e-12;

    private QuantalResponse() {}

    /**
     * Returns 1 / (1 + exp(−slope·surplus)), or whether the surplus is not negative if the slope is {@link Talks#EXACT}.
     *
     * @param slope above 0
     * @param surplus value above what is compared with
     */
    static double probability(double slope, double surplus) {
        if (slope >= Talks.EXACT) {
            return surplus >= -ROUNDING ? 1 : 0;
        }
        return 1 / (1 + FastMath.exp(-slope * surplus));
    }
}
