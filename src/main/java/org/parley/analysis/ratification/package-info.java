/**
 * Two-level games, solved: what ratification at home does to a deal about the division of a pie (Schelling 1960; Putnam
 * 1988, International Organization 42(3): 427-460).
 */
@NullMarked
package org.parley.analysis.ratification;

import org.jspecify.annotations.NullMarked;
