package org.parley.analysis.solution;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what theory singles out, by branch and bound (Land and Doig 1960, Econometrica 28: 497-520): every criterion grows
 * with values, so packages whose greatest values together would not do are passed over.
 */
final class SolutionSearch implements ValuedWalk.Visitor {

    private final BargainingProblem problem;
    private final int everyone;
    private final Optimum[] withinRange;
    private final Optimum utilitarianAnywhere;
    private final Optimum closest;
    private final Optimum nash;
    private final @Nullable Optimum asymmetricNash;
    private final Optimum kalaiSmorodinsky;
    private final Optimum egalitarian;
    private final Optimum utilitarian;

    /**
     * Prepares a search.
     *
     * @param ideal best value within the range, by party; null if the range is empty
     * @param power bargaining power, by party; null for none
     */
    SolutionSearch(BargainingProblem problem, double @Nullable [] ideal, double @Nullable [] power) {
        this.problem = problem;
        everyone = problem.everyone();
        int[] withSay = problem.partiesWithSay();
        double[] reservation = problem.reservation();
        double[] equal = new double[problem.parties()];
        Arrays.fill(equal, 1);
        double[] bounds = ideal == null ? equal : ideal;
        utilitarianAnywhere = new Optimum(new Criterion.Sum(withSay));
        closest = new Optimum(Criterion.LeastGain.absolute(withSay, reservation));
        nash = new Optimum(new Criterion.Product(withSay, reservation, equal));
        asymmetricNash = power == null ? null : new Optimum(new Criterion.Product(withSay, reservation, power));
        kalaiSmorodinsky = new Optimum(Criterion.LeastGain.ofIdeal(withSay, reservation, bounds));
        egalitarian = new Optimum(Criterion.LeastGain.absolute(withSay, reservation));
        utilitarian = new Optimum(new Criterion.Sum(withSay));
        withinRange = Stream.of(nash, asymmetricNash, kalaiSmorodinsky, egalitarian, utilitarian)
                .filter(Objects::nonNull)
                .toArray(Optimum[]::new);
    }

    void run() {
        ValuedWalk.over(problem, this);
    }

    @Override
    public boolean enter(double[] greatest, int acceptedBy, boolean crossesRedLine) {
        if (utilitarianAnywhere.isReachable(greatest) || !crossesRedLine && closest.isReachable(greatest)) {
            return true;
        }
        if (acceptedBy == everyone) {
            for (Optimum optimum : withinRange) {
                if (optimum.isReachable(greatest)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean visit(int[] options, double[] values, int acceptedBy, boolean crossesRedLine) {
        utilitarianAnywhere.show(options, values);
        if (!crossesRedLine) {
            closest.show(options, values);
        }
        if (acceptedBy == everyone) {
            for (Optimum optimum : withinRange) {
                optimum.show(options, values);
            }
        }
        return true;
    }

    @Nullable
    Solution utilitarianAnywhere() {
        return utilitarianAnywhere.in(problem);
    }

    @Nullable
    Solution closest() {
        return closest.in(problem);
    }

    /** Returns what was found within a range that is not empty. */
    Solutions solutions() {
        return new Solutions(
                within(nash),
                asymmetricNash == null ? null : within(asymmetricNash),
                within(kalaiSmorodinsky),
                within(egalitarian),
                within(utilitarian));
    }

    private Solution within(Optimum optimum) {
        return Objects.requireNonNull(optimum.in(problem), "the range holds a package");
    }
}
