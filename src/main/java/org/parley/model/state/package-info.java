/** The state of a run that all its parts share: clock, drawn numbers, terms in force, refusals; no part is known here. */
package org.parley.model.state;
