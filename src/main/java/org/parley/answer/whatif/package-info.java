/** Answers about counterfactuals: what became what, one run told twice, and whose part changes the outcome most. */
package org.parley.answer.whatif;
