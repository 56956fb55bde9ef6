package org.parley.outcome;

import java.util.Arrays;
import java.util.Locale;

/** How things stand on a date. */
public enum Situation {
    /** War, or a dispute without one, and nobody talks. */
    NO_TALKS('N', "no talks"),
    /** War, or a dispute without one, and a table is open at which the matter could be settled. */
    TALKS('T', "talks"),
    /** A limited cease-fire is in force. */
    LIMITED_CEASEFIRE('L', "limited cease-fire"),
    /** A general cease-fire is in force. */
    CEASEFIRE('C', "cease-fire"),
    /** One side has won the war. */
    DECIDED_BY_ARMS('D', "decided by arms"),
    /** Without a war: every table has agreed. */
    SETTLED('S', "settled");

    private final char letter;
    private final String label;

    Situation(char letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /** Returns the situation that a letter stands for. */
    public static Situation of(char letter) {
        return Arrays.stream(values())
                .filter(s -> s.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no situation is called " + letter));
    }

    /** Returns the letter that stands for it where there is one per date. */
    public char letter() {
        return letter;
    }

    /** Returns the name used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }
}
