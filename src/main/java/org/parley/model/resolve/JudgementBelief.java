package org.parley.model.resolve;

import java.util.Arrays;

/**
 * What everybody else believes about how a voice judges each option, by type. A judgement is a standard normal number z; it is
 * kept as the rank U = Φ(−z), evenly spread at first: a package is accepted if U is at most the rank at which it would just do.
 * Answers bound the rank, offers reweigh it in steps.
 */
final class JudgementBelief {

    /** Steps in which the rank is reweighed. */
    static final int STEPS = 16;

    private static final double[] MIDDLE = new double[STEPS];

    /** Density of a judgement at the edges of the steps; between two of them its mean is their difference times STEPS. */
    private static final double[] EDGE = new double[STEPS + 1];

    static {
        for (int step = 0; step < STEPS; step++) {
            MIDDLE[step] = -NormalTable.quantile((step + 0.5) / STEPS);
            EDGE[step] = densityAt((double) step / STEPS);
        }
    }

    private final int options;
    private final double[] refused;
    private final double[] accepted;
    private final double[] refusedDensity;
    private final double[] acceptedDensity;
    private final double[] cumulated;

    /** What is cumulated below the rank that was refused, and from there to the one that was accepted. */
    private final double[] below;

    private final double[] known;

    JudgementBelief(int types, int options) {
        this.options = options;
        refused = new double[types * options];
        accepted = new double[types * options];
        refusedDensity = new double[types * options];
        acceptedDensity = new double[types * options];
        cumulated = new double[types * options * (STEPS + 1)];
        below = new double[types * options];
        known = new double[types * options];
    }

    void begin() {
        Arrays.fill(refused, 0);
        Arrays.fill(accepted, 1);
        Arrays.fill(refusedDensity, 0);
        Arrays.fill(acceptedDensity, 0);
        for (int n = 0; n < cumulated.length; n++) {
            cumulated[n] = n % (STEPS + 1) / (double) STEPS;
        }
        for (int cell = 0; cell < known.length; cell++) {
            sumUp(cell);
        }
    }

    private void sumUp(int cell) {
        below[cell] = upTo(cell, refused[cell]);
        known[cell] = upTo(cell, accepted[cell]) - below[cell];
    }

    private double upTo(int cell, double rank) {
        double place = rank * STEPS;
        int step = Math.min((int) place, STEPS - 1);
        int at = cell * (STEPS + 1) + step;
        return cumulated[at] + (place - step) * (cumulated[at + 1] - cumulated[at]);
    }

    /** Returns the probability that the rank is at most another. */
    double atMost(int type, int option, double rank) {
        int cell = type * options + option;
        double least = refused[cell];
        double most = accepted[cell];
        if (rank <= least) {
            return 0;
        }
        if (rank >= most) {
            return 1;
        }
        return known[cell] <= 0 ? (rank - least) / (most - least) : (upTo(cell, rank) - below[cell]) / known[cell];
    }

    /**
     * Returns the mean of (z + e)⁺ over a judgement e: the chance that it is enough, times what is then left on average.
     *
     * @param least least rank that is still held possible
     */
    double excess(int type, int option, double z, double least) {
        int cell = type * options + option;
        double low = Math.max(least, refused[cell]);
        double most = accepted[cell];
        double rank = NormalTable.probability(z);
        if (rank <= low) {
            return 0;
        }
        if (low >= most) {
            return Math.max(0, z - NormalTable.quantile(most));
        }
        double high = Math.min(rank, most);
        double possible = upTo(cell, most) - upTo(cell, low);
        double enough = possible <= 0 ? (high - low) / (most - low) : (upTo(cell, high) - upTo(cell, low)) / possible;
        double atHigh = rank <= most ? NormalTable.density(z) : acceptedDensity[cell];
        double atLow = low == refused[cell] ? refusedDensity[cell] : densityAt(low);
        double mean = possible <= 0
                ? (atHigh - atLow) / (most - low)
                : (momentUpTo(cell, high, atHigh) - momentUpTo(cell, low, atLow)) / possible;
        return Math.max(0, z * enough + mean);
    }

    private double momentUpTo(int cell, double rank, double density) {
        int last = Math.min((int) (rank * STEPS), STEPS - 1);
        int at = cell * (STEPS + 1);
        double sum = 0;
        for (int step = 0; step < last; step++) {
            sum += (cumulated[at + step + 1] - cumulated[at + step]) * (EDGE[step + 1] - EDGE[step]);
        }
        double inStep = cumulated[at + last + 1] - cumulated[at + last];
        return STEPS * (sum + inStep * (density - EDGE[last]));
    }

    private static double densityAt(double rank) {
        return rank <= 0 || rank >= 1 ? 0 : NormalTable.density(NormalTable.quantile(rank));
    }

    /** Returns the rank that is not exceeded with a probability. */
    double quantile(int type, int option, double probability) {
        int cell = type * options + option;
        double wanted = below[cell] + probability * known[cell];
        int at = cell * (STEPS + 1);
        int step = 0;
        while (step < STEPS - 1 && cumulated[at + step + 1] < wanted) {
            step++;
        }
        double inStep = cumulated[at + step + 1] - cumulated[at + step];
        double rank = (step + (inStep <= 0 ? 0.5 : (wanted - cumulated[at + step]) / inStep)) / STEPS;
        return Math.min(accepted[cell], Math.max(refused[cell], rank));
    }

    /** Learns that what a rank would just accept was accepted. */
    void accepted(int type, int option, double rank) {
        int cell = type * options + option;
        accepted[cell] = Math.min(accepted[cell], Math.max(rank, refused[cell]));
        acceptedDensity[cell] = densityAt(accepted[cell]);
        sumUp(cell);
    }

    /** Learns that what a rank would just accept was refused. */
    void refused(int type, int option, double rank) {
        int cell = type * options + option;
        refused[cell] = Math.max(refused[cell], Math.min(rank, accepted[cell]));
        refusedDensity[cell] = densityAt(refused[cell]);
        sumUp(cell);
    }

    /** Returns the judgement that belongs to the rank in the middle of a step. */
    static double middle(int step) {
        return MIDDLE[step];
    }

    /** Learns from what was seen, given its likelihood by step; nothing if it could not have been. */
    void reweigh(int type, int option, double[] likelihood) {
        int cell = type * options + option;
        int at = cell * (STEPS + 1);
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            sum += (cumulated[at + step + 1] - cumulated[at + step]) * likelihood[step];
        }
        if (sum <= 1e-12) {
            return;
        }
        double before = cumulated[at];
        double total = 0;
        for (int step = 0; step < STEPS; step++) {
            double mass = cumulated[at + step + 1] - before;
            before = cumulated[at + step + 1];
            total += mass * likelihood[step] / sum;
            cumulated[at + step + 1] = total;
        }
        sumUp(cell);
    }
}
