/** Who decides for an actor: the model's rules, or somebody else. */
package org.parley.model.delegation;
