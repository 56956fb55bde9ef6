package org.parley.analysis.game;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * A state whose power changes over time makes all offers of a divisible good and may fight instead, which settles the matter
 * for ever (Fearon 1995, International Organization 49(3): 379-414, pp. 404-408; Powell 2006, International Organization
 * 60(1): 169-203). The other cannot promise now what it would not give later, and now no more than the whole: so a large and
 * rapid fall in power leads to war with complete information. Payoffs are per-period flows; solved by backward induction.
 *
 * @param victory probability that the first state would win, by period, in [0, 1]; the last holds for ever after
 * @param firstCost what war costs the first state, as a share, at least 0
 * @param secondCost what war costs the other, likewise
 * @param patience weight of the next period against this one, in [0, 1)
 */
public record PreventiveWar(double[] victory, double firstCost, double secondCost, double patience) {

    private static final double ROUNDING = 1e-12;

    /** Checks the numbers. */
    public PreventiveWar {
        boolean powers = victory.length > 0;
        for (double p : victory) {
            powers &= p >= 0 && p <= 1;
        }
        if (!(powers && firstCost >= 0 && secondCost >= 0 && patience >= 0 && patience < 1)) {
            throw new IllegalArgumentException(
                    "victory must lie in [0, 1] in each period, costs be at least 0 and patience lie in [0, 1): "
                            + java.util.Arrays.toString(victory) + ", " + firstCost + ", " + secondCost + ", "
                            + patience);
        }
    }

    /** Returns the game in which power moves in a number of equal steps, one a period, and then stays. */
    public static PreventiveWar inSteps(
            double from, double to, int steps, double firstCost, double secondCost, double patience) {
        double[] victory = IntStream.rangeClosed(0, steps)
                .mapToDouble(t -> steps == 0 ? from : from + (to - from) * t / steps)
                .toArray();
        return new PreventiveWar(victory, firstCost, secondCost, patience);
    }

    /** Returns in which periods there is war, if they are reached: whoever is to lose power would rather fight. */
    public boolean[] war() {
        boolean[] war = new boolean[victory.length];
        int last = victory.length - 1;
        double first = settled();
        double second = 1 - first;
        for (int t = last - 1; t >= 0; t--) {
            double firstFights = victory[t] - firstCost;
            double secondFights = 1 - victory[t] - secondCost;
            // The most that the first state can keep now if the other is not to fight.
            double most = 1 - (secondFights - patience * second) / (1 - patience);
            double kept = Math.min(1, most);
            double peace = (1 - patience) * kept + patience * first;
            war[t] = most < -ROUNDING || firstFights > peace + ROUNDING;
            first = war[t] ? firstFights : peace;
            second = war[t] ? secondFights : (1 - patience) * (1 - kept) + patience * second;
        }
        return war;
    }

    /** Whether there is war in some period, if it is reached. */
    public boolean isWarSomewhere() {
        for (boolean w : war()) {
            if (w) {
                return true;
            }
        }
        return false;
    }

    /** What the first state gets once power has settled: all but what war is worth to the other. */
    private double settled() {
        return Math.min(1, victory[victory.length - 1] + secondCost);
    }

    /** Weight of all that comes after power has settled. */
    private double weightOfLater() {
        return FastMath.pow(patience, victory.length - 1);
    }

    /** Returns what war at once is worth to the first state. */
    public double warWorth() {
        return victory[0] - firstCost;
    }

    /**
     * Returns the most that peace can be worth to the first state: the whole until power has settled, and then all but what
     * war is worth to the other. The first state fights at once if war is worth more.
     */
    public double mostOfPeace() {
        return 1 - weightOfLater() + weightOfLater() * settled();
    }

    /** Returns the final probability of victory below which the first state fights at once, all else as it is. */
    public double criticalVictory() {
        return (warWorth() - (1 - weightOfLater())) / weightOfLater() - secondCost;
    }
}
