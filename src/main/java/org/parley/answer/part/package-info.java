/** Parts that answers of more than one kind have in common: assumptions, transitions of outcomes, lasting cease-fires, refusals. */
package org.parley.answer.part;
