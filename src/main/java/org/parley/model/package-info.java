/**
 * The agent-based model on MASON: {@link org.parley.model.NegotiationModel}, the actors as agents, the phases of a round.
 *
 * <p>Packages below it hold one file per variant and one visible list per kind; they do not know this package.
 */
package org.parley.model;
