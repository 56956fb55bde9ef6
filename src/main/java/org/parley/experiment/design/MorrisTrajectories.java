package org.parley.experiment.design;

import java.util.stream.IntStream;
import org.parley.model.random.RandomStreams;

/**
 * Trajectories on a grid that change one factor at a time, in random order, each by the same step: for screening by elementary
 * effects (Morris 1991, Technometrics 33: 161-174, section 3). The step is p/(2(p−1)) of the range for p levels, so that all
 * levels are equally likely at either end of a step.
 *
 * @param levels p, levels of each factor, even and at least 2
 * @param d number of factors, at least 1
 * @param seed any number
 */
public record MorrisTrajectories(int levels, int d, long seed) {

    /** Checks the numbers. */
    public MorrisTrajectories {
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("the number of levels must be even and at least 2, not " + levels);
        }
        PointStreams.check(1, d);
    }

    /**
     * Returns trajectories one after the other.
     *
     * @param r number of trajectories, at least 1; more of them leave the first ones as they were
     * @param d number of factors, at least 1
     * @param seed any number
     * @return {@code [r (d + 1)][d]}, from 0 to 1 both included, on a grid of four levels
     */
    public static double[][] points(int r, int d, long seed) {
        MorrisTrajectories design = new MorrisTrajectories(4, d, seed);
        return IntStream.range(0, Math.multiplyExact(r, d + 1))
                .mapToObj(design::point)
                .toArray(double[][]::new);
    }

    /** Returns the step, as a share of a factor's range. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    /** Returns the point of a number, from 0: point {@code index mod (d + 1)} of trajectory {@code index / (d + 1)}. */
    public double[] point(long index) {
        return trajectory(index / (d + 1), (int) (index % (d + 1)));
    }

    private double[] trajectory(long number, int steps) {
        RandomStreams random = PointStreams.of(seed, number);
        int half = levels / 2;
        int[] from = new int[d];
        int[] order = new int[d];
        for (int i = 0; i < d; i++) {
            from[i] = random.nextInt(levels);
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        for (int step = 0; step < steps; step++) {
            int factor = order[step];
            from[factor] += from[factor] < half ? half : -half;
        }
        double[] point = new double[d];
        for (int i = 0; i < d; i++) {
            point[i] = from[i] / (levels - 1.0);
        }
        return point;
    }
}
