package org.parley.findings.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CaseOutcome.State;

/**
 * What outcomes say of the shared coefficients, by importance weights over draws from their priors.
 *
 * <p>The likelihood of a case under a draw is estimated from its runs: whether agreement came within a year, and of agreements within three,
 * whether they broke in the first year, in the next four, or later. Such weights are right on average whatever the number of runs
 * (random-weight importance sampling, Fearnhead, Papaspiliopoulos and Roberts 2008; Andrieu and Roberts 2009), but for half a run that is added of each kind. Cases of one conflict
 * share the weight of one, for they are not independent.
 */
final class Posterior {

    private final double[][] likelihoods;
    private final int[] clusters;
    private final int[] sizes;

    /**
     * Makes it.
     *
     * @param codes of each case, what its runs came to; null if its outcome is not known
     * @param outcomes of each case, or null
     * @param clusters of each case, from 0
     * @param draws how many
     */
    Posterior(List<int[]> codes, List<CaseOutcome> outcomes, int[] clusters, int draws) {
        this.clusters = clusters.clone();
        sizes = new int[Arrays.stream(clusters).max().orElse(0) + 1];
        likelihoods = new double[clusters.length][];
        for (int i = 0; i < clusters.length; i++) {
            if (outcomes.get(i) != null) {
                likelihoods[i] = likelihood(codes.get(i), outcomes.get(i), draws);
                sizes[clusters[i]]++;
            }
        }
    }

    private static double[] likelihood(int[] codes, CaseOutcome outcome, int draws) {
        int runs = codes.length / draws;
        return IntStream.range(0, draws)
                .mapToDouble(m -> one(Arrays.copyOfRange(codes, m * runs, (m + 1) * runs), outcome))
                .toArray();
    }

    private static double one(int[] codes, CaseOutcome outcome) {
        double agreed = 0.5;
        double valid = 1;
        double[] ends = {0.5, 0.5, 0.5};
        for (int code : codes) {
            if (code == CodedRun.FAILED) {
                continue;
            }
            valid++;
            agreed += CodedRun.signed(code) <= CaseOutcome.WITHIN ? 1 : 0;
            if (CodedRun.signed(code) <= CaseOutcome.WATCHED_WITHIN) {
                int lasted = CodedRun.lasted(code);
                ends[lasted > 60 ? 2 : lasted > 12 ? 1 : 0]++;
            }
        }
        double p = outcome.isAgreed() ? agreed / valid : 1 - agreed / valid;
        double log = FastMath.log(p);
        if (outcome.isWatched()) {
            boolean[] possible = {
                outcome.inForce12() != State.YES,
                outcome.inForce12() != State.NO && outcome.inForce60() != State.YES,
                outcome.inForce12() != State.NO && outcome.inForce60() != State.NO
            };
            double all = Arrays.stream(ends).sum();
            double fits = IntStream.range(0, 3)
                    .filter(k -> possible[k])
                    .mapToDouble(k -> ends[k])
                    .sum();
            log += FastMath.log(fits / all);
        }
        return log;
    }

    /**
     * Returns the weights of the draws, which sum to 1.
     *
     * @param leftOut the cluster that is left out, or -1
     */
    double[] weights(int leftOut) {
        double[] logs = null;
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] == null || clusters[i] == leftOut) {
                continue;
            }
            double[] one = likelihoods[i];
            double part = 1.0 / sizes[clusters[i]];
            double[] before = logs == null ? new double[one.length] : logs;
            logs = IntStream.range(0, one.length)
                    .mapToDouble(m -> before[m] + part * one[m])
                    .toArray();
        }
        if (logs == null) {
            return null;
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(l -> FastMath.exp(l - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** Returns how many equal draws the weights are worth (Kong 1992). */
    static double effective(double[] weights) {
        return 1 / Arrays.stream(weights).map(w -> w * w).sum();
    }
}
