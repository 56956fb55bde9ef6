package org.parley.statistics.comparison;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether classes, such as outcomes, have the same shares in each of several samples (Pearson 1900; Agresti 2013, Categorical
 * Data Analysis, section 3.2), with no correction for continuity. Classes and samples that nothing was counted in are left out.
 *
 * @param chiSquare Pearson's statistic
 * @param degreesOfFreedom (rows − 1)(columns − 1) of those that count
 * @param p probability of at least that statistic, by the chi-square law; 1 if there is nothing to compare
 * @param likelihoodRatio G, the likelihood-ratio statistic
 * @param likelihoodRatioP probability of at least that G
 * @param cramersV strength, in [0, 1] (Cramér 1946)
 */
public record Homogeneity(
        double chiSquare,
        int degreesOfFreedom,
        double p,
        double likelihoodRatio,
        double likelihoodRatioP,
        double cramersV) {

    /**
     * Compares samples.
     *
     * @param table counts, {@code [sample][class]}, at least 0
     */
    public static Homogeneity of(double[][] table) {
        double[][] expected = expected(table);
        double chiSquare = 0;
        double g = 0;
        double total = 0;
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < expected[r].length; c++) {
                if (expected[r][c] > 0) {
                    double off = table[r][c] - expected[r][c];
                    chiSquare += off * off / expected[r][c];
                    g += table[r][c] == 0 ? 0 : 2 * table[r][c] * FastMath.log(table[r][c] / expected[r][c]);
                    total += table[r][c];
                }
            }
        }
        long rows = Arrays.stream(expected).filter(Homogeneity::counts).count();
        long columns = Arrays.stream(expected)
                .filter(Homogeneity::counts)
                .findFirst()
                .map(row -> Arrays.stream(row).filter(e -> e > 0).count())
                .orElse(0L);
        int df = (int) ((rows - 1) * (columns - 1));
        if (rows < 2 || columns < 2) {
            return new Homogeneity(0, 0, 1, 0, 1, 0);
        }
        double v = FastMath.sqrt(chiSquare / (total * (FastMath.min(rows, columns) - 1)));
        return new Homogeneity(chiSquare, df, upper(df, chiSquare), FastMath.max(0, g), upper(df, g), v);
    }

    /**
     * Returns the counts to expect if the shares are the same in each sample.
     *
     * @param table counts, {@code [sample][class]}
     */
    public static double[][] expected(double[][] table) {
        double total = 0;
        double[] rows = new double[table.length];
        double[] columns = new double[table[0].length];
        for (int r = 0; r < rows.length; r++) {
            if (table[r].length != columns.length) {
                throw new IllegalArgumentException("samples have " + columns.length + " and " + table[r].length
                        + " classes; they must be the same");
            }
            for (int c = 0; c < columns.length; c++) {
                if (!(table[r][c] >= 0)) {
                    throw new IllegalArgumentException("a count must be at least 0, not " + table[r][c]);
                }
                rows[r] += table[r][c];
                columns[c] += table[r][c];
                total += table[r][c];
            }
        }
        double[][] expected = new double[rows.length][columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                expected[r][c] = total == 0 ? 0 : rows[r] * columns[c] / total;
            }
        }
        return expected;
    }

    private static boolean counts(double[] row) {
        return Arrays.stream(row).anyMatch(e -> e > 0);
    }

    private static double upper(int df, double statistic) {
        return Gamma.regularizedGammaQ(df / 2.0, FastMath.max(0, statistic) / 2);
    }
}
