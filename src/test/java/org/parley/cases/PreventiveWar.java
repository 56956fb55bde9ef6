package org.parley.cases;

/**
 * A state whose power changes makes all offers of a divisible good and may fight instead, for ever (Fearon 1995,
 * International Organization 49(3): 404-408; Powell 2006, International Organization 60(1): 169-203), by backward induction.
 *
 * @param victory probability that the first state would win, by period; the last holds for ever after
 * @param patience weight of the next period against this one, in [0, 1)
 */
record PreventiveWar(double[] victory, double firstCost, double secondCost, double patience) {

    private static final double ROUNDING = 1e-12;

    /** Power moves in a number of equal steps, one a period, and then stays. */
    static PreventiveWar inSteps(
            double from, double to, int steps, double firstCost, double secondCost, double patience) {
        double[] victory = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            victory[t] = steps == 0 ? from : from + (to - from) * t / steps;
        }
        return new PreventiveWar(victory, firstCost, secondCost, patience);
    }

    /** In which periods there is war, if they are reached: whoever is to lose power would rather fight. */
    boolean[] war() {
        boolean[] war = new boolean[victory.length];
        double first = settled();
        double second = 1 - first;
        for (int t = victory.length - 2; t >= 0; t--) {
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

    boolean isWarSomewhere() {
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

    private double weightOfLater() {
        return Math.pow(patience, victory.length - 1);
    }

    double warWorth() {
        return victory[0] - firstCost;
    }

    /** The whole until power has settled, and then all but what war is worth to the other. */
    double mostOfPeace() {
        return 1 - weightOfLater() + weightOfLater() * settled();
    }

    /** The final probability of victory below which the first state fights at once. */
    double criticalVictory() {
        return (warWorth() - (1 - weightOfLater())) / weightOfLater() - secondCost;
    }
}
