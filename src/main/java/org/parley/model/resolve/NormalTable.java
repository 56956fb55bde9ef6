package org.parley.model.resolve;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** The standard normal distribution function from a table: six digits, and the same bits everywhere. */
final class NormalTable {

    private static final double END = 8;
    private static final int STEPS_A_UNIT = 256;
    private static final double ROOT = FastMath.sqrt(2 * FastMath.PI);
    private static final double[] TABLE = new double[(int) (2 * END * STEPS_A_UNIT) + 2];

    static {
        for (int n = 0; n < TABLE.length; n++) {
            double z = -END + (double) n / STEPS_A_UNIT;
            TABLE[n] = 0.5 * Erf.erfc(-z / FastMath.sqrt(2));
        }
    }

    private NormalTable() {}

    /** Returns the number below which a standard normal number is with a probability, between the table's ends. */
    static double quantile(double probability) {
        double inside = FastMath.min(1 - 1e-12, FastMath.max(1e-12, probability));
        return FastMath.sqrt(2) * Erf.erfInv(2 * inside - 1);
    }

    /** Returns the density of a standard normal number. */
    static double density(double z) {
        return FastMath.exp(-z * z / 2) / ROOT;
    }

    /** Returns the probability that a standard normal number is at most z. */
    static double probability(double z) {
        if (z <= -END) {
            return 0;
        }
        if (z >= END) {
            return 1;
        }
        double place = (z + END) * STEPS_A_UNIT;
        int below = (int) place;
        return TABLE[below] + (place - below) * (TABLE[below + 1] - TABLE[below]);
    }
}
