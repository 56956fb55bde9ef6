package org.parley.model.resolve;

import java.util.Arrays;

/**
 * What an offer tells of whoever makes it. Each type puts the option whose expected gain is greatest by its own judgement, if
 * that is more than nothing; so an offer tells of its resolve, of how it judges that option, and of how it judges all others. What
 * is learnt of each is exact but for that it is kept apart.
 */
final class OfferLikelihood {

    private static final int NODES = 16;
    private static final int STEPS = JudgementBelief.STEPS;

    /** Least probability of an offer: rarer ones are beyond what the nodes can tell. */
    private static final double LEAST = 0.01;

    private final int[] best;
    private final double[] mean;
    private final double[] spread;
    private final double[] value = new double[NODES];
    private final double[] beatsAll = new double[NODES];
    private final double[][] beats;
    private final double[] byStep = new double[STEPS];

    OfferLikelihood(int options) {
        best = new int[options];
        mean = new double[options];
        spread = new double[options];
        beats = new double[options][NODES];
    }

    /**
     * Learns from an offer.
     *
     * @param others probability, as the proposer sees it, that the others accept each package
     * @param pkg what it put, or -1 for nothing
     */
    void learn(Voice voice, double[] others, int pkg, int[] open, int count) {
        double[] likelihood = voice.likelihood();
        for (int k = 0; k < voice.types(); k++) {
            bestOfEachOption(voice, others, k, open, count);
            if (pkg >= 0) {
                consider(voice, others, k, pkg);
            }
            likelihood[k] = pkg < 0 ? nothing(voice, k) : offer(voice, k, voice.option(pkg));
        }
        voice.learn();
        for (int k = 0; k < voice.types() && pkg >= 0; k++) {
            voice.wouldAccept(k, pkg);
        }
    }

    private void bestOfEachOption(Voice voice, double[] others, int type, int[] open, int count) {
        Arrays.fill(best, -1);
        Arrays.fill(mean, Double.NEGATIVE_INFINITY);
        for (int n = 0; n < count; n++) {
            // What the others would surely refuse gains nothing, and so is never put.
            if (others[open[n]] > 0 && isBetter(voice, others, type, open[n])) {
                consider(voice, others, type, open[n]);
            }
        }
    }

    /** Whether a type would rather put a package than the best so far of its option; if it gains by neither, what it nearly would. */
    private boolean isBetter(Voice voice, double[] others, int type, int pkg) {
        int o = voice.option(pkg);
        double expected = others[pkg] * (voice.gain(type, pkg) - voice.holding(type));
        return best[o] < 0 || expected > 0 || mean[o] > 0
                ? expected > mean[o]
                : expected / (others[pkg] * voice.deviation(pkg)) > mean[o] / spread[o];
    }

    private void consider(Voice voice, double[] others, int type, int pkg) {
        int o = voice.option(pkg);
        best[o] = pkg;
        mean[o] = others[pkg] * (voice.gain(type, pkg) - voice.holding(type));
        spread[o] = Math.max(1e-12, others[pkg] * voice.deviation(pkg));
    }

    private double nothing(Voice voice, int type) {
        double product = 1;
        for (int o = 0; o < voice.options(); o++) {
            if (best[o] >= 0) {
                product *= atMost(voice, type, o, 0);
                voice.wouldNotPut(type, best[o]);
            }
        }
        return product;
    }

    /** Returns the probability that a type's expected gain from an option is at most a value. */
    private double atMost(Voice voice, int type, int option, double most) {
        double z = (most - mean[option]) / spread[option];
        return 1 - voice.judged().atMost(type, option, NormalTable.probability(-z));
    }

    private double offer(Voice voice, int type, int option) {
        if (best[option] < 0) {
            return 0;
        }
        double sum = 0;
        for (int q = 0; q < NODES; q++) {
            double rank = voice.judged().quantile(type, option, (q + 0.5) / NODES);
            value[q] = mean[option] - spread[option] * NormalTable.quantile(rank);
            beatsAll[q] = value[q] > 0 ? 1 : 0;
            for (int o = 0; o < voice.options(); o++) {
                if (o != option && best[o] >= 0) {
                    beats[o][q] = beatsAll[q] > 0 ? atMost(voice, type, o, value[q]) : 0;
                    beatsAll[q] *= beats[o][q];
                }
            }
            sum += beatsAll[q];
        }
        if (sum > 0) {
            reweighOthers(voice, type, option);
            reweighOwn(voice, type, option);
        }
        return Math.max(sum / NODES, LEAST);
    }

    private void reweighOthers(Voice voice, int type, int option) {
        for (int o = 0; o < voice.options(); o++) {
            if (o != option && best[o] >= 0) {
                for (int step = 0; step < STEPS; step++) {
                    double its = mean[o] + spread[o] * JudgementBelief.middle(step);
                    double seen = 0;
                    for (int q = 0; q < NODES; q++) {
                        seen += value[q] >= its && beats[o][q] > 0 ? beatsAll[q] / beats[o][q] : 0;
                    }
                    byStep[step] = seen;
                }
                voice.judged().reweigh(type, o, byStep);
            }
        }
    }

    private void reweighOwn(Voice voice, int type, int option) {
        for (int step = 0; step < STEPS; step++) {
            double its = mean[option] + spread[option] * JudgementBelief.middle(step);
            double product = its > 0 ? 1 : 0;
            for (int o = 0; o < voice.options() && product > 0; o++) {
                product *= o == option || best[o] < 0 ? 1 : atMost(voice, type, o, its);
            }
            byStep[step] = product;
        }
        voice.judged().reweigh(type, option, byStep);
    }
}
