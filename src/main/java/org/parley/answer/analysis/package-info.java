/** Exact answers of a scenario, without simulation, as an answer: the war, the tables, what theory singles out, power. */
package org.parley.answer.analysis;
