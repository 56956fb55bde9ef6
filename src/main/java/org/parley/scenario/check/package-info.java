/** Checks that the parts of a scenario make sense together, one class a topic. */
package org.parley.scenario.check;
