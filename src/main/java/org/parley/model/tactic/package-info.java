/** How an aspiration falls over time. {@link org.parley.model.tactic.Tactics} lists them all. */
package org.parley.model.tactic;
