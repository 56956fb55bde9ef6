package org.parley.analysis.solution;

import java.util.Arrays;
import java.util.List;

/**
 * The Pareto frontier of a bargaining problem: the packages that no other is better than for one party with a say and not
 * worse for any. It is taken over all packages, acceptable or not; equally valued packages are all on it. Where the status
 * quo is no package, what it betters is not on the frontier either.
 *
 * <p>Where value is a sum over issues the frontier is put together group of issues by group: what is dominated in some
 * issues stays so whatever is agreed on the others, and never comes up again (Nemhauser and Ullmann 1969, Management
 * Science 15: 494-505). Issues that need each other are one group. Where value is not a sum, all packages are gone through.
 *
 * @param agreements the packages in order; empty if the frontier is not complete
 * @param rational how many of them all with a say accept
 * @param complete false if the search gave up, having had to keep more packages than it may
 */
public record Frontier(List<Agreement> agreements, int rational, boolean complete) {

    /** The most packages that are kept: they take tens of megabytes, and nobody reads more. */
    public static final int MOST = 200_000;

    /**
     * Finds the frontier of a problem.
     *
     * @throws TooManyPackagesException if there are too many packages
     */
    public static Frontier of(BargainingProblem problem) {
        return of(problem, MOST);
    }

    /**
     * Finds the frontier of a problem.
     *
     * @param most the most packages to keep at any point of the search
     * @throws TooManyPackagesException if there are too many packages
     */
    public static Frontier of(BargainingProblem problem, int most) {
        long packages = problem.agenda().packages();
        if (packages > TooManyPackagesException.MOST) {
            throw new TooManyPackagesException(packages);
        }
        long[] numbers = new FrontierSearch(problem.withStatusQuo(), most).numbers();
        if (numbers == null) {
            return new Frontier(List.of(), 0, false);
        }
        long[] strides = problem.agenda().strides();
        List<Agreement> agreements = Arrays.stream(numbers)
                .mapToObj(number -> options(number, strides))
                .filter(problem.agenda()::counts)
                .map(problem::agreement)
                .toList();
        int rational = (int) agreements.stream().filter(problem::isRational).count();
        return new Frontier(agreements, rational, true);
    }

    private static int[] options(long number, long[] strides) {
        int[] options = new int[strides.length];
        long left = number;
        for (int k = 0; k < options.length; k++) {
            options[k] = (int) (left / strides[k]);
            left %= strides[k];
        }
        return options;
    }
}
