/** A negotiation put together: actors at their tables, the war and the cease-fires around them, and what a run leaves. */
package org.parley.model.negotiation;
