package org.parley.report.story;

import java.util.List;
import java.util.Locale;

/** How sentences are put together. */
final class Wording {

    private Wording() {}

    /** Fills in a pattern, with points as decimal marks. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Begins a sentence. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

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
        return p < 0.005 ? "less than 0.01" : format("%.2f", p);
    }

    /** Whether two values look different with two digits. */
    static boolean differ(double one, double other) {
        return !format("%.2f", one).equals(format("%.2f", other));
    }

    /** Joins words as English does. */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
