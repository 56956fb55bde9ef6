/** The answer on laws: what each moves in a scenario, what came of it, and whether it holds. */
package org.parley.answer.laws;
