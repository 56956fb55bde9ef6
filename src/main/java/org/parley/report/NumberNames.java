package org.parley.report;

import java.util.List;
import org.parley.scenario.Scenario;

/** What the numbers of a scenario file are called in the words of a sentence. */
public final class NumberNames {

    private NumberNames() {}

    /**
     * Returns what a number is called. A parameter keeps the name by which it is set.
     *
     * @param scenario names the actors
     * @param path where the number stands in the file, as in {@code actors.russia.outside_option}
     */
    public static String of(Scenario scenario, String path) {
        String[] parts = path.split("\\.", 3);
        String rest = parts.length < 3 ? "" : parts[2];
        return switch (parts[0]) {
            case "parameters" -> parts[1];
            case "actors" -> {
                String actor = Words.ofActor(scenario, parts[1]);
                yield actor + (actor.endsWith("s") ? "' " : "'s ") + ofActor(rest);
            }
            case "tracks" -> plain(rest) + " of " + Words.ofTalks(parts[1]);
            default -> plain(path);
        };
    }

    private static String plain(String path) {
        return Words.ofId(path.replace('.', ' '));
    }

    private static String ofActor(String rest) {
        List<String> parts = List.of(rest.split("\\."));
        String last = Words.ofId(parts.get(parts.size() - 1));
        return switch (parts.get(0)) {
            case "prefers" -> (parts.size() == 3 ? last : "value of " + last) + " of " + Words.ofId(parts.get(1));
            case "contributes" -> last + " of " + Words.ofId(parts.get(1));
            case "type" ->
                rest.equals("type.committed")
                        ? "probability of being committed"
                        : plain(String.join(" ", parts.subList(1, parts.size())));
            case "tactic" -> last + " of its tactic";
            default -> plain(rest);
        };
    }
}
