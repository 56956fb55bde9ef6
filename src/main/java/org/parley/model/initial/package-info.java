/** The initial state of a negotiation, for exact analysis: nothing has happened yet, and every value is the model's own. */
package org.parley.model.initial;
