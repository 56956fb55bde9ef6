package org.parley.scenario.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.scenario.Check;
import org.parley.scenario.Distribution;
import org.parley.scenario.problem.Place;

/**
 * Two numbers of which the evidence says that one is the greater, and whether the scenario has them so.
 *
 * <p>They are compared by their medians: the median is what {@code parley analyse} looks at, and half of all runs lie on
 * either side of it. A salience is compared as a share of its actor's saliences, taken at their medians, because only
 * these shares mean anything. How often a run draws the two the other way round is stated beside it: ranges that are wide
 * on purpose may overlap.
 *
 * @param ordering id of the ordering
 * @param greater path of the number that must be greater, or a plain number
 * @param less path of the number that must be less, or a plain number
 * @param greaterMedian median of the one
 * @param lessMedian median of the other
 * @param reversed probability that a run draws the one not above the other, in [0, 1]; they are drawn independently unless
 *     they refer to one parameter
 */
public record OrderedPair(
        String ordering, String greater, String less, double greaterMedian, double lessMedian, double reversed) {

    /** Quantiles that stand for a distribution; the probability is exact to about one in as many. */
    private static final int QUANTILES = 1000;

    /** Checks the numbers. */
    public OrderedPair {
        Check.finite("median", greaterMedian);
        Check.finite("median", lessMedian);
        Check.within("reversed", reversed, 0, 1);
    }

    /** Whether the medians are in order. */
    public boolean holds() {
        return greaterMedian > lessMedian;
    }

    /**
     * One side of a pair.
     *
     * @param path where it stands, or the plain number itself
     * @param places what its value depends on, in the file; empty for a plain number
     * @param parameter the parameter whose draw it shares, or null
     * @param distribution its distribution
     * @param falls whether it falls where that draw rises
     * @param unit what its values are divided by before they are compared
     */
    record Side(
            String path, List<Place> places, String parameter, Distribution distribution, boolean falls, double unit) {

        /** Returns the value at a probability of the draw on which it hangs. */
        double at(double u) {
            return quantile(falls ? 1 - u : u);
        }

        double quantile(double u) {
            return distribution.inverse(u) / unit;
        }

        double median() {
            return quantile(0.5);
        }

        boolean isSameDrawAs(Side other) {
            return parameter != null && parameter.equals(other.parameter) && unit == other.unit;
        }
    }

    static OrderedPair of(String ordering, Side greater, Side less) {
        double reversed =
                greater.isSameDrawAs(less) ? together(greater, less) : reversed(quantiles(greater), quantiles(less));
        return new OrderedPair(ordering, greater.path(), less.path(), greater.median(), less.median(), reversed);
    }

    /** Returns in which share of the draws on which both hang the first is not above the second. */
    private static double together(Side greater, Side less) {
        return (double) IntStream.range(0, QUANTILES)
                        .mapToDouble(i -> (i + 0.5) / QUANTILES)
                        .filter(u -> greater.at(u) <= less.at(u))
                        .count()
                / QUANTILES;
    }

    private static double[] quantiles(Side side) {
        double[] values = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            values[i] = side.quantile((i + 0.5) / QUANTILES);
        }
        Arrays.sort(values); // A discrete distribution may list its values in any order.
        return values;
    }

    /** Returns the share of all pairs of values in which the first is not above the second; both are sorted. */
    private static double reversed(double[] greater, double[] less) {
        long count = 0;
        int below = 0;
        for (double y : less) {
            while (below < greater.length && greater[below] <= y) {
                below++;
            }
            count += below;
        }
        return (double) count / ((long) greater.length * less.length);
    }
}
