package org.parley.outcome;

import java.util.Locale;

/**
 * How a run ended. A run has the first of these that applies, in this order. A history with a general cease-fire has that of the
 * first one; its deadline, if it has none, is its horizon.
 */
public enum Outcome {
    /** The front reached one of its ends before a general cease-fire. */
    MILITARY_DECISION("military decision"),
    /** A general cease-fire was still in force at the horizon. */
    CEASEFIRE_HOLDS("cease-fire holds"),
    /** A general cease-fire broke before the horizon. */
    CEASEFIRE_COLLAPSES("cease-fire collapses"),
    /** A limited cease-fire was in force at the deadline, and no general one. */
    LIMITED_CEASEFIRE("limited cease-fire"),
    /** In a scenario without a war: every track reached agreement. */
    AGREEMENT("agreement"),
    /** Terms found at a table were refused by a consenting actor without a seat or at ratification, for good. */
    TERMS_REFUSED("terms refused"),
    /** Some track reached agreement, but there is no cease-fire. */
    PARTIAL_AGREEMENT("partial agreement"),
    /** Talks broke down. */
    BREAKDOWN("talks break down"),
    /** The deadline passed. */
    NO_AGREEMENT("no agreement");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Returns the outcome that files call by a name. */
    public static Outcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns the name used in files, such as {@code ceasefire_holds}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name for people; a scenario may give its own. */
    public String label() {
        return label;
    }

    /** Whether it is what talks are for: a general cease-fire was signed, or without a war every track agreed. */
    public boolean isSettled() {
        return isGeneralCeasefire() || this == AGREEMENT;
    }

    /** Whether a general cease-fire was signed. */
    public boolean isGeneralCeasefire() {
        return this == CEASEFIRE_HOLDS || this == CEASEFIRE_COLLAPSES;
    }
}
