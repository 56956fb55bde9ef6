/** Published bargaining games, solved: what equilibrium play gives, to hold simulated talks against. */
package org.parley.analysis.game;
