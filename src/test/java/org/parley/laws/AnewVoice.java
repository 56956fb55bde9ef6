package org.parley.laws;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * A voice at the table of {@link BorderWarAnew}: a delegation or its audience at home, with what it alone knows, and what
 * everybody else believes of it. Written from the page on the model alone; it shares no code with the model.
 */
final class AnewVoice {

    static final int TYPES = 5;
    static final int LINES = 9;
    static final int SOLDIERS = 3;
    static final int PACKAGES = LINES * SOLDIERS;
    private static final int STEPS = 16;
    private static final double SIGNAL_NOISE = 0.6;
    private static final double[] PLACE = {-0.8, -0.4, 0, 0.4, 0.8};
    private static final double[] NORMAL = new double[16 * 256 + 2];
    private static final double[] MIDDLE = new double[STEPS];

    static {
        for (int n = 0; n < NORMAL.length; n++) {
            NORMAL[n] = Erf.erfc((8 - n / 256.0) / Math.sqrt(2)) / 2;
        }
        NormalDistribution normal = new NormalDistribution(0, 1);
        for (int n = 0; n < STEPS; n++) {
            MIDDLE[n] = -normal.inverseCumulativeProbability((n + 0.5) / STEPS);
        }
    }

    /** What holding out is worth, by type. */
    final double[] holding = new double[TYPES];

    /** Chance of a yes to each package, as the others see it. */
    final double[] consent = new double[PACKAGES];

    private final double width;
    private final double resolve;
    private final double deviation;
    private final double[] error = new double[LINES];
    private final double[] type = new double[TYPES];
    // An error e = σ·z has the rank Φ(−z): at first all ranks are as likely, and a package is accepted up to some rank.
    private final double[][] least = new double[TYPES][LINES];
    private final double[][] most = new double[TYPES][LINES];
    private final double[][][] below = new double[TYPES][LINES][STEPS + 1];
    private double[] share;
    private double[] over;
    private double cost;

    AnewVoice(RandomGenerator random, double privateResolve, double judgementError) {
        width = privateResolve;
        resolve = 2 * random.nextDouble() - 1;
        deviation = judgementError;
        for (int o = 0; o < LINES; o++) {
            error[o] = deviation * random.nextGaussian();
        }
        Arrays.fill(type, 1.0 / TYPES);
        for (int k = 0; k < TYPES; k++) {
            Arrays.fill(most[k], 1);
            for (double[] steps : below[k]) {
                Arrays.setAll(steps, n -> n / (double) STEPS);
            }
        }
    }

    /** Takes, by package, the share of the peace that counts and the gain over no deal before it is multiplied by that. */
    void weigh(double[] shares, double[] gains, double concludingCost) {
        share = shares;
        over = gains;
        cost = concludingCost;
    }

    double privateResolve() {
        return width * resolve;
    }

    double weight(int k) {
        return type[k];
    }

    /** Returns the gain of a type, errors left out. */
    double gain(int k, int x) {
        return share[x] * (over[x] - width * PLACE[k]) - cost;
    }

    /** Returns what a package gains it over holding out, as it alone knows; between types that is linear. */
    double surplus(int x) {
        double at = Math.min(TYPES - 1, Math.max(0, (resolve + 0.8) / 0.4));
        int below = Math.min((int) at, TYPES - 2);
        double hold = holding[below] + (at - below) * (holding[below + 1] - holding[below]);
        return share[x] * (over[x] + error[x / SOLDIERS] - width * resolve) - cost - hold;
    }

    /** Works out how likely a yes to each package is. */
    void expect() {
        Arrays.fill(consent, 0);
        for (int k = 0; k < TYPES; k++) {
            for (int x = 0; x < PACKAGES; x++) {
                consent[x] += type[k] * chance(k, x);
            }
        }
    }

    private double rank(int k, int x) {
        return normal((gain(k, x) - holding[k]) / (share[x] * deviation));
    }

    private double chance(int k, int x) {
        return upTo(k, x / SOLDIERS, rank(k, x));
    }

    private double upTo(int k, int o, double rank) {
        if (rank <= least[k][o]) {
            return 0;
        }
        if (rank >= most[k][o]) {
            return 1;
        }
        double from = massUpTo(k, o, least[k][o]);
        double all = massUpTo(k, o, most[k][o]) - from;
        return all > 0 ? (massUpTo(k, o, rank) - from) / all : 0.5;
    }

    private double massUpTo(int k, int o, double rank) {
        int n = Math.min((int) (rank * STEPS), STEPS - 1);
        double[] steps = below[k][o];
        return steps[n] + (rank * STEPS - n) * (steps[n + 1] - steps[n]);
    }

    /** Answers, and lets everybody learn from it. */
    boolean answer(int x) {
        boolean yes = surplus(x) >= 0;
        int o = x / SOLDIERS;
        double[] likelihood = new double[TYPES];
        for (int k = 0; k < TYPES; k++) {
            double chance = chance(k, x);
            likelihood[k] = yes ? chance : 1 - chance;
            double rank = Math.min(most[k][o], Math.max(least[k][o], rank(k, x)));
            if (yes) {
                most[k][o] = rank;
            } else {
                least[k][o] = rank;
            }
        }
        learn(likelihood);
        return yes;
    }

