package org.parley.analysis.voting;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.parley.scenario.Check;

/**
 * Voters with single-peaked, symmetric preferences on a line: of two points each prefers the nearer to its ideal (Black
 * 1948, Journal of Political Economy 56: 23-34).
 *
 * @param rule who decides
 * @param ideals where each voter would like policy to be, in any unit
 */
public record PolicyLine(VotingRule rule, List<Double> ideals) {

    /** Copies and checks the ideals. */
    public PolicyLine {
        ideals = List.copyOf(ideals);
        if (ideals.size() != rule.voters()) {
            throw new IllegalArgumentException(
                    "each of " + rule.voters() + " voters needs an ideal, not " + ideals.size() + " ideals");
        }
        ideals.forEach(x -> Check.finite("an ideal", x));
    }

    /**
     * Returns the core: the points that no coalition which wins would leave for another (Greenberg 1979, Econometrica 47:
     * 627-636). For q of n votes it runs from the (n−q+1)th ideal from below to the qth.
     *
     * @return the core, which is the whole line if nobody can win; nothing if each point loses to another
     */
    public Optional<Interval> core() {
        if (wins(i -> false)) {
            return Optional.empty();
        }
        if (!wins(i -> true)) {
            return Optional.of(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
        double low = ideals.stream()
                .filter(y -> !wins(i -> ideals.get(i) > y))
                .min(Double::compare)
                .orElseThrow();
        double high = ideals.stream()
                .filter(y -> !wins(i -> ideals.get(i) < y))
                .max(Double::compare)
                .orElseThrow();
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    /**
     * Returns the win-set of the status quo: the points that a winning coalition likes at least as well (Tsebelis 2002, Veto
     * Players, ch. 1).
     *
     * @param statusQuo what holds until it is replaced
     * @return the win-set, never without the status quo; the whole line if nobody's agreement is needed
     */
    public Interval winSet(double statusQuo) {
        Check.finite("a status quo", statusQuo);
        return new Interval(statusQuo - reach(statusQuo, -1), statusQuo + reach(statusQuo, 1));
    }

    /**
     * Returns what an agenda setter proposes who may make one take-it-or-leave-it offer: the point of the win-set nearest to
     * its ideal (Romer and Rosenthal 1978, Public Choice 33: 27-43).
     *
     * @param setter the setter's ideal
     * @param statusQuo what holds if the offer is refused
     */
    public double proposal(double setter, double statusQuo) {
        return winSet(statusQuo).nearest(Check.finite("a setter's ideal", setter));
    }

    /** Returns how far from the status quo a winning coalition would still go in a direction, 1 up or −1 down. */
    private double reach(double statusQuo, int direction) {
        if (wins(i -> false)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] limits = ideals.stream()
                .mapToDouble(x -> 2 * direction * (x - statusQuo))
                .toArray();
        int pivot = rule.pivot(limits);
        return pivot < 0 || limits[pivot] < 0 ? 0 : limits[pivot];
    }

    private boolean wins(IntPredicate inFavour) {
        return rule.wins(inFavour);
    }
}
