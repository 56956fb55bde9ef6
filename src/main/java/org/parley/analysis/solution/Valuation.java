package org.parley.analysis.solution;

/**
 * What packages are worth to the parties, given their utilities: where a cease-fire may fail, or a war runs on beside the
 * terms, a package is not worth its utility.
 */
@FunctionalInterface
public interface Valuation {

    /** A package is worth its utility. With it, and only with it, a problem is additive over issues. */
    Valuation UTILITY = (options, utilities, values) -> System.arraycopy(utilities, 0, values, 0, utilities.length);

    /**
     * Values one package.
     *
     * @param options option of each issue; not to be kept or changed
     * @param utilities by party; not to be kept or changed
     * @param values what the package is worth, to be filled, by party; finite
     */
    void value(int[] options, double[] utilities, double[] values);
}
