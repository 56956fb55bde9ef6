/**
 * Who decides: power of votes and vetoes, cores and win-sets in policy space (Shapley and Shubik 1954; Banzhaf 1965; Black
 * 1948; Tsebelis 2002).
 */
@NullMarked
package org.parley.analysis.voting;

import org.jspecify.annotations.NullMarked;
