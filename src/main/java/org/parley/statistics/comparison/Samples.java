package org.parley.statistics.comparison;

import java.util.Arrays;

/** What samples have in common here: NaN does not count. */
final class Samples {

    private Samples() {}

    /** Returns the values that count in increasing order, or fails if there are none. */
    static double[] sorted(double[] sample) {
        double[] x =
                Arrays.stream(sample).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (x.length == 0) {
            throw new IllegalArgumentException("a sample has no value that counts");
        }
        return x;
    }

    /** Returns the differences of pairs, as given, without those of which one does not count. */
    static double[] differences(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "samples are not paired: one has " + a.length + " runs, the other " + b.length);
        }
        double[] d = new double[a.length];
        Arrays.setAll(d, i -> a[i] - b[i]);
        return Arrays.stream(d).filter(v -> !Double.isNaN(v)).toArray();
    }
}
