/** Counterfactuals: the same runs with something changed, paired by their random draws. */
@NullMarked
package org.parley.findings.whatif;

import org.jspecify.annotations.NullMarked;
