package org.parley.scenario.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person probably meant. */
public final class Spelling {

    private static final int FEW = 12;
    private static final int LONGEST = 200;

    /** Words of which two letters are exchanged are at least so similar. */
    private static final double SWAPPED = 0.9;

    private Spelling() {}

    /** Returns the known name closest to a word, if one is close enough to be a slip of the pen. */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String given = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> name.length() <= LONGEST)
                .filter(name -> isClose(given, name.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingDouble(
                        name -> new JaroWinklerSimilarity().apply(given, name.toLowerCase(Locale.ROOT))));
    }

    private static boolean isClose(String a, String b) {
        int allowed = Math.max(1, Math.min(a.length(), b.length()) / 3);
        return LevenshteinDistance.getDefaultInstance().apply(a, b) <= allowed
                || new JaroWinklerSimilarity().apply(a, b) >= SWAPPED
                || Math.min(a.length(), b.length()) >= 4 && (a.startsWith(b) || b.startsWith(a));
    }

    /** Returns what to suggest for an unknown name: the closest one, else the known ones if they are few, else null. */
    public static String suggestion(String word, Collection<String> known) {
        return closest(word, known)
                .map(name -> "you mean '" + name + "'")
                .orElseGet(() -> known.isEmpty() || known.size() > FEW
                        ? null
                        : known.size() == 1
                                ? "use '" + known.iterator().next() + "'"
                                : "use one of " + String.join(", ", known));
    }
}
