package org.parley.answer.story;

import org.parley.answer.words.Numbers;

/** Wording of genitives, counts and chances in sentences. */
final class Wording {

    private Wording() {}

    /** Makes a name a genitive. */
    static String of(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    /** Says how often. */
    static String times(int n) {
        return n == 1 ? "once" : n == 2 ? "twice" : n + " times";
    }

    /** Writes a probability; one that would look like none is said to be small. */
    static String chance(double p) {
        return p < 0.005 ? "less than 0.01" : Numbers.fixed(p, 2);
    }

    /** Whether two values look different with two digits. */
    static boolean differ(double one, double other) {
        return !Numbers.fixed(one, 2).equals(Numbers.fixed(other, 2));
    }
}
