package org.parley.statistics.comparison;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Two samples, paired by run or independent, and their moments. NaN stands for a run that does not count. */
final class Joint {

    private final SummaryStatistics one;
    private final SummaryStatistics other;
    private final double[] first;
    private final double[] second;
    private final int inBoth;

    private Joint(double[] first, double[] second, int inBoth) {
        this.first = first;
        this.second = second;
        this.inBoth = inBoth;
        one = counted(first);
        other = counted(second);
    }

    static Joint paired(double[] first, double[] second) {
        return new Joint(first, second, Samples.differences(first, second).length);
    }

    static Joint independent(double[] first, double[] second) {
        return new Joint(first, second, 0);
    }

    private static SummaryStatistics counted(double[] sample) {
        SummaryStatistics counted = new SummaryStatistics();
        for (double x : sample) {
            if (!Double.isNaN(x)) {
                counted.addValue(x);
            }
        }
        if (counted.getN() == 0) {
            throw new IllegalArgumentException("a sample has no value that counts");
        }
        return counted;
    }

    int n() {
        return (int) one.getN();
    }

    int m() {
        return (int) other.getN();
    }

    double meanOfFirst() {
        return one.getSum() / one.getN();
    }

    double meanOfSecond() {
        return other.getSum() / other.getN();
    }

    /** Returns the standard error of the difference of the means of independent samples. */
    double errorIfIndependent() {
        return Math.sqrt(one.getVariance() / n() + other.getVariance() / m());
    }

    /** Whether the samples are paired and the same runs count in both. */
    boolean isOverTheSameRuns() {
        return inBoth == n() && inBoth == m();
    }

    /** Returns the covariance of the two means around given centres, from the runs that count in both. */
    double covariance(double centre, double otherCentre) {
        double sum = 0;
        for (int r = 0; inBoth > 0 && r < first.length; r++) {
            double part = (first[r] - centre) * (second[r] - otherCentre);
            sum += Double.isNaN(part) ? 0 : part;
        }
        return sum / n() / m();
    }
}
