package org.parley.statistics.comparison;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;

/**
 * Difference of the means of two independent samples whose variances may differ (Welch 1947, Biometrika 34: 28-35).
 *
 * @param difference mean of the first less mean of the second
 * @param degreesOfFreedom Satterthwaite's; NaN if neither sample varies
 * @param p two-sided probability of such a difference if there is none; 1 if there is none in the samples
 * @param interval of the difference
 */
public record Welch(double difference, double degreesOfFreedom, double p, Interval interval) {

    /**
     * Compares two samples.
     *
     * @param first at least two values that count
     * @param second at least two values that count
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static Welch of(double[] first, double[] second, double confidence) {
        SummaryStatistics a = summary(first);
        SummaryStatistics b = summary(second);
        double ofA = a.getVariance() / a.getN();
        double ofB = b.getVariance() / b.getN();
        double both = ofA + ofB;
        double difference = a.getMean() - b.getMean();
        if (both == 0) {
            return new Welch(difference, Double.NaN, difference == 0 ? 1 : 0, new Interval(difference, difference));
        }
        double df = both * both / (ofA * ofA / (a.getN() - 1) + ofB * ofB / (b.getN() - 1));
        TDistribution student = new TDistribution(null, df);
        double error = FastMath.sqrt(both);
        double margin = student.inverseCumulativeProbability((1 + Interval.checked(confidence)) / 2) * error;
        double p = FastMath.min(1, 2 * student.cumulativeProbability(-FastMath.abs(difference / error)));
        return new Welch(difference, df, p, new Interval(difference - margin, difference + margin));
    }

    private static SummaryStatistics summary(double[] sample) {
        SummaryStatistics summary = new SummaryStatistics();
        for (double x : Samples.sorted(sample)) {
            summary.addValue(x);
        }
        if (summary.getN() < 2) {
            throw new IllegalArgumentException("a mean with an interval needs at least two values that count");
        }
        return summary;
    }
}
