/**
 * The scenario file as immutable records: reading, checking, overlays and evidence.
 *
 * <p>The only place that knows YAML. Everything downstream sees {@link org.parley.scenario.Scenario}.
 */
package org.parley.scenario;
