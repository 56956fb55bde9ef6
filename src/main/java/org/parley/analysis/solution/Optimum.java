package org.parley.analysis.solution;

import org.jspecify.annotations.Nullable;

/** The best of the packages shown so far by a criterion, the first in order among equals. */
final class Optimum {

    private final Criterion criterion;
    private final double[] key;
    private final double[] best;
    private double second = Double.NEGATIVE_INFINITY;
    private long equallyGood;
    private int @Nullable [] options;

    Optimum(Criterion criterion) {
        this.criterion = criterion;
        key = new double[criterion.length()];
        best = new double[criterion.length()];
    }

    /** Shows a package; packages must come in order. */
    void show(int[] shown, double[] values) {
        criterion.key(values, key);
        int comparison = equallyGood == 0 ? 1 : compare();
        if (comparison > 0) {
            if (equallyGood > 0) {
                second = Math.max(second, criterion.score(best));
            }
            System.arraycopy(key, 0, best, 0, key.length);
            options = shown.clone();
            equallyGood = 1;
        } else {
            equallyGood += comparison == 0 ? 1 : 0;
            second = Math.max(second, criterion.score(key));
        }
    }

    /** Whether a package that is worth no more than this can still matter: be the best, as good, or the second. */
    boolean isReachable(double[] greatest) {
        if (second == Double.NEGATIVE_INFINITY) {
            return true;
        }
        criterion.key(greatest, key);
        double score = criterion.score(key);
        return score >= second - criterion.rounding(key.length - 1, Math.max(score, second));
    }

    private int compare() {
        for (int at = 0; at < key.length; at++) {
            if (Math.abs(key[at] - best[at]) > criterion.rounding(at, Math.max(key[at], best[at]))) {
                return Double.compare(key[at], best[at]);
            }
        }
        return 0;
    }

    /** Returns the best package, or null if none was shown. */
    @Nullable
    Solution in(BargainingProblem problem) {
        if (options == null) {
            return null;
        }
        double score = criterion.score(best);
        return new Solution(
                problem.agreement(options),
                score,
                second == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : Math.max(0, score - second),
                equallyGood);
    }
}
