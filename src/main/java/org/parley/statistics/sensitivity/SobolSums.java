package org.parley.statistics.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Means over base rows, or over a resample of them. */
record SobolSums(double mean, double variance, double chance, double[] firsts, double[] totals) {

    static SobolSums of(List<SobolRow> rows, IntUnaryOperator choice) {
        int n = rows.size();
        int d = rows.get(0).first().length;
        double[] means = new double[rows.get(0).means().length];
        int[] counted = new int[means.length];
        double square = 0;
        double noise = 0;
        double[] firsts = new double[d];
        double[] totals = new double[d];
        for (int j = 0; j < n; j++) {
            SobolRow row = rows.get(choice.applyAsInt(j));
            for (int k = 0; k < means.length; k++) {
                if (!Double.isNaN(row.means()[k])) {
                    means[k] += row.means()[k];
                    counted[k]++;
                }
            }
            square += row.square() / n;
            noise += row.noise() / n;
            for (int i = 0; i < d; i++) {
                firsts[i] += row.first()[i] / n;
                totals[i] += row.total()[i] / n;
            }
        }
        // A run that counts nowhere has no mean.
        Arrays.setAll(means, k -> counted[k] == 0 ? Double.NaN : means[k] / counted[k]);
        return new SobolSums(
                StatUtils.mean(SobolRow.counted(means)),
                square - SobolRow.product(means, means),
                noise,
                firsts,
                totals);
    }

    double first(int factor) {
        return variance > 0 ? firsts[factor] / variance : Double.NaN;
    }

    double total(int factor) {
        return variance > 0 ? totals[factor] / variance : Double.NaN;
    }

    double chanceShare() {
        return chance / (FastMath.max(0, variance) + chance);
    }
}
