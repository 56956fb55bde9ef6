package org.parley.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.interval.Interval;

/**
 * First and total order Sobol' indices of the expected outcome: which share of its variance goes when a factor is known
 * (first), and which is left when all others are (total); estimated from outcomes at Saltelli's points (Saltelli et al. 2010,
 * Computer Physics Communications 181: 259-270, table 2: first order (b), total order (f), the latter by Jansen 1999).
 *
 * <p>Pure chance is kept apart. With r runs per point, products of means over runs contain the variance of chance divided by r;
 * here only products of different runs are taken, which is the same as subtracting that variance as estimated from the runs
 * (a U-statistic: Hoeffding 1948; by the law of total variance, Var Y = Var E[Y|x] + E Var[Y|x], as in one-way analysis of
 * variance with random effects: Searle, Casella and McCulloch 1992, Variance Components, section 3.6). So indices describe
 * E[Y|x] whatever r is from 2 on. It holds whether the points share the luck of each run or not, as long as luck differs
 * between runs. If all base rows share it, intervals are those given that luck. With one run per point chance cannot be told
 * from the factors: if luck is not shared, it then counts among the interactions in the total order.
 *
 * <p>A run that does not count, since it failed or has no such outcome, is NaN. A base row counts if at least two runs do at each
 * of its points (with one run per point: that run). Products are of runs that count, so indices describe the expected outcome
 * of such runs, all points weighing alike.
 *
 * @param rows base rows that count
 * @param dropped base rows that do not
 * @param mean of the outcome
 * @param variance of the expected outcome over the factors, Var E[Y|x]; by chance it may lie a little below 0
 * @param chance variance of pure chance, E Var[Y|x], of one run; NaN with one run per point
 * @param chanceShare {@code chance} as a share of the variance of one run, {@code variance + chance}; NaN with one run
 * @param first first order index of each factor; NaN if the variance is not above 0
 * @param total total order index of each factor; NaN likewise
 */
public record SobolIndices(
        int rows,
        int dropped,
        double mean,
        double variance,
        double chance,
        Index chanceShare,
        List<Index> first,
        List<Index> total) {

    /** Copies the indices. */
    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
    }

    /**
     * Estimates indices.
     *
     * @param y outcomes at the points in the order of {@code SaltelliPoints}: for each base row A, B and A with each column
     *     from B; {@code [n (d + 2)][r]}, the same number r of runs at each point, run k with the same luck all through a
     *     base row if luck is shared; NaN for one that does not count
     * @param d number of factors
     * @param confidence of the intervals, strictly between 0 and 1
     * @param resamples of base rows for the intervals, at least 100
     * @param seed of the resamples, any number
     */
    public static SobolIndices of(double[][] y, int d, double confidence, int resamples, long seed) {
        Interval.checked(confidence);
        if (d < 1 || y.length == 0 || y.length % (d + 2) != 0) {
            throw new IllegalArgumentException("outcomes must come in whole base rows of " + (d + 2) + " points for "
                    + d + " factors, not " + y.length);
        }
        if (Arrays.stream(y).anyMatch(runs -> runs.length == 0 || runs.length != y[0].length)) {
            throw new IllegalArgumentException("each point needs the same number of runs, at least one");
        }
        if (resamples < 100) {
            throw new IllegalArgumentException("an interval needs at least 100 resamples, not " + resamples);
        }
        int all = y.length / (d + 2);
        List<double[][]> counted = IntStream.range(0, all)
                .mapToObj(row -> Arrays.copyOfRange(y, row * (d + 2), (row + 1) * (d + 2)))
                .filter(SobolIndices::counts)
                .toList();
        if (counted.size() < 2) {
            throw new IllegalArgumentException("indices need at least two base rows that count, not " + counted.size());
        }
        double[] centre = centre(counted);
        List<SobolRow> rows =
                counted.stream().map(points -> SobolRow.of(points, centre)).toList();
        SobolSums found = SobolSums.of(rows, i -> i);
        RandomGenerator random = new Well19937c(seed);
        List<SobolSums> again = new ArrayList<>();
        for (int b = 0; b < resamples; b++) {
            again.add(SobolSums.of(rows, i -> random.nextInt(rows.size())));
        }
        double tail = (1 - confidence) / 2;
        return new SobolIndices(
                rows.size(),
                all - rows.size(),
                StatUtils.mean(SobolRow.counted(centre)) + found.mean(),
                found.variance(),
                found.chance(),
                index(found.chanceShare(), again.stream().mapToDouble(SobolSums::chanceShare), tail),
                IntStream.range(0, d)
                        .mapToObj(i -> index(found.first(i), again.stream().mapToDouble(s -> s.first(i)), tail))
                        .toList(),
                IntStream.range(0, d)
                        .mapToObj(i -> index(found.total(i), again.stream().mapToDouble(s -> s.total(i)), tail))
                        .toList());
    }

    /**
     * Estimates indices from one outcome per point.
     *
     * @param y outcomes at the points in the order of {@code SaltelliPoints}, {@code [n (d + 2)]}
     */
    public static SobolIndices of(double[] y, int d, double confidence, int resamples, long seed) {
        return of(
                Arrays.stream(y).mapToObj(one -> new double[] {one}).toArray(double[][]::new),
                d,
                confidence,
                resamples,
                seed);
    }

    static Index index(double value, DoubleStream resampled, double tail) {
        double[] sorted = resampled.filter(v -> !Double.isNaN(v)).sorted().toArray();
        int last = sorted.length - 1;
        Interval interval = sorted.length == 0
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Interval(sorted[(int) Math.floor(tail * last)], sorted[(int) Math.ceil((1 - tail) * last)]);
        return new Index(value, interval);
    }

    /**
     * Whether a base row counts.
     *
     * @param points outcomes by point and run; NaN for a run that does not count
     */
    public static boolean counts(double[][] points) {
        return Arrays.stream(points).allMatch(runs -> SobolRow.counted(runs).length >= FastMath.min(2, runs.length));
    }

    /**
     * Mean over A and B of each run's number: to take it off makes the first-order estimate vary less (Saltelli et al. 2010,
     * section 5), and what the luck of a run adds everywhere cancels.
     */
    static double[] centre(List<double[][]> rows) {
        double[] centre = new double[rows.get(0)[0].length];
        Arrays.setAll(
                centre,
                k -> rows.stream()
                        .flatMapToDouble(points -> DoubleStream.of(points[0][k], points[1][k]))
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN));
        return centre;
    }
}
