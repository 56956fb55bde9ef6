/**
 * The scenario file as immutable records, and nothing else: {@link org.parley.scenario.Scenario} and its parts.
 *
 * <p>The rooms below make them and know them; the records know none of the rooms.
 */
package org.parley.scenario;
