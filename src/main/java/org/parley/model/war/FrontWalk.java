package org.parley.model.war;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.util.FastMath;

/**
 * War as a random walk over a line of positions, absorbed at both ends (Smith 1998; Smith and Stam 2004).
 *
 * <p>A belligerent A holds k of N positions. In a round it gains one with probability {@code gain}, loses one with
 * probability {@code loss}, else nothing moves. At 0 it is defeated, at N it has won. Closed forms: Feller (1968), vol. 1,
 * ch. XIV, eqs (2.4) and (3.4), times 1 / (gain + loss) for rounds in which nothing moves.
 *
 * @param positions N, at least 2
 * @param gain probability that A gains a position in a round, above 0
 * @param loss probability that A loses one, above 0; {@code gain + loss} at most 1
 */
public record FrontWalk(int positions, double gain, double loss) {

    /** Moves that come in every round are as many as those of a Poisson process that hardly ever pauses. */
    static final double MOST_CERTAIN = 1 - 1e-12;

    /** Checks the numbers. */
    public FrontWalk {
        if (positions < 2) {
            throw new IllegalArgumentException("a front needs at least 2 positions, not " + positions);
        }
        if (!(gain > 0 && loss > 0 && gain + loss <= 1 + 1e-12)) {
            throw new IllegalArgumentException(
                    "gain and loss must be above 0 and sum to at most 1, not " + gain + " and " + loss);
        }
    }

    /** Returns the probability that A wins from position {@code k}. */
    public double victoryProbability(int k) {
        double r = loss / gain;
        if (FastMath.abs(r - 1) < 1e-9) {
            return (double) k / positions;
        }
        // Expm1 keeps the digits when both sides are nearly equal.
        double log = FastMath.log(r);
        return FastMath.expm1(k * log) / FastMath.expm1(positions * log);
    }

    /** Returns the expected number of rounds to either end from position {@code k}. */
    public double expectedRounds(int k) {
        double drift = gain - loss;
        if (FastMath.abs(drift) < 1e-9 * (gain + loss)) {
            return k * (double) (positions - k) / (gain + loss);
        }
        return (positions * victoryProbability(k) - k) / drift;
    }

    /**
     * Returns the chances of where the front stands after a round in which it makes a Poisson number of moves, by position before
     * and after; both ends hold what reaches them. The chance that nothing moves is that of this walk.
     */
    public double[][] roundInTime() {
        double mean = -FastMath.log1p(-FastMath.min(gain + loss, MOST_CERTAIN));
        double up = gain / (gain + loss);
        double[][] chances = new double[positions + 1][positions + 1];
        for (int from = 0; from <= positions; from++) {
            double[] at = new double[positions + 1];
            at[from] = 1;
            double weight = FastMath.exp(-mean);
            double rest = 1;
            for (int moves = 0; moves <= positions; moves++) {
                // More moves than positions count as so many, as in the war of a run.
                double part = moves == positions ? rest : weight;
                for (int to = 0; to <= positions; to++) {
                    chances[from][to] += part * at[to];
                }
                rest -= weight;
                weight *= mean / (moves + 1);
                at = moved(at, up);
            }
        }
        return chances;
    }

    private static double[] moved(double[] at, double up) {
        int last = at.length - 1;
        double[] next = new double[at.length];
        next[0] = at[0];
        next[last] = at[last];
        for (int s = 1; s < last; s++) {
            next[s + 1] += up * at[s];
            next[s - 1] += (1 - up) * at[s];
        }
        return next;
    }

    /** Returns the expected number of such rounds to either end, by position. */
    public double[] expectedRoundsInTime() {
        double[][] chances = roundInTime();
        int inner = positions - 1;
        double[][] stay = new double[inner][inner];
        double[] one = new double[inner];
        for (int s = 0; s < inner; s++) {
            one[s] = 1;
            for (int to = 0; to < inner; to++) {
                stay[s][to] = (s == to ? 1 : 0) - chances[s + 1][to + 1];
            }
        }
        double[] solved = new LUDecomposition(new Array2DRowRealMatrix(stay, false))
                .getSolver()
                .solve(new ArrayRealVector(one, false))
                .toArray();
        double[] rounds = new double[positions + 1];
        System.arraycopy(solved, 0, rounds, 1, inner);
        return rounds;
    }

    /**
     * Solves the war for the values of fighting on, with rewards discounted by {@code patience} per round.
     *
     * <p>The value of fighting on is (1−δ)·f + δ·Σ P(s→s′)·B(s′) with flow f and given values of both ends (a tridiagonal
     * system, solved by elimination). It is linear: B(s) = fighting(s)·f + defeat(s)·B(0) + victory(s)·B(N), and the three
     * weights sum to 1.
     *
     * @param patience δ, weight of the next round, in (0, 1)
     * @param defeat filled with the weights of B(0) by position, 0…N
     * @param victory filled with the weights of B(N) by position, 0…N
     */
    public void solve(double patience, double[] defeat, double[] victory) {
        solve(positions, gain, loss, patience, defeat, victory);
    }

    /** The same without an object, for the round loop. */
    static void solve(int positions, double gain, double loss, double patience, double[] defeat, double[] victory) {
        double up = patience * gain;
        double down = patience * loss;
        double diagonal = 1 - patience * (1 - gain - loss);
        // Forward elimination from position 1: B(s) = slope(s)·B(s+1) + weight(s)·B(0). The arrays hold slope and
        // weight.
        defeat[0] = 1;
        victory[0] = 0;
        double slope = 0;
        double weight = 1;
        for (int s = 1; s < positions; s++) {
            double pivot = diagonal - down * slope;
            slope = up / pivot;
            weight = down * weight / pivot;
            victory[s] = slope;
            defeat[s] = weight;
        }
        // Back substitution from position N.
        victory[positions] = 1;
        defeat[positions] = 0;
        for (int s = positions - 1; s > 0; s--) {
            double link = victory[s];
            victory[s] = link * victory[s + 1];
            defeat[s] += link * defeat[s + 1];
        }
    }
}
