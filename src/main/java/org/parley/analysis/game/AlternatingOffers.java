package org.parley.analysis.game;

import org.apache.commons.math3.util.FastMath;
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.Solution;

/**
 * Two sides divide a good by alternating offers (Rubinstein 1982, Econometrica 50(1): 97-109), solved by the engine's own
 * {@link BackwardInduction}.
 *
 * <p>The first side proposes first; after each refusal the other does. Meanwhile each side may have something (inside
 * options: Muthoo 1999, ch. 6; a war that goes on: Powell 2002), whoever has refused may leave (outside options: Binmore,
 * Shaked and Sutton 1989), and talks may break down (Binmore, Rubinstein and Wolinsky 1986, RAND Journal of Economics 17(2):
 * 176-188).
 *
 * @param good how much there is to divide, above 0
 * @param first who proposes first
 * @param second the other
 * @param breakdown probability that talks break down after a refusal, in [0, 1)
 */
public record AlternatingOffers(double good, Side first, Side second, double breakdown) {

    /**
     * A side.
     *
     * @param patience weight of the next round against this one, in [0, 1]
     * @param inside what it has in each round until there is agreement, as the share of the good that is worth the same
     * @param outside the share that leaving for good is worth, or {@code NaN} if it cannot leave
     * @param end the share that the end of talks is worth, if they break down or the other leaves
     */
    public record Side(double patience, double inside, double outside, double end) {

        /** Checks the numbers. */
        public Side {
            if (!(patience >= 0 && patience <= 1) || !Double.isFinite(inside + end) || Double.isInfinite(outside)) {
                throw new IllegalArgumentException("patience must lie in [0, 1] and options be finite: " + patience
                        + ", " + inside + ", " + outside + ", " + end);
            }
        }

        /** How fast its gain from agreement shrinks: by impatience and by the risk of breakdown. */
        private double rate(double breakdown) {
            return -FastMath.log(patience) - FastMath.log(1 - breakdown);
        }

        /** What it gets in the long run if there is never agreement. */
        private double disagreement(double breakdown) {
            double rate = rate(breakdown);
            double impatience = rate == 0 || patience == 0 ? 1 : -FastMath.log(patience) / rate;
            return impatience * inside + (1 - impatience) * end;
        }
    }

    /** Checks the numbers. */
    public AlternatingOffers {
        if (!(good > 0 && Double.isFinite(good) && breakdown >= 0 && breakdown < 1)) {
            throw new IllegalArgumentException(
                    "the good must be above 0 and the risk of breakdown lie in [0, 1): " + good + ", " + breakdown);
        }
    }

    /** Returns the game: the whole good to one side or the other, and lotteries between them. */
    public BargainingGame game() {
        return new BargainingGame(
                new double[][] {{good, 0}, {0, good}},
                new boolean[] {true, true},
                new double[] {first.inside, second.inside},
                new double[] {first.end, second.end},
                new double[] {first.outside, second.outside},
                new double[] {first.patience, second.patience},
                new BargainingGame.Rules(new boolean[] {true, true}, new int[2], 0, null, breakdown));
    }

    /**
     * Returns the equilibrium without a deadline; sessions 0 and 1 are the first's and the second's turn.
     *
     * @throws IllegalStateException if any split is one, because nobody loses by waiting
     */
    public Solution forEver() {
        return new BackwardInduction(game()).stationary();
    }

    /**
     * Returns what the first side's share tends to as rounds become short: the asymmetric Nash solution, with weights by how
     * slowly a side loses and what perpetual disagreement gives as disagreement point (Binmore, Rubinstein and Wolinsky 1986,
     * propositions 3 and 4). An outside option only bounds it (Binmore, Shaked and Sutton 1989).
     *
     * @throws IllegalStateException if nobody loses by waiting
     */
    public double limit() {
        double firstRate = first.rate(breakdown);
        double secondRate = second.rate(breakdown);
        if (firstRate + secondRate == 0) {
            throw new IllegalStateException("any terms are an equilibrium if nobody loses by waiting");
        }
        double part = Double.isInfinite(secondRate) ? 1 : secondRate / (firstRate + secondRate);
        double base = first.disagreement(breakdown);
        double split = base + part * (good - base - second.disagreement(breakdown));
        double bounded = second.outside > good - split ? good - second.outside : split;
        return first.outside > bounded ? first.outside : bounded;
    }
}
