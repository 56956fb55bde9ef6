package org.parley.model;

import org.apache.commons.math3.util.FastMath;

/** Quantal response (McKelvey and Palfrey 1995): better is likelier, not certain. */
final class Logit {

    private Logit() {}

    /**
     * Returns 1 / (1 + exp(−slope·surplus)).
     *
     * @param slope above 0
     * @param surplus value above what is compared with
     */
    static double probability(double slope, double surplus) {
        return 1 / (1 + FastMath.exp(-slope * surplus));
    }
}
