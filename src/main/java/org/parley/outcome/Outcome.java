package org.parley.outcome;

import java.util.Locale;

/** How a run ended. A run has the first of these that applies, in this order. */
public enum Outcome {
    /** The front reached one of its ends before a general cease-fire. */
    MILITARY_DECISION("military decision", "one side won on the battlefield before a general cease-fire"),
    /** A general cease-fire was still in force at the horizon. */
    CEASEFIRE_HOLDS("cease-fire holds", "a general cease-fire was signed and still in force at the horizon"),
    /** A general cease-fire broke before the horizon. */
    CEASEFIRE_COLLAPSES("cease-fire collapses", "a general cease-fire was signed but broke before the horizon"),
    /** A limited cease-fire was in force at the deadline, and no general one. */
    LIMITED_CEASEFIRE("limited cease-fire", "only a limited cease-fire was in force at the deadline"),
    /** In a scenario without a war: every track reached agreement. */
    AGREEMENT("agreement", "every track reached agreement"),
    /** Terms found at a table were refused by a consenting actor without a seat or at ratification, for good. */
    TERMS_REFUSED("terms refused", "terms found at the table were refused away from it, and nothing replaced them"),
    /** Some track reached agreement, but there is no cease-fire. */
    PARTIAL_AGREEMENT("partial agreement", "some track reached agreement, but not the one that matters most"),
    /** Talks broke down. */
    BREAKDOWN("talks break down", "talks ended for good before the deadline, without agreement"),
    /** The deadline passed. */
    NO_AGREEMENT("no agreement", "the deadline passed without agreement");

    private final String label;
    private final String meaning;

    Outcome(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
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

    /** Returns what it means, in a sentence without a full stop. */
    public String meaning() {
        return meaning;
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
