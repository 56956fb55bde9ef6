/**
 * The compiler of scenarios: names are resolved to indices, numbers to places among the drawn values, packages are listed.
 * Done once per scenario; what comes of it is immutable and shared by all models of the scenario.
 */
package org.parley.model.compile;
