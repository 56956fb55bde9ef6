/**
 * The agent-based model on MASON: {@link org.parley.model.NegotiationModel} and the phases of a round, nothing more. It
 * knows when things happen; the packages below it, which do not know this one, know what happens.
 */
package org.parley.model;
