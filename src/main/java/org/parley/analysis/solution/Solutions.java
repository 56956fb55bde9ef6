package org.parley.analysis.solution;

import org.jspecify.annotations.Nullable;

/**
 * What cooperative theory singles out among the packages of a bargaining range that is not empty. Each solution is on the
 * Pareto frontier, unless all that dominates it crosses a red line; the asymmetric one also unless a party has no power.
 *
 * @param nash the greatest product of gains over no deal (Nash 1950, Econometrica 18: 155-162)
 * @param asymmetricNash the greatest product of gains to the power of the parties' bargaining power (Harsanyi and Selten
 *     1972, Management Science 18: P80-P106; Roth 1979, ch. 1); null if no powers are given
 * @param kalaiSmorodinsky the greatest least share of what a party can gain at best within the range (Kalai and Smorodinsky
 *     1975, Econometrica 43: 513-518, for finitely many packages)
 * @param egalitarian the greatest least gain (Kalai 1977, Econometrica 45: 1623-1630)
 * @param utilitarian the greatest sum of values; it compares values between parties
 */
public record Solutions(
        Solution nash,
        @Nullable Solution asymmetricNash,
        Solution kalaiSmorodinsky,
        Solution egalitarian,
        Solution utilitarian) {}
