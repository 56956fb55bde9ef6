package org.parley.analysis.solution;

/**
 * A package and what it is worth.
 *
 * @param options option of each issue
 * @param utilities by party
 * @param values by party; the utilities themselves unless the problem has a valuation
 */
public record Agreement(int[] options, double[] utilities, double[] values) {}
