package org.parley.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Guesses what somebody meant. */
public final class Suggestion {

    private static final double ALIKE = 0.8;
    private static final int FEW = 12;

    private Suggestion() {}

    /**
     * Returns advice for an unknown word: the known word that it resembles, else the list of known words if they are few.
     *
     * @return advice that reads on after "Maybe", or null if there is none
     */
    public static String forUnknown(String word, Collection<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .max(Comparator.comparingDouble(k -> similarity.apply(lower, k.toLowerCase(Locale.ROOT))))
                .filter(k -> similarity.apply(lower, k.toLowerCase(Locale.ROOT)) >= ALIKE)
                .map(k -> "'" + k + "'")
                .orElse(known.isEmpty() || known.size() > FEW ? null : "one of: " + String.join(", ", known));
    }
}
