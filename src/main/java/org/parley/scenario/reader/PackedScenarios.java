package org.parley.scenario.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.format.ScenarioFile;

/** Example scenarios that come with the program, to read and to start from: those that extend no other file. */
public final class PackedScenarios {

    /** Names under which people ask for an example, in the order in which they are told. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("mediation", "shared-lake");
        KINDS.put("multi-party", "fisheries-quota");
        KINDS.put("war", "valley-war");
        KINDS.put("riyadh", "riyadh-2025");
    }

    private static final List<String> NAMES = List.of(
            "two-party-trade",
            "shared-lake",
            "fisheries-quota",
            "three-cantons",
            "empty-chair",
            "word-given",
            "two-tables",
            "hidden-resolve",
            "leverage",
            "playing-for-time",
            "valley-war",
            "port-blockade",
            "border-war",
            "relapse",
            "riyadh-2025");

    private PackedScenarios() {}

    /** Returns the names of the examples that this build has, the simple ones first. */
    public static List<String> names() {
        return NAMES.stream()
                .filter(name -> PackedScenarios.class.getResource(resource(name)) != null)
                .toList();
    }

    private static String resource(String name) {
        return "/org/parley/examples/" + name + ".yaml";
    }

    /** Returns the kinds of scenario that have an example, such as {@code mediation}. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** Returns the kind that an example stands for, if it does. */
    public static Optional<String> kind(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the text of an example, by its name or kind, or nothing if there is none. */
    public static Optional<String> text(String asked) {
        String name = KINDS.getOrDefault(asked, asked);
        if (!names().contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = PackedScenarios.class.getResourceAsStream(resource(name))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all examples, read. */
    public static List<ScenarioFile> all() {
        return names().stream()
                .map(name -> ScenarioReader.readText(name + ".yaml", text(name).orElseThrow(), Map.of()))
                .toList();
    }
}
