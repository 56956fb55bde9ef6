package org.parley.analysis.solution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could agree to what, and which package theory singles out: exact, by going through all packages. The Pareto frontier
 * is a question of its own, {@link Frontier}.
 *
 * @param acceptance how many packages are acceptable to whom
 * @param best the package that is worth most to a party, by party; null if there is no package
 * @param ideal the best value that a party can have within the bargaining range, by party; null if the range is empty
 * @param solutions what theory singles out within the range; null if it is empty
 * @param utilitarianAnywhere the greatest sum of the values of all with a say, acceptable or not; null if there is no package
 * @param closest the greatest least gain of all with a say, acceptable or not, among the packages that cross none of their
 *     red lines: below 0 it is how far the closest package is from the range; null if there is none
 */
public record CooperativeAnalysis(
        Acceptance acceptance,
        List<Agreement> best,
        double @Nullable [] ideal,
        @Nullable Solutions solutions,
        @Nullable Solution utilitarianAnywhere,
        @Nullable Solution closest) {

    /**
     * Analyses a problem.
     *
     * @throws TooManyPackagesException if there are too many packages to go through
     */
    public static CooperativeAnalysis of(BargainingProblem problem) {
        return of(problem, null);
    }

    /**
     * Analyses a problem in which parties differ in bargaining power.
     *
     * @param power exponent of a party's gain in the asymmetric Nash solution, by party, at least 0; null for none
     * @throws TooManyPackagesException if there are too many packages to go through
     */
    public static CooperativeAnalysis of(BargainingProblem problem, double @Nullable [] power) {
        long packages = problem.agenda().packages();
        if (packages > TooManyPackagesException.MOST) {
            throw new TooManyPackagesException(packages);
        }
        Census census = Census.of(problem);
        SolutionSearch search = new SolutionSearch(problem, census.ideal(), power);
        search.run();
        return new CooperativeAnalysis(
                census.acceptance(),
                census.best(),
                census.ideal(),
                census.isRangeEmpty() ? null : search.solutions(),
                search.utilitarianAnywhere(),
                search.closest());
    }

    /** Whether no package is acceptable to all with a say. */
    public boolean isRangeEmpty() {
        return solutions == null;
    }
}
