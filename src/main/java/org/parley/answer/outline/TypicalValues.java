package org.parley.answer.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.answer.words.Numbers;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.schema.ScenarioSchema;

/** Values that examples give to a number, with the reason that one of them states. */
final class TypicalValues {

    /** A number of an example. */
    private record Use(String example, Entry entry) {}

    /**
     * What is usual for a number.
     *
     * @param values the median that the one example gives it, or the least and the greatest of several
     * @param source an example and its reason
     */
    record Typical(String values, String source) {

        static final Typical NONE = new Typical(null, null);
    }

    private final Map<String, List<Use>> uses = new HashMap<>();

    /** Collects the numbers of examples that have a reason. */
    TypicalValues(List<EvidenceLedger> examples) {
        for (EvidenceLedger example : examples) {
            example.entries().stream()
                    .filter(e -> e.median() != null
                            && (e.assumption() != null || !e.evidence().isEmpty()))
                    .forEach(e -> uses.computeIfAbsent(pattern(e.path()), path -> new ArrayList<>())
                            .add(new Use(example.name(), e)));
        }
    }

    /** Returns what is usual at a path. */
    Typical at(String path) {
        List<Use> found = uses.getOrDefault(pattern(path), List.of());
        if (found.isEmpty()) {
            return Typical.NONE;
        }
        double least =
                found.stream().mapToDouble(use -> use.entry().median()).min().orElseThrow();
        double most =
                found.stream().mapToDouble(use -> use.entry().median()).max().orElseThrow();
        Use first = found.get(found.size() - 1);
        String why = first.entry().assumption() == null
                ? "cites " + String.join(", ", first.entry().evidence())
                : first.entry().assumption().strip().replaceAll("\\s+", " ");
        return new Typical(
                Numbers.significant(least, 3) + (least == most ? "" : " to " + Numbers.significant(most, 3)),
                first.example() + ": " + why);
    }

    /** Returns a path with an asterisk for each name that a file chooses. */
    static String pattern(String path) {
        JsonNode schema = ScenarioSchema.root();
        List<String> steps = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            boolean isKey = ScenarioSchema.keyword(schema, "properties").has(step);
            steps.add(isKey ? step : "*");
            schema = ScenarioSchema.child(schema, step);
        }
        return steps.stream().collect(Collectors.joining("."));
    }
}
