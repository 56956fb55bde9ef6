/** Published bargaining games, solved: what equilibrium play gives, to hold simulated talks against. */
@NullMarked
package org.parley.analysis.game;

import org.jspecify.annotations.NullMarked;
