package org.parley.analysis.voting;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * How often each voter decides under a voting rule, exact.
 *
 * <p>A voter swings a winning coalition that loses without it. Where nothing can be decided, or everything is, nobody has
 * power and all numbers are 0; otherwise the Shapley-Shubik and the normalised Banzhaf indices sum to 1.
 *
 * @param shapleyShubik share of all orders in which the voter is the pivot, in [0, 1] (Shapley and Shubik 1954, American
 *     Political Science Review 48: 787-792)
 * @param swings coalitions that the voter swings (Banzhaf 1965, Rutgers Law Review 19: 317-343)
 * @param banzhafAbsolute swings by the number of coalitions of the others, in [0, 1] (Penrose 1946, Journal of the Royal
 *     Statistical Society 109: 53-57)
 * @param banzhafNormalised swings by the swings of all voters, in [0, 1]
 * @param winningCoalitions number of coalitions that win
 */
public record VotingPower(
        List<Double> shapleyShubik,
        List<Long> swings,
        List<Double> banzhafAbsolute,
        List<Double> banzhafNormalised,
        long winningCoalitions) {

    /** Copies the lists. */
    public VotingPower {
        shapleyShubik = List.copyOf(shapleyShubik);
        swings = List.copyOf(swings);
        banzhafAbsolute = List.copyOf(banzhafAbsolute);
        banzhafNormalised = List.copyOf(banzhafNormalised);
    }

    /**
     * Returns the power of each voter under a rule. For 25 voters it takes well under a second, for 30 some seconds.
     *
     * @throws IllegalArgumentException if there are more than 56 voters, or more than 30 who all have different votes
     */
    public static VotingPower of(VotingRule rule) {
        int n = rule.voters();
        WinningCoalitions winning = new WinningCoalitions(rule);
        long[] all = winning.bySize();
        List<Double> shapleyShubik = new ArrayList<>();
        List<Long> swings = new ArrayList<>();
        for (int voter = 0; voter < n; voter++) {
            long[] with = winning.bySizeWith(voter);
            long swung = 0;
            double pivotal = 0;
            for (int size = 1; size <= n; size++) {
                // Those that win with the voter, less those that win without it as well.
                long swing = with[size] - (all[size - 1] - with[size - 1]);
                swung += swing;
                pivotal += swing / (n * CombinatoricsUtils.binomialCoefficientDouble(n - 1, size - 1));
            }
            swings.add(swung);
            shapleyShubik.add(pivotal);
        }
        long sum = swings.stream().mapToLong(Long::longValue).sum();
        long coalitions = 0;
        for (long ofSize : all) {
            coalitions += ofSize;
        }
        return new VotingPower(
                shapleyShubik,
                swings,
                swings.stream().map(s -> s / FastMath.scalb(1.0, n - 1)).toList(),
                swings.stream().map(s -> sum == 0 ? 0 : (double) s / sum).toList(),
                coalitions);
    }
}
