/** Beliefs about types: what actors show, and how observers learn from it. */
package org.parley.model.belief;
