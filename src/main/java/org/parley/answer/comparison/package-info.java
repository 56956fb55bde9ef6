/** The answer of a comparison: what differs between scenarios, and what of it may be chance. */
package org.parley.answer.comparison;
