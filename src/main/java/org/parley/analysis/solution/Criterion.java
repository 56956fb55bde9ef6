package org.parley.analysis.solution;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** What a solution concept maximises: keys of which the greater is better, the first entry first. */
interface Criterion {

    /** Differences below this count as none. */
    double ROUNDING = BargainingProblem.ROUNDING;

    /** Returns the length of keys. */
    int length();

    /** Works out the key of a package from its values, by party. */
    void key(double[] values, double[] key);

    /** Returns the score that a key stands for. */
    default double score(double[] key) {
        return key[0];
    }

    /** Returns by how much entry {@code at} of two keys must differ to count, given the greater of the two. */
    default double rounding(int at, double entry) {
        return ROUNDING;
    }

    /**
     * The sum of values.
     *
     * @param parties the parties that count
     */
    record Sum(int[] parties) implements Criterion {

        @Override
        public int length() {
            return 1;
        }

        @Override
        public void key(double[] values, double[] key) {
            double sum = 0;
            for (int i : parties) {
                sum += values[i];
            }
            key[0] = sum;
        }
    }

    /**
     * The least gain, then the next least, and so on (leximin; Sen 1970, p. 138; Imai 1983 for Kalai and Smorodinsky's).
     *
     * @param parties the parties that count
     * @param reservation value of no deal, by party
     * @param most gain that counts as 1, by party; a party that cannot gain has all that it can, 1
     */
    record LeastGain(int[] parties, double[] reservation, double[] most) implements Criterion {

        /** Returns the criterion for gains as they are. */
        static LeastGain absolute(int[] parties, double[] reservation) {
            double[] ones = new double[reservation.length];
            Arrays.fill(ones, 1);
            return new LeastGain(parties, reservation, ones);
        }

        /**
         * Returns the criterion for gains as shares of the greatest.
         *
         * @param ideal the best value that a party can have, by party
         */
        static LeastGain ofIdeal(int[] parties, double[] reservation, double[] ideal) {
            double[] most = new double[ideal.length];
            for (int i : parties) {
                most[i] = ideal[i] - reservation[i];
            }
            return new LeastGain(parties, reservation, most);
        }

        @Override
        public int length() {
            return parties.length;
        }

        @Override
        public void key(double[] values, double[] key) {
            for (int j = 0; j < parties.length; j++) {
                int i = parties[j];
                double gain = most[i] > ROUNDING ? (values[i] - reservation[i]) / most[i] : 1;
                int at = j;
                for (; at > 0 && key[at - 1] > gain; at--) {
                    key[at] = key[at - 1];
                }
                key[at] = gain;
            }
        }
    }

    /**
     * The number of parties that gain, then the product of their gains. Where all can gain at once, as Nash assumes, this is
     * his product; where they cannot it leaves the fewest empty-handed (Caragiannis et al. 2019, ACM Transactions on
     * Economics and Computation 7(3), section 3).
     *
     * @param parties the parties that count
     * @param reservation value of no deal, by party
     * @param power exponent of a party's gain, by party, at least 0
     */
    record Product(int[] parties, double[] reservation, double[] power) implements Criterion {

        /** Checks that somebody has power. */
        public Product {
            double sum = power.length == reservation.length ? 0 : Double.NaN;
            for (int j = 0; j < parties.length && sum >= 0; j++) {
                sum = power[parties[j]] >= 0 ? sum + power[parties[j]] : Double.NaN;
            }
            if (!(sum > 0 && Double.isFinite(sum))) {
                throw new IllegalArgumentException("bargaining powers, one for each party, must be at least 0, and not"
                        + " all 0: " + Arrays.toString(power));
            }
        }

        @Override
        public int length() {
            return 2;
        }

        @Override
        public void key(double[] values, double[] key) {
            int gainers = 0;
            double product = 1;
            double logarithms = 0;
            for (int i : parties) {
                double gain = values[i] - reservation[i];
                if (power[i] > 0 && gain > ROUNDING) {
                    gainers++;
                    if (power[i] == 1) {
                        product *= gain;
                    } else {
                        logarithms += power[i] * FastMath.log(gain);
                    }
                }
            }
            key[0] = gainers;
            key[1] = logarithms == 0 ? product : product * FastMath.exp(logarithms);
        }

        @Override
        public double score(double[] key) {
            int powerful = 0;
            for (int i : parties) {
                powerful += power[i] > 0 ? 1 : 0;
            }
            return key[0] < powerful ? 0 : key[1];
        }

        @Override
        public double rounding(int at, double entry) {
            return at == 0 ? 0 : ROUNDING * entry;
        }
    }
}
