package org.parley.analysis.solution;

/**
 * What war must cost for a bargaining range to open, if it costs both sides as much: no deal is then worth a side's chance
 * of winning less the cost (Fearon 1995, International Organization 49(3): 379-414, pp. 386-390).
 *
 * @param threshold the least cost at which some package is acceptable to both; below 0 if the range is open even if war costs
 *     nothing, as linked issues can make it
 * @param first the package that is acceptable first
 */
public record WarCost(double threshold, Agreement first) {

    /**
     * Returns what no deal is worth to two sides.
     *
     * @param victory probability that the first side would win, in [0, 1]
     * @param cost of war to each
     */
    public static double[] noDeal(double victory, double cost) {
        if (!(victory >= 0 && victory <= 1)) {
            throw new IllegalArgumentException("probability of victory must lie in [0, 1], not " + victory);
        }
        return new double[] {victory - cost, 1 - victory - cost};
    }

    /**
     * Returns the threshold for a problem whose values of no deal leave the cost of war out: minus the greatest least gain.
     *
     * @return null if every package crosses a red line
     * @throws TooManyPackagesException if there are too many packages to go through
     */
    public static WarCost threshold(BargainingProblem costless) {
        Solution closest = CooperativeAnalysis.of(costless).closest();
        return closest == null ? null : new WarCost(-closest.score(), closest.agreement());
    }
}
