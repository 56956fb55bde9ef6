/** Answers on what a scenario file says and could say: in words and as a figure, what can be set, and the examples at hand. */
package org.parley.answer.outline;
