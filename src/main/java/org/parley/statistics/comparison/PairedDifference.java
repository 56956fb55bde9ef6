package org.parley.statistics.comparison;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;

/**
 * Mean difference of runs that share their luck by number (common random numbers: Law 2015, Simulation Modeling and Analysis,
 * chapter 11), with Student's test and interval (Student 1908). Pairs of which one run does not count are left out.
 *
 * @param pairs number of pairs that count, at least 2
 * @param mean mean difference, first less second
 * @param standardDeviation of the differences
 * @param t Student's statistic; infinite or NaN if all differences are equal
 * @param p two-sided probability of such a mean if there is no difference; 1 if all differences are 0
 * @param interval of the mean
 * @param correlation of the two runs of a pair; NaN if one sample does not vary
 * @param varianceRatio variance of the difference by what it would be with independent luck: below 1 where pairing helps; NaN if
 *     neither sample varies
 */
public record PairedDifference(
        int pairs,
        double mean,
        double standardDeviation,
        double t,
        double p,
        Interval interval,
        double correlation,
        double varianceRatio) {

    /**
     * Compares two samples run by run.
     *
     * @param first values by run
     * @param second values of the same runs
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static PairedDifference of(double[] first, double[] second, double confidence) {
        SummaryStatistics a = new SummaryStatistics();
        SummaryStatistics b = new SummaryStatistics();
        SummaryStatistics d = new SummaryStatistics();
        if (Samples.differences(first, second).length < 2) {
            throw new IllegalArgumentException("a paired difference needs at least two pairs that count");
        }
        for (int r = 0; r < first.length; r++) {
            if (!Double.isNaN(first[r] - second[r])) {
                a.addValue(first[r]);
                b.addValue(second[r]);
                d.addValue(first[r] - second[r]);
            }
        }
        int n = (int) d.getN();
        double error = d.getStandardDeviation() / FastMath.sqrt(n);
        double t = d.getMean() / error;
        TDistribution student = new TDistribution(null, n - 1.0);
        double margin = student.inverseCumulativeProbability((1 + Interval.checked(confidence)) / 2) * error;
        double apart = a.getVariance() + b.getVariance();
        double covariance = (apart - d.getVariance()) / 2;
        return new PairedDifference(
                n,
                d.getMean(),
                d.getStandardDeviation(),
                t,
                d.getMean() == 0 ? 1 : 2 * student.cumulativeProbability(-FastMath.abs(t)),
                new Interval(d.getMean() - margin, d.getMean() + margin),
                covariance / FastMath.sqrt(a.getVariance() * b.getVariance()),
                d.getVariance() / apart);
    }
}
