/** What a scenario rests on, as an answer: numbers, directions and rules with their grounds, claims with their uses, orderings. */
package org.parley.answer.evidence;
