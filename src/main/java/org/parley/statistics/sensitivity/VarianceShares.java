package org.parley.statistics.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.interval.Interval;

/**
 * Where the variance of one run comes from: some factors, all others, and pure chance. The law of total variance, applied twice
 * (Var Y = Var E[Y|some] + E Var E[Y|all | some] + E Var[Y|all]), so the three add up to 1.
 *
 * @param rows base rows that count
 * @param variance of one run
 * @param some share of the factors that indices are worked out for, Var E[Y|some]
 * @param others share of all other factors: what knowing them too would explain
 * @param chance share that is left when every factor is known
 */
public record VarianceShares(int rows, double variance, Index some, Index others, Index chance) {

    /**
     * Estimates the shares. As in {@link SobolIndices}, only products of different runs are taken, so that chance does not enter
     * the other two; by chance these may lie a little below 0.
     *
     * @param someKnown {@code [n][2][r]}: for each base row, outcomes of r runs at two independent points of the factors, all
     *     others drawn anew in each run; NaN for a run that does not count
     * @param allKnown {@code [n][r]}: for each base row, outcomes of r runs at one random point of all factors; or null if there
     *     are no others
     * @param confidence of the intervals, strictly between 0 and 1
     * @param resamples of base rows for the intervals, at least 100
     * @param seed of the resamples, any number
     */
    public static VarianceShares of(
            double[][][] someKnown, double @Nullable [][] allKnown, double confidence, int resamples, long seed) {
        Interval.checked(confidence);
        double[][][] all = new double[someKnown.length][][];
        List<Integer> counted = new ArrayList<>();
        for (int row = 0; row < all.length; row++) {
            all[row] = allKnown == null ? someKnown[row] : new double[][] {allKnown[row], allKnown[row]};
            if (SobolIndices.counts(someKnown[row]) && SobolIndices.counts(all[row])) {
                counted.add(row);
            }
        }
        if (counted.size() < 2 || someKnown[0][0].length < 2 || resamples < 100) {
            throw new IllegalArgumentException(
                    "shares need two base rows that count, two runs per point and 100 resamples," + " not "
                            + counted.size() + " and " + someKnown[0][0].length + " and " + resamples);
        }
        List<SobolRow> known = rows(someKnown, counted);
        List<SobolRow> fixed = rows(all, counted);
        double[] found = shares(known, fixed, i -> i, allKnown == null);
        RandomGenerator random = new Well19937c(seed);
        double[][] again = new double[resamples][];
        int[] choice = new int[counted.size()];
        for (int b = 0; b < resamples; b++) {
            for (int j = 0; j < choice.length; j++) {
                choice[j] = random.nextInt(choice.length);
            }
            again[b] = shares(known, fixed, j -> choice[j], allKnown == null);
        }
        double tail = (1 - confidence) / 2;
        List<Index> indices = IntStream.rangeClosed(1, 3)
                .mapToObj(s -> SobolIndices.index(
                        found[s], IntStream.range(0, resamples).mapToDouble(b -> again[b][s]), tail))
                .toList();
        return new VarianceShares(counted.size(), found[0], indices.get(0), indices.get(1), indices.get(2));
    }

    private static List<SobolRow> rows(double[][][] y, List<Integer> counted) {
        List<double[][]> points = counted.stream().map(row -> y[row]).toList();
        double[] centre = SobolIndices.centre(points);
        return points.stream().map(p -> SobolRow.of(p, centre)).toList();
    }

    private static double[] shares(
            List<SobolRow> known, List<SobolRow> all, IntUnaryOperator choice, boolean noOthers) {
        SobolSums ofSome = SobolSums.of(known, choice);
        SobolSums ofAll = SobolSums.of(all, choice);
        double variance = FastMath.max(0, ofAll.variance()) + ofAll.chance();
        double chance = ofAll.chance() / variance;
        double some = noOthers ? 1 - chance : ofSome.variance() / variance;
        return new double[] {variance, some, 1 - some - chance, chance};
    }
}
