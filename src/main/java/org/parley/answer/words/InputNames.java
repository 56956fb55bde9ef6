package org.parley.answer.words;

import java.util.List;
import org.parley.scenario.Scenario;

/** What the numbers of a scenario file are called in the words of a sentence. */
public final class InputNames {

    private static final String PLEDGES = "guarantees.pledges.";

    private InputNames() {}

    /**
     * Returns what a number is called. A parameter keeps the name by which it is set.
     *
     * @param scenario names the actors
     * @param path where the number stands in the file, as in {@code actors.russia.outside_option}
     */
    public static String of(Scenario scenario, String path) {
        String[] parts = path.split("\\.", 3);
        if (!parts[0].equals("actors")) {
            return of(path);
        }
        String actor = Vocabulary.ofActor(scenario, parts[1]);
        return actor + (actor.endsWith("s") ? "' " : "'s ") + of(path);
    }

    /** Returns what a number is called where it is clear whose it is. */
    public static String of(String path) {
        String[] parts = path.split("\\.", 3);
        String rest = parts.length < 3 ? "" : parts[2];
        if (path.startsWith(PLEDGES)) {
            return plain("pledge of " + rest.substring(rest.indexOf('.') + 1));
        }
        return switch (parts[0]) {
            case "parameters" -> parts[1];
            case "actors" -> ofActor(rest);
            case "tracks" -> ofTrack(parts[1], rest);
            default -> plain(path);
        };
    }

    private static String ofTrack(String track, String rest) {
        String talks = Vocabulary.ofTalks(track);
        return rest.matches("parties[.].+[.]consents")
                ? "veto of " + Vocabulary.ofId(rest.substring(rest.indexOf('.') + 1, rest.lastIndexOf('.'))) + " in "
                        + talks
                : talks.replaceFirst("^the ", "") + "' " + plain(rest);
    }

    private static String plain(String path) {
        return Vocabulary.ofId(path.replace('.', ' '));
    }

    private static String ofActor(String rest) {
        List<String> parts = List.of(rest.split("\\."));
        String last = Vocabulary.ofId(parts.get(parts.size() - 1));
        return switch (parts.get(0)) {
            case "prefers" ->
                (parts.size() == 3 ? last : (rest.contains(".red_lines.") ? "red line at " : "value of ") + last)
                        + " of " + Vocabulary.ofId(parts.get(1));
            case "contributes" -> last + " of " + Vocabulary.ofId(parts.get(1));
            case "type" ->
                rest.equals("type.committed")
                        ? "probability of being committed"
                        : plain(String.join(" ", parts.subList(1, parts.size())));
            case "tactic" -> last + " of its tactic";
            default -> plain(rest);
        };
    }
}
