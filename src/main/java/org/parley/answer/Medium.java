package org.parley.answer;

/** Medium for which a section is meant. Programs get all. */
public enum Medium {
    /** The terminal alone, where a page shows the same at greater length. */
    TERMINAL,
    /** The page alone. */
    PAGE,
    /** Both. */
    BOTH;

    /** Returns whether what is meant for this medium is shown on another. */
    public boolean isOn(Medium other) {
        return this == BOTH || this == other;
    }
}
