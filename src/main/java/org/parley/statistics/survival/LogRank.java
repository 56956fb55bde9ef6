package org.parley.statistics.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether two samples of durations, some still running when last seen, come from one law (Mantel 1966; Peto and Peto 1972).
 * Strongest where one hazard is a multiple of the other.
 *
 * @param observed ends in the first sample
 * @param expected ends to expect there if both have the same hazards
 * @param variance of the difference of the two (hypergeometric)
 * @param chiSquare the statistic, of one degree of freedom; 0 if nothing can be compared
 * @param p probability of at least that statistic; 1 if nothing can be compared
 */
public record LogRank(double observed, double expected, double variance, double chiSquare, double p) {

    /**
     * Compares two samples.
     *
     * @param times durations of the first sample, at least 0, in any order
     * @param ended whether each ended then, or else was last seen then
     * @param otherTimes durations of the second
     * @param otherEnded whether each ended
     */
    public static LogRank of(double[] times, boolean[] ended, double[] otherTimes, boolean[] otherEnded) {
        double observed = 0;
        double expected = 0;
        double variance = 0;
        double[] first = sortedEnds(times, ended);
        double[] second = sortedEnds(otherTimes, otherEnded);
        double[] seen = sorted(times);
        double[] otherSeen = sorted(otherTimes);
        double[] instants = IntStream.range(0, 2)
                .mapToObj(s -> s == 0 ? first : second)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        for (double t : instants) {
            double atRisk = seen.length - before(seen, t);
            double all = atRisk + otherSeen.length - before(otherSeen, t);
            double here = before(first, FastMath.nextUp(t)) - before(first, t);
            double ends = here + before(second, FastMath.nextUp(t)) - before(second, t);
            observed += here;
            expected += ends * atRisk / all;
            variance += all > 1 ? ends * atRisk / all * (1 - atRisk / all) * (all - ends) / (all - 1) : 0;
        }
        double off = observed - expected;
        double chiSquare = variance == 0 ? 0 : off * off / variance;
        return new LogRank(observed, expected, variance, chiSquare, Gamma.regularizedGammaQ(0.5, chiSquare / 2));
    }

    private static double[] sortedEnds(double[] times, boolean[] ended) {
        if (times.length != ended.length) {
            throw new IllegalArgumentException("each duration must have ended or not: there are " + times.length
                    + " durations and " + ended.length + " ends");
        }
        return sorted(IntStream.range(0, times.length)
                .filter(i -> ended[i])
                .mapToDouble(i -> times[i])
                .toArray());
    }

    private static double[] sorted(double[] times) {
        for (double time : times) {
            if (!(time >= 0 && Double.isFinite(time))) {
                throw new IllegalArgumentException("a duration must be finite and at least 0, not " + time);
            }
        }
        return Arrays.stream(times).sorted().toArray();
    }

    /** How many of some sorted times are below a time. */
    private static int before(double[] sorted, double time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
