package org.parley.answer;

import java.util.OptionalLong;

/**
 * Provenance of an answer: what made it, and how to make it again.
 *
 * @param version Parley's version
 * @param seed the random seed, if anything was drawn
 * @param command the command that makes it again
 */
public record Provenance(String version, OptionalLong seed, String command) {

    /** Returns the seed as words that go on after the version. */
    public String seeded() {
        return seed.isPresent() ? ", seed " + seed.getAsLong() : "";
    }
}
