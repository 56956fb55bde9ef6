package org.parley.experiment.design;

import java.util.stream.IntStream;
import org.parley.model.random.RandomStreams;

/** Independent points, each uniform in the open unit cube: simple random sampling. */
public final class RandomPoints {

    private RandomPoints() {}

    /**
     * Returns points.
     *
     * @param n number of points, at least 1; more of them leave the first ones as they were
     * @param d number of factors, at least 1
     * @param seed any number
     * @return {@code [n][d]}, each strictly between 0 and 1
     */
    public static double[][] points(int n, int d, long seed) {
        PointStreams.check(n, d);
        return IntStream.range(0, n).mapToObj(i -> point(i, d, seed)).toArray(double[][]::new);
    }

    /** Returns the point of a number, from 0: the same as in {@link #points}. */
    public static double[] point(long index, int d, long seed) {
        RandomStreams random = PointStreams.of(seed, index);
        double[] point = new double[d];
        for (int i = 0; i < d; i++) {
            point[i] = random.nextOpen();
        }
        return point;
    }
}
