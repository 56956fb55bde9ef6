package org.parley.statistics.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.parley.statistics.interval.Interval;

/** Bootstrap that draws whole clusters, since cases within one are not independent (Cameron, Gelbach and Miller 2008). */
public final class ClusterBootstrap {

    private final double[] means;

    private ClusterBootstrap(double[] means) {
        this.means = means;
    }

    /**
     * Draws means of a sample.
     *
     * @param values one for each case
     * @param clusters of each case its cluster, from 0
     * @param draws how many
     * @param seed any number
     */
    public static ClusterBootstrap of(double[] values, int[] clusters, int draws, long seed) {
        int many = Arrays.stream(clusters).max().orElse(-1) + 1;
        double[] sums = new double[many];
        int[] sizes = new int[many];
        IntStream.range(0, values.length).forEach(i -> {
            sums[clusters[i]] += values[i];
            sizes[clusters[i]]++;
        });
        RandomGenerator random = new Well19937c(seed);
        double[] means = new double[draws];
        for (int b = 0; b < draws; b++) {
            double sum = 0;
            int cases = 0;
            while (cases == 0) {
                for (int k = 0; k < many; k++) {
                    int drawn = random.nextInt(many);
                    sum += sums[drawn];
                    cases += sizes[drawn];
                }
            }
            means[b] = sum / cases;
        }
        Arrays.sort(means);
        return new ClusterBootstrap(means);
    }

    /** Returns the interval between the quantiles of the drawn means. */
    public Interval interval(double confidence) {
        double tail = (1 - Interval.checked(confidence)) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    private double quantile(double p) {
        double place = p * (means.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, means.length - 1);
        return means[before] + (place - before) * (means[after] - means[before]);
    }
}
