/** Cease-fires: their hazard, what they are worth, what makes them last, and their life once they are signed. */
package org.parley.model.ceasefire;
