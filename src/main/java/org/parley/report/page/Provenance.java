package org.parley.report.page;

import java.util.OptionalLong;

/**
 * How a page came about, for its foot.
 *
 * @param version Parley's version
 * @param seed the master seed, if anything was drawn
 * @param command the command that makes the page again
 */
public record Provenance(String version, OptionalLong seed, String command) {

    /** Returns the seed as words that go on after the version. */
    public String seeded() {
        return seed.isPresent() ? ", seed " + seed.getAsLong() : "";
    }
}
