package org.parley.scenario.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person probably meant. */
public final class Spelling {

    private static final int FEW = 12;
    private static final int LONGEST = 200;

    /** Words of which two letters are exchanged are at least so similar. */
    private static final double SWAPPED = 0.9;

    /** What people say for a word of the format, by that word; of several only those count that are known where it stands. */
    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("veto", List.of("consents")),
            Map.entry("vetoes", List.of("consents")),
            Map.entry("consent", List.of("consents")),
            Map.entry("observer", List.of("attends")),
            Map.entry("observes", List.of("attends")),
            Map.entry("mediation", List.of("mediated_proposals", "single_negotiating_text")),
            Map.entry("mediated", List.of("mediated_proposals", "single_negotiating_text")),
            Map.entry("mediator", List.of("facilitator", "mediated_proposals", "single_negotiating_text")),
            Map.entry("host", List.of("facilitator")),
            Map.entry("alternating_offers", List.of("strict_alternating_offers", "stacked_alternating_offers")),
            Map.entry("weight", List.of("salience")),
            Map.entry("importance", List.of("salience")),
            Map.entry("batna", List.of("outside_option")),
            Map.entry("reservation_value", List.of("outside_option")),
            Map.entry("no_deal", List.of("outside_option")),
            Map.entry("discount", List.of("patience")),
            Map.entry("discount_factor", List.of("patience")),
            Map.entry("players", List.of("actors")),
            Map.entry("agents", List.of("actors")),
            Map.entry("tables", List.of("tracks")),
            Map.entry("talks_fail", List.of("breakdown")),
            Map.entry("comment", List.of("assumption")),
            Map.entry("reason", List.of("assumption")),
            Map.entry("source", List.of("evidence")));

    private Spelling() {}

    /** Returns what a word was probably meant to be: the known words that say the same, else the closest one, if there is any. */
    public static List<String> meant(String word, Collection<String> known) {
        String given = word.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        List<String> same = SYNONYMS.getOrDefault(given, List.of()).stream()
                .filter(known::contains)
                .toList();
        return same.isEmpty() ? closest(word, known).map(List::of).orElse(List.of()) : same;
    }

    /** Returns the guess at what a word was meant to be, for a problem's remedy, or null if there is none. */
    public static String guess(String word, Collection<String> known) {
        List<String> meant = meant(word, known);
        return meant.isEmpty() ? null : Problem.MEANT + "'" + String.join("' or '", meant) + "'";
    }

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
                || a.length() == b.length() && letters(a).equals(letters(b))
                || Math.min(a.length(), b.length()) >= 4 && (a.startsWith(b) || b.startsWith(a));
    }

    private static String letters(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns what to suggest for an unknown name: the closest one, else the known ones if they are few, else null. */
    public static String suggestion(String word, Collection<String> known) {
        String guess = guess(word, known);
        if (guess != null || known.isEmpty() || known.size() > FEW) {
            return guess;
        }
        return known.size() == 1 ? "use '" + known.iterator().next() + "'" : "use one of " + String.join(", ", known);
    }

    /** Returns a text as a name of the format: {@code my-price-talks}. */
    public static String asName(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return name.substring(0, Math.min(60, name.length()));
    }
}
