package org.parley.statistics.comparison;

import org.apache.commons.math3.util.FastMath;

/**
 * How far two distributions over the same classes, such as outcomes, are apart where the classes have no distances.
 *
 * @param jensenShannon divergence in natural units, in [0, ln 2] (Lin 1991, IEEE Transactions on Information Theory 37: 145-151)
 * @param totalVariation greatest difference in the probability of any set of classes, in [0, 1]
 * @param hellinger distance, in [0, 1] (Hellinger 1909, scaled)
 */
public record Divergence(double jensenShannon, double totalVariation, double hellinger) {

    /** Probabilities add up to 1 up to this. */
    private static final double ROUNDING = 1e-6;

    /**
     * Compares two distributions.
     *
     * @param p probability of each class, adding up to 1
     * @param q likewise
     */
    public static Divergence of(double[] p, double[] q) {
        check(p, q);
        double js = 0;
        double variation = 0;
        double squares = 0;
        for (int k = 0; k < p.length; k++) {
            double middle = (p[k] + q[k]) / 2;
            js += (information(p[k], middle) + information(q[k], middle)) / 2;
            variation += FastMath.abs(p[k] - q[k]) / 2;
            double roots = FastMath.sqrt(p[k]) - FastMath.sqrt(q[k]);
            squares += roots * roots / 2;
        }
        return new Divergence(FastMath.max(0, js), variation, FastMath.sqrt(squares));
    }

    /** Returns the Jensen-Shannon divergence in bits, in [0, 1]. */
    public double jensenShannonBits() {
        return jensenShannon / FastMath.log(2);
    }

    /** Returns the Jensen-Shannon distance, the root of the divergence in natural units: a metric. */
    public double jensenShannonDistance() {
        return FastMath.sqrt(jensenShannon);
    }

    private static double information(double p, double middle) {
        return p == 0 ? 0 : p * FastMath.log(p / middle);
    }

    static void check(double[] p, double[] q) {
        if (p.length != q.length || p.length == 0) {
            throw new IllegalArgumentException(
                    "distributions are not over the same classes: " + p.length + " and " + q.length);
        }
        for (double[] one : new double[][] {p, q}) {
            double sum = 0;
            for (double probability : one) {
                if (!(probability >= 0)) {
                    throw new IllegalArgumentException("a probability must be at least 0, not " + probability);
                }
                sum += probability;
            }
            if (!(FastMath.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException("probabilities must add up to 1, not " + sum);
            }
        }
    }
}
