package org.parley.model.challenge;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Bueno de Mesquita's expected utility model of a group decision on one issue, as replicated by Scholz, Calbert and Smith
 * (2011), "Unravelling Bueno De Mesquita's group decision model", J. Theoretical Politics 23(4): 510-531.
 *
 * <p>Actors with capabilities c, saliences s and positions x on a line challenge each other round by round; those who expect
 * to lose give way, all at once. Two peculiarities of the replication are kept: the probability to win a challenge is a share
 * of the votes over all ordered pairs of positions, and the compromise taken is the one with the least position, not the
 * nearest. The status quo is taken to last if nobody challenges (Q = 1). Deterministic; ties go to the actor named first.
 */
public final class GroupDecision {

    /** Dangers and utilities, which are of the order of 1, are equal if they differ by less. */
    private static final double ROUNDING = 1e-12;

    private final double[] saliences;
    private final double[] weights;
    private final double[] positions;
    private final double[] next;
    private final double range;
    private final double[] exponents;
    private final double[][] losses;
    private final double[][] victory;
    private final Response[] responses;
    private final int[] rivals;

    /**
     * Starts the model with all actors as they are given; arrays are copied.
     *
     * @param capabilities c, each at least 0, in any unit; only their proportions count
     * @param saliences s, each in [0, 1]; the chance that a challenged actor resists
     * @param positions x, on a line in any unit; the range D between the outermost stays the measure of distance throughout
     * @throws IllegalArgumentException if the numbers are not such, not as many, or no actor has both capability and salience
     */
    public GroupDecision(double[] capabilities, double[] saliences, double[] positions) {
        if (capabilities.length != saliences.length) {
            throw new IllegalArgumentException("each actor needs a capability and a salience, not "
                    + capabilities.length + " capabilities and " + saliences.length + " saliences");
        }
        int n = capabilities.length;
        this.weights = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(saliences[i] >= 0 && saliences[i] <= 1 && capabilities[i] >= 0)) {
                throw new IllegalArgumentException("a salience must lie in [0, 1] and a capability be at least 0, not "
                        + saliences[i] + " and " + capabilities[i]);
            }
            weights[i] = capabilities[i] * saliences[i];
        }
        WeightedVote.check(weights, positions);
        this.saliences = saliences.clone();
        this.positions = positions.clone();
        this.next = positions.clone();
        this.range = Arrays.stream(positions).max().orElseThrow()
                - Arrays.stream(positions).min().orElseThrow();
        this.exponents = new double[n];
        this.losses = new double[n][n];
        this.victory = new double[n][n];
        this.responses = new Response[n];
        this.rivals = new int[n];
        Arrays.fill(exponents, 1);
        Arrays.fill(responses, Response.STANDS);
        Arrays.fill(rivals, -1);
    }

    /**
     * Plays a round: actors take stock of the danger they are in, then all respond at once.
     *
     * @return true if an actor moved
     */
    public boolean step() {
        takeRisks();
        weighVotes();
        boolean moved = false;
        for (int i = 0; i < positions.length; i++) {
            respond(i);
            moved |= next[i] != positions[i];
        }
        System.arraycopy(next, 0, positions, 0, positions.length);
        return moved;
    }

    /** Returns the number of actors. */
    public int actors() {
        return positions.length;
    }

    /** Returns the position of an actor. */
    public double position(int actor) {
        return positions[actor];
    }

    /** Returns the risk exponent r of an actor in the last round: 0.5 for the most endangered, 2 for the safest; 1 at the start. */
    public double riskExponent(int actor) {
        return exponents[actor];
    }

    /** Returns what an actor did in the last round. */
    public Response response(int actor) {
        return responses[actor];
    }

    /** Returns to whom an actor gave way in the last round, or -1 if it stood. */
    public int rival(int actor) {
        return rivals[actor];
    }

    /** Returns the Condorcet winners among the positions, in increasing order; more than one if votes tie. */
    public double[] medians() {
        return WeightedVote.winners(weights, positions);
    }

    /** Returns the mean position, weighted by capability times salience. */
    public double mean() {
        return WeightedVote.mean(weights, positions);
    }

    /** Sets the risk exponents: R runs from -1 for the safest actor to 1 for the most endangered; r = (1 − R/3)/(1 + R/3). */
    private void takeRisks() {
        Arrays.fill(exponents, 1);
        weighVotes();
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < positions.length; i++) {
            double danger = danger(i);
            // The array of next positions is free until actors respond, and holds the dangers.
            next[i] = danger;
            most = FastMath.max(most, danger);
            least = FastMath.min(least, danger);
        }
        // Where all are in the same danger, as when all agree, nobody has a reason to seek or to shun risks.
        if (most - least > ROUNDING) {
            for (int i = 0; i < positions.length; i++) {
                double risk = (2 * next[i] - most - least) / (most - least);
                exponents[i] = (1 - risk / 3) / (1 + risk / 3);
            }
        }
    }

    /** Returns the sum of what others expect to gain by challenging an actor, at risk exponent 1. */
    private double danger(int i) {
        double sum = 0;
        for (int j = 0; j < positions.length; j++) {
            if (j != i) {
                sum += expectedUtility(j, i, 1);
            }
        }
        return sum;
    }

    /** Works out the probability that i wins against j, for all pairs: votes by each voter's own risk exponent. */
    private void weighVotes() {
        int n = positions.length;
        double all = 0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                losses[k][i] =
                        weights[k] * FastMath.pow(FastMath.abs(positions[k] - positions[i]) / measure(), exponents[k]);
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    all += 2 * FastMath.abs(losses[k][j] - losses[k][i]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double votes = 0;
                for (int k = 0; k < n; k++) {
                    votes += FastMath.max(0, losses[k][j] - losses[k][i]);
                }
                // Without any votes all agree, and nobody wins anything.
                victory[i][j] = all > 0 ? votes / all : 0;
            }
        }
    }

    /** Returns what actor i expects to gain by challenging j, as seen with risk exponent r. */
    private double expectedUtility(int i, int j, double r) {
        double distance = 0.5 * FastMath.min(1, FastMath.abs(positions[i] - positions[j]) / measure());
        double success = 2 - 4 * FastMath.pow(0.5 - distance, r);
        double failure = 2 - 4 * FastMath.pow(0.5 + distance, r);
        double statusQuo = 2 - 4 * FastMath.pow(0.5, r);
        double p = victory[i][j];
        double s = saliences[j];
        return s * (p * success + (1 - p) * failure) + (1 - s) * success - statusQuo;
    }

    /** Chooses the response of an actor: the nearest confrontation it loses, else the compromise of least position. */
    private void respond(int i) {
        double x = positions[i];
        double nearest = Double.POSITIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        next[i] = x;
        responses[i] = Response.STANDS;
        rivals[i] = -1;
        for (int j = 0; j < positions.length; j++) {
            double y = positions[j];
            if (y == x) {
                continue;
            }
            double own = expectedUtility(i, j, exponents[i]);
            double theirs = expectedUtility(j, i, exponents[i]);
            if (theirs > own + ROUNDING && own > ROUNDING && FastMath.abs(y - x) < nearest) {
                nearest = FastMath.abs(y - x);
                give(i, j, Response.LOSES_CONFRONTATION, y);
            } else if (responses[i] != Response.LOSES_CONFRONTATION && own < -ROUNDING && theirs > ROUNDING - own) {
                double place = (-own * x + theirs * y) / (theirs - own);
                if (place < lowest) {
                    lowest = place;
                    give(i, j, Response.COMPROMISES, x + (y - x) * (-own / theirs));
                }
            }
        }
    }

    private void give(int i, int j, Response response, double position) {
        next[i] = position;
        responses[i] = response;
        rivals[i] = j;
    }

    /** Returns the unit of distance: the range D, or 1 where all agree and every distance is 0. */
    private double measure() {
        return range > 0 ? range : 1;
    }
}
