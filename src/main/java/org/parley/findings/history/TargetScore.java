package org.parley.findings.history;

import java.util.List;
import java.util.Map;
import org.parley.statistics.interval.Interval;

/**
 * How a forecaster did on a target.
 *
 * @param forecaster name
 * @param target the target
 * @param cases how many are scored
 * @param brier mean squared error
 * @param log logarithmic score
 * @param bias mean forecast less observed rate
 * @param against how it compares with each benchmark, by its name; empty for benchmarks
 * @param permutation probability of the permutation test on the Brier score; NaN for constants
 * @param adjusted the same after Holm over the three targets
 * @param bins three bins of forecasts
 */
public record TargetScore(
        String forecaster,
        Target target,
        int cases,
        double brier,
        double log,
        double bias,
        Map<String, Against> against,
        double permutation,
        double adjusted,
        List<Bin> bins) {

    /**
     * Comparison with a benchmark.
     *
     * @param brier skill on the Brier score, 1 - score/benchmark
     * @param log skill on the logarithmic score
     * @param difference mean difference of Brier scores; below 0 is better than the benchmark
     * @param wide its 95% interval, drawing whole conflicts
     * @param narrow its 80% interval
     */
    public record Against(double brier, double log, double difference, Interval wide, Interval narrow) {

        /** Whether it is better than the benchmark on both scores. */
        public boolean isBetter() {
            return brier > 0 && log > 0;
        }
    }

    /**
     * Forecasts between two probabilities.
     *
     * @param low least
     * @param high greatest
     * @param cases how many
     * @param mean their mean
     * @param observed share of them that came
     */
    public record Bin(double low, double high, int cases, double mean, double observed) {}

    /** Returns the same with an adjusted probability. */
    TargetScore with(double p) {
        return new TargetScore(forecaster, target, cases, brier, log, bias, against, permutation, p, bins);
    }
}
