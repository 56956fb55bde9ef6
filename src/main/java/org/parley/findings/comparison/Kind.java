package org.parley.findings.comparison;

import java.util.Locale;

/** What is compared. */
public enum Kind {
    /** Share of runs that reach what talks are for: a general cease-fire, or without a war agreement on every track. */
    SETTLED(true),
    /** Share of runs that end in one way. */
    OUTCOME(true),
    /** Share of histories that reach what talks are for within an observation window. */
    SETTLED_WITHIN(true),
    /** Share of the first general cease-fires in force so long after signature, over those of each that can be watched. */
    IN_FORCE_AFTER(true),
    /** Share of histories that arms decide within an observation window. */
    BY_ARMS_WITHIN(true),
    /** Round in which they agree, over the settled runs of each. */
    ROUNDS(false),
    /** The same, over the runs that are settled in both. */
    ROUNDS_IN_BOTH(false),
    /** Rounds that a general cease-fire lasts, at most to the shorter horizon, over the cease-fires of each. */
    DURATION(false),
    /** The same, over the runs that have one in both. */
    DURATION_IN_BOTH(false),
    /** Share of an option among the settled runs of each. */
    TERM(true),
    /** Value of the end to an actor, over all runs. */
    UTILITY(false);

    private final boolean isShare;

    Kind(boolean isShare) {
        this.isShare = isShare;
    }

    /** Returns the name used in files, such as {@code rounds_in_both}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a share of runs, or else a mean over runs. */
    public boolean isShare() {
        return isShare;
    }
}
