package org.parley.findings.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * What the second stage finds.
 *
 * @param chosen the factors that are shared out, by place among all, in the order of their names
 * @param stages indices after a quarter, a half and all of the points
 * @param shares what the chosen, all other numbers and chance are of the variance of one run, by metric; null for a metric of
 *     which too few points count
 */
public record Decomposition(List<Integer> chosen, List<Stage> stages, List<@Nullable VarianceShares> shares) {

    private static final double CONFIDENCE = 0.95;
    private static final int RESAMPLES = 1000;

    /**
     * Indices after some of the points.
     *
     * @param points how many base rows
     * @param indices by metric; null for a metric of which too few points count
     */
    public record Stage(int points, List<@Nullable SobolIndices> indices) {}

    /** Copies the list of the chosen. */
    public Decomposition {
        chosen = List.copyOf(chosen);
        stages = List.copyOf(stages);
    }

    /** Returns the indices after all points, by metric. */
    public List<@Nullable SobolIndices> indices() {
        return stages.get(stages.size() - 1).indices();
    }

    /** Returns the places among the chosen, from the greatest first order index for a metric down. */
    public List<Integer> order(int metric) {
        SobolIndices found = indices().get(metric);
        return IntStream.range(0, chosen.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -found.first().get(i).value()))
                .toList();
    }

    /**
     * Works out the indices.
     *
     * @param y outcome of each run, by metric, case and run; NaN where it does not count
     */
    static Decomposition of(SharingDesign design, List<Integer> chosen, double[][][] y, long seed) {
        int rows = design.size() / design.perRow();
        List<Stage> stages = new ArrayList<>();
        for (int n : new int[] {rows / 4, rows / 2, rows}) {
            List<@Nullable SobolIndices> indices = new ArrayList<>();
            for (double[][] cases : y) {
                double[][] saltelli = IntStream.range(0, n * design.perRow())
                        .filter(c -> c % design.perRow() < chosen.size() + 2)
                        .mapToObj(c -> cases[c])
                        .toArray(double[][]::new);
                indices.add(indices(saltelli, chosen.size(), seed));
            }
            stages.add(new Stage(n, indices));
        }
        List<@Nullable VarianceShares> shares = new ArrayList<>();
        for (double[][] cases : y) {
            shares.add(shares(design, cases, rows, seed));
        }
        return new Decomposition(chosen, stages, shares);
    }

    private static @Nullable SobolIndices indices(double[][] y, int d, long seed) {
        long counted = IntStream.range(0, y.length / (d + 2))
                .filter(row -> SobolIndices.counts(Arrays.copyOfRange(y, row * (d + 2), (row + 1) * (d + 2))))
                .count();
        return counted < 2 ? null : SobolIndices.of(y, d, CONFIDENCE, RESAMPLES, seed);
    }

    private static @Nullable VarianceShares shares(SharingDesign design, double[][] cases, int rows, long seed) {
        double[][][] some = new double[rows][][];
        double[][] all = design.hasOthers() ? new double[rows][] : null;
        for (int row = 0; row < rows; row++) {
            int first = row * design.perRow();
            some[row] = Arrays.copyOfRange(cases, first, first + 2);
            if (all != null) {
                all[row] = cases[first + design.perRow() - 1];
            }
        }
        long counted = IntStream.range(0, rows)
                .filter(row -> SobolIndices.counts(some[row])
                        && (all == null || SobolIndices.counts(new double[][] {all[row]})))
                .count();
        return counted < 2 ? null : VarianceShares.of(some, all, CONFIDENCE, RESAMPLES, seed);
    }
}
