/** Equilibrium play at a table, worked out by backward induction. */
package org.parley.model.equilibrium;
