/** The evidence ledger of a scenario, and orderings that the evidence fixes between its numbers. */
package org.parley.scenario.evidence;
