/** The expected utility model of group decisions: who challenges whom over a position on a line, and who gives way. */
package org.parley.model.challenge;