    /** A third party tells of its resolve. */
    void toldOf(RandomGenerator random) {
        double signal = resolve + SIGNAL_NOISE * random.nextGaussian();
        double[] likelihood = new double[TYPES];
        for (int k = 0; k < TYPES; k++) {
            double off = (signal - PLACE[k]) / SIGNAL_NOISE;
            likelihood[k] = Math.exp(-off * off / 2);
        }
        learn(likelihood);
    }

    private void learn(double[] likelihood) {
        double sum = 0;
        for (int k = 0; k < TYPES; k++) {
            sum += type[k] * likelihood[k];
        }
        for (int k = 0; k < TYPES && sum > 1e-12; k++) {
            type[k] *= likelihood[k] / sum;
        }
    }

    /**
     * Everybody learns from what it put: of the option of the line which would be best to it, given its error about each.
     *
     * @param others chance that all others agree, by package
     * @param option line that it put, or -1 if it put nothing
     */
    void put(double[] others, int option) {
        double[] likelihood = new double[TYPES];
        for (int k = 0; k < TYPES; k++) {
            double[][] best = best(k, others);
            double[][] weight = weights(k);
            likelihood[k] = option < 0 ? silence(k, best, weight) : choice(k, option, best, weight);
        }
        learn(likelihood);
    }

    /** Returns the greatest expected gain from each line, by the step of the error about it. */
    private double[][] best(int k, double[] others) {
        double[][] best = new double[LINES][STEPS];
        for (int x = 0; x < PACKAGES; x++) {
            double gain = gain(k, x) - holding[k];
            double[] ofLine = best[x / SOLDIERS];
            for (int n = 0; n < STEPS; n++) {
                double value = others[x] * (gain + share[x] * deviation * MIDDLE[n]);
                ofLine[n] = x % SOLDIERS == 0 ? value : Math.max(ofLine[n], value);
            }
        }
        return best;
    }

    private double[][] weights(int k) {
        double[][] weight = new double[LINES][STEPS];
        for (int o = 0; o < LINES; o++) {
            double sum = 0;
            for (int n = 0; n < STEPS; n++) {
                double part = Math.min(n + 1, most[k][o] * STEPS) - Math.max(n, least[k][o] * STEPS);
                weight[o][n] = Math.max(0, part) * (below[k][o][n + 1] - below[k][o][n]);
                sum += weight[o][n];
            }
            for (int n = 0; n < STEPS; n++) {
                weight[o][n] = sum > 0 ? weight[o][n] / sum : 1.0 / STEPS;
            }
        }
        return weight;
    }

    private static double atMost(double[] values, double[] weights, double most) {
        double sum = 0;
        for (int n = 0; n < STEPS; n++) {
            sum += values[n] <= most ? weights[n] : 0;
        }
        return sum;
    }

    private double silence(int k, double[][] best, double[][] weight) {
        double product = 1;
        for (int o = 0; o < LINES; o++) {
            product *= atMost(best[o], weight[o], 0);
        }
        for (int o = 0; o < LINES && product > 0; o++) {
            double[] seen = new double[STEPS];
            for (int n = 0; n < STEPS; n++) {
                seen[n] = best[o][n] <= 0 ? 1 : 0;
            }
            reweigh(k, o, seen);
        }
        return product;
    }

    private double choice(int k, int option, double[][] best, double[][] weight) {
        double[] all = new double[STEPS];
        double[][] beats = new double[LINES][STEPS];
        double chance = 0;
        for (int n = 0; n < STEPS; n++) {
            all[n] = best[option][n] > 0 ? 1 : 0;
            for (int o = 0; o < LINES; o++) {
                beats[o][n] = o == option ? 1 : atMost(best[o], weight[o], best[option][n]);
                all[n] *= beats[o][n];
            }
            chance += weight[option][n] * all[n];
        }
        for (int o = 0; o < LINES && chance > 0; o++) {
            double[] seen = all;
            if (o != option) {
                seen = new double[STEPS];
                for (int n = 0; n < STEPS; n++) {
                    for (int own = 0; own < STEPS; own++) {
                        seen[n] += best[o][n] <= best[option][own] && beats[o][own] > 0
                                ? weight[option][own] * all[own] / beats[o][own]
                                : 0;
                    }
                }
            }
            reweigh(k, o, seen);
        }
        return chance;
    }

    private void reweigh(int k, int o, double[] seen) {
        double[] steps = below[k][o];
        double[] next = new double[STEPS + 1];
        for (int n = 0; n < STEPS; n++) {
            next[n + 1] = next[n] + (steps[n + 1] - steps[n]) * seen[n];
        }
        for (int n = 0; n <= STEPS && next[STEPS] > 1e-12; n++) {
            steps[n] = next[n] / next[STEPS];
        }
    }

    private static double normal(double z) {
        double place = (Math.min(8, Math.max(-8, z)) + 8) * 256;
        int below = (int) place;
        return NORMAL[below] + (place - below) * (NORMAL[below + 1] - NORMAL[below]);
    }
}
