package org.parley.model.challenge;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Votes between two positions on a line, in which each voter throws in its weight times how much nearer to it one of them
 * lies (Bueno de Mesquita 1994, in Bueno de Mesquita and Stokman, European Community Decision Making, ch. 4).
 */
public final class WeightedVote {

    /** Sums of votes that differ by less than this share of the most that could be thrown in are equal. */
    private static final double ROUNDING = 1e-12;

    private WeightedVote() {}

    /**
     * Returns the vote for one position over another, in units of weight times distance: Σₖ wₖ (|xₖ − q| − |xₖ − p|).
     *
     * @param weights wₖ, each at least 0
     * @param positions xₖ, the voters' own positions
     * @param p the position voted for
     * @param q the position voted against
     * @return above 0 if {@code p} wins, 0 in a tie
     */
    public static double between(double[] weights, double[] positions, double p, double q) {
        check(weights, positions);
        return distance(weights, positions, q) - distance(weights, positions, p);
    }

    /**
     * Returns the positions among those of the voters that lose to none of them: the Condorcet winners.
     *
     * <p>There is always one, the weighted median; there are more when weights tie.
     *
     * @return the winners in increasing order, at least one
     */
    public static double[] winners(double[] weights, double[] positions) {
        check(weights, positions);
        double[] occupied = Arrays.stream(positions).sorted().distinct().toArray();
        double[] distances = Arrays.stream(occupied)
                .map(x -> distance(weights, positions, x))
                .toArray();
        // p beats q exactly if it is nearer to the voters in sum, so that the vote has no cycles.
        double least = Arrays.stream(distances).min().orElseThrow();
        double slack = ROUNDING * Arrays.stream(distances).max().orElseThrow();
        double[] winners = new double[occupied.length];
        int found = 0;
        for (int i = 0; i < occupied.length; i++) {
            if (distances[i] <= least + slack) {
                winners[found++] = occupied[i];
            }
        }
        return Arrays.copyOf(winners, found);
    }

    /** Returns the mean position, weighted. */
    public static double mean(double[] weights, double[] positions) {
        check(weights, positions);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * positions[k];
            total += weights[k];
        }
        return sum / total;
    }

    private static double distance(double[] weights, double[] positions, double x) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * FastMath.abs(positions[k] - x);
        }
        return sum;
    }

    /** Fails unless weights and positions are those of voters, one of whom has some weight. */
    static void check(double[] weights, double[] positions) {
        if (weights.length == 0 || weights.length != positions.length) {
            throw new IllegalArgumentException("each voter needs a weight and a position, not " + weights.length
                    + " weights and " + positions.length + " positions");
        }
        for (int k = 0; k < weights.length; k++) {
            if (!(weights[k] >= 0 && Double.isFinite(weights[k]) && Double.isFinite(positions[k]))) {
                throw new IllegalArgumentException("a weight must be finite and at least 0 and a position finite, not "
                        + weights[k] + " and " + positions[k]);
            }
        }
        if (Arrays.stream(weights).allMatch(w -> w == 0)) {
            throw new IllegalArgumentException("a voter must have a weight above 0");
        }
    }
}
