package org.parley.scenario;

import java.util.List;

/**
 * A scenario as read from its file.
 *
 * @param scenario the scenario, sound
 * @param yaml the resolved file: with all {@code --set} applied, readable again
 * @param hash SHA-256 of the resolved file, in hex
 * @param warnings problems that do not stop a run
 */
public record ScenarioFile(Scenario scenario, String yaml, String hash, List<Problem> warnings) {}
