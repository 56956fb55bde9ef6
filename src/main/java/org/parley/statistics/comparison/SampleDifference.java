package org.parley.statistics.comparison;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.interval.ShareInterval;

/**
 * By how much a share or a mean differs between two samples, paired by run or independent, also where the two are over
 * different runs, such as those that agreed: NaN stands for a run that does not count.
 *
 * @param n runs that count in the first sample
 * @param m in the second
 * @param first share or mean in the first
 * @param second in the second
 * @param value the first less the second
 * @param standardError of the difference; 0 if the samples do not vary
 * @param interval of the difference; infinite if the samples are too small to have one
 * @param p two-sided probability of such a difference if there is none; 1 if there is none in the samples
 */
public record SampleDifference(
        int n, int m, double first, double second, double value, double standardError, Interval interval, double p) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Fails if something is not a number. */
    public SampleDifference {
        if (n < 1 || m < 1 || Double.isNaN(value + standardError) || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(value + " of " + n + " and " + m + " runs, error " + standardError
                    + ", p " + p + ", is no difference of samples");
        }
    }

    /**
     * Compares shares of runs that share their luck by number. Over the same runs: {@link PairedShares}. Over different runs,
     * such as the share of an option among agreements: the interval from those of both shares and their correlation (Zou and
     * Donner 2008, Statistics in Medicine 27: 1693-1702, which with no correlation is Newcombe's), and the weighted generalised
     * score test (Kosinski 2013, Statistics in Medicine 32: 964-977), which over the same runs would be McNemar's.
     *
     * @param first zeros and ones by run, at least one that counts
     * @param second of the same runs
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static SampleDifference ofPairedShares(double[] first, double[] second, double confidence) {
        Joint joint = Joint.paired(first, second);
        if (!joint.isOverTheSameRuns()) {
            return ofShares(joint, confidence);
        }
        PairedShares paired = PairedShares.of(first, second, confidence);
        double differ = (paired.onlyFirst() + paired.onlySecond()) / (double) paired.pairs();
        double variance = FastMath.max(0, differ - paired.difference() * paired.difference());
        return new SampleDifference(
                joint.n(),
                joint.m(),
                joint.meanOfFirst(),
                joint.meanOfSecond(),
                paired.difference(),
                FastMath.sqrt(variance / paired.pairs()),
                paired.interval(),
                paired.p());
    }

    /**
     * Compares shares of independent samples: Newcombe's interval from those of both shares (Newcombe 1998, Statistics in
     * Medicine 17: 873-890, method 10), and the score test, which is Pearson's without a correction for continuity.
     *
     * @param first zeros and ones, at least one that counts
     * @param second likewise, of any size
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static SampleDifference ofShares(double[] first, double[] second, double confidence) {
        return ofShares(Joint.independent(first, second), confidence);
    }

    private static SampleDifference ofShares(Joint joint, double confidence) {
        double p1 = joint.meanOfFirst();
        double p2 = joint.meanOfSecond();
        Interval one = wilson(p1, joint.n(), confidence);
        Interval two = wilson(p2, joint.m(), confidence);
        double covariance = joint.covariance(p1, p2);
        double apart = FastMath.sqrt(p1 * (1 - p1) / joint.n() * (p2 * (1 - p2) / joint.m()));
        double r = apart == 0 ? 0 : FastMath.max(-1, FastMath.min(1, covariance / apart));
        double value = p1 - p2;
        Interval interval = new Interval(
                value - reach(p1 - one.low(), two.high() - p2, r), value + reach(one.high() - p1, p2 - two.low(), r));
        double variance = p1 * (1 - p1) / joint.n() + p2 * (1 - p2) / joint.m() - 2 * covariance;
        double pooled = (p1 * joint.n() + p2 * joint.m()) / ((double) joint.n() + joint.m());
        double ifNone =
                pooled * (1 - pooled) * (1.0 / joint.n() + 1.0 / joint.m()) - 2 * joint.covariance(pooled, pooled);
        return new SampleDifference(
                joint.n(),
                joint.m(),
                p1,
                p2,
                value,
                FastMath.sqrt(FastMath.max(0, variance)),
                interval,
                value == 0 ? 1 : twoSided(value / FastMath.sqrt(FastMath.max(0, ifNone))));
    }

    private static Interval wilson(double share, int of, double confidence) {
        return ShareInterval.wilson((int) FastMath.round(share * of), of, confidence);
    }

    private static double reach(double one, double other, double correlation) {
        return FastMath.sqrt(FastMath.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    private static double twoSided(double z) {
        return FastMath.min(1, 2 * NORMAL.cumulativeProbability(-FastMath.abs(z)));
    }

    /**
     * Compares means of runs that share their luck by number, also where the means are over different runs: the interval takes
     * run by run what each adds to the difference, so that common luck cancels (Cochran 1977, Sampling Techniques, section 6.4:
     * linearisation of a ratio). Over the same runs it is the paired test of Student (1908).
     *
     * @param first values by run, at least one that counts
     * @param second of the same runs
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static SampleDifference ofPairedMeans(double[] first, double[] second, double confidence) {
        Joint joint = Joint.paired(first, second);
        SummaryStatistics parts = new SummaryStatistics();
        for (int r = 0; r < first.length; r++) {
            parts.addValue(part(first[r], joint.meanOfFirst(), first.length, joint.n())
                    - part(second[r], joint.meanOfSecond(), first.length, joint.m()));
        }
        double error = parts.getStandardDeviation() / FastMath.sqrt(first.length);
        double value = joint.meanOfFirst() - joint.meanOfSecond();
        return ofMeans(joint, value, error, FastMath.min(joint.n(), joint.m()) - 1.0, confidence);
    }

    private static double part(double x, double mean, int runs, int counted) {
        return Double.isNaN(x) ? 0 : (x - mean) * runs / counted;
    }

    /**
     * Compares means of independent samples whose variances may differ ({@link Welch}).
     *
     * @param first values, at least one that counts
     * @param second likewise, of any size
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static SampleDifference ofMeans(double[] first, double[] second, double confidence) {
        Joint joint = Joint.independent(first, second);
        double value = joint.meanOfFirst() - joint.meanOfSecond();
        if (joint.n() < 2 || joint.m() < 2) {
            return ofMeans(joint, value, 0, 0, confidence);
        }
        Welch welch = Welch.of(first, second, confidence);
        return new SampleDifference(
                joint.n(),
                joint.m(),
                joint.meanOfFirst(),
                joint.meanOfSecond(),
                welch.difference(),
                joint.errorIfIndependent(),
                welch.interval(),
                welch.p());
    }

    private static SampleDifference ofMeans(
            Joint joint, double value, double error, double degreesOfFreedom, double confidence) {
        Interval interval = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double p = 1;
        if (degreesOfFreedom >= 1) {
            TDistribution student = new TDistribution(null, degreesOfFreedom);
            double margin = student.inverseCumulativeProbability((1 + Interval.checked(confidence)) / 2) * error;
            interval = new Interval(value - margin, value + margin);
            p = value == 0 ? 1 : 2 * student.cumulativeProbability(-FastMath.abs(value / error));
        }
        return new SampleDifference(
                joint.n(),
                joint.m(),
                joint.meanOfFirst(),
                joint.meanOfSecond(),
                value,
                error,
                interval,
                FastMath.min(1, p));
    }
}
