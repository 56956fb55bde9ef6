package org.parley.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values of several tests, adjusted so that the chance of even one false alarm among them stays at the level that a
 * reader holds them to, however the tests hang together (Holm 1979, A simple sequentially rejective multiple test
 * procedure, Scandinavian Journal of Statistics 6, 65-70).
 */
public final class Holm {

    private Holm() {}

    /**
     * Returns the adjusted p-values, in the order of those given.
     *
     * @param p p-values, each in [0, 1]; all tests that were made belong here, not only those that turned out well
     */
    public static double[] adjusted(double[] p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException("a p-value lies in [0, 1], unlike " + each);
            }
        }
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = Arrays.copyOf(p, p.length);
        double greatest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            greatest = Math.max(greatest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = greatest;
        }
        return adjusted;
    }
}
