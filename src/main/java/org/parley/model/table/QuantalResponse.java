package org.parley.model.table;

import org.apache.commons.math3.util.FastMath;

/** Quantal response, in logit form (McKelvey and Palfrey 1995): better is likelier, not certain. */
final class QuantalResponse {

    /** From this slope on nobody errs: what is worth as much is accepted, what is worth less is not. */
    static final double EXACT = 1e9;

    private static final double ROUNDING = 1e-12;

    private QuantalResponse() {}

    /**
     * Returns 1 / (1 + exp(−slope·surplus)), or whether the surplus is not negative if the slope is {@link #EXACT}.
     *
     * @param slope above 0
     * @param surplus value above what is compared with
     */
    static double probability(double slope, double surplus) {
        if (slope >= EXACT) {
            return surplus >= -ROUNDING ? 1 : 0;
        }
        return 1 / (1 + FastMath.exp(-slope * surplus));
    }
}
