package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets single values of a scenario from the command line. */
final class Overlay {

    private static final Set<String> FORMS = Set.of("value", "uniform", "triangular", "normal", "beta", "discrete");

    private final SourceTree source;
    private final JsonNode schema = ScenarioSchema.tree();

    private Overlay(SourceTree source) {
        this.source = source;
    }

    /**
     * Applies {@code path=value} settings in their order. A parameter's name alone is short for its path.
     *
     * @throws ScenarioException if a path does not exist
     */
    static void apply(SourceTree source, Map<String, String> sets) {
        Overlay overlay = new Overlay(source);
        List<Problem> problems = new ArrayList<>();
        sets.forEach((path, value) -> {
            try {
                overlay.set(path, value);
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
    }

    private void set(String given, String text) {
        String option = "--set " + given + "=" + text;
        JsonNode value = SourceTree.readValue(option, text);
        String path = source.root().path("parameters").has(given) ? "parameters." + given : given;
        String[] keys = path.split("\\.");
        ObjectNode at = source.root();
        JsonNode part = schema;
        for (int i = 0; i < keys.length - 1; i++) {
            part = step(option, path, keys[i], at, part);
            JsonNode child = at.get(keys[i]);
            if (child == null) {
                child = at.putObject(keys[i]);
            }
            if (!(child instanceof ObjectNode object)) {
                throw problem(option, path, "'" + keys[i] + "' holds a single value, nothing below it", null);
            }
            at = object;
        }
        String last = keys[keys.length - 1];
        step(option, path, last, at, part);
        put(at, last, value);
        source.setByCommandLine(path, option);
    }

    /** Goes one key down, in the schema too: a key may be new where the schema names it, not where the file does. */
    private JsonNode step(String option, String path, String key, ObjectNode at, JsonNode part) {
        JsonNode named = ScenarioSchema.resolved(schema, part).path("properties");
        if (!at.has(key) && !named.has(key)) {
            List<String> known = new ArrayList<>();
            at.fieldNames().forEachRemaining(known::add);
            named.fieldNames().forEachRemaining(k -> {
                if (!known.contains(k)) {
                    known.add(k);
                }
            });
            throw problem(option, path, "there is no '" + key + "'", Suggestion.forUnknown(key, known));
        }
        JsonNode next = ScenarioSchema.part(schema, part, key);
        return next == null ? MissingNode.getInstance() : next;
    }

    /** Replaces a value; of a number with its grounds only the number. */
    private static void put(ObjectNode at, String key, JsonNode value) {
        if (at.get(key) instanceof ObjectNode old && !value.isObject() && hasForm(old)) {
            FORMS.forEach(old::remove);
            old.set("value", value);
        } else {
            at.set(key, value);
        }
    }

    private static boolean hasForm(ObjectNode node) {
        return FORMS.stream().anyMatch(node::has);
    }

    private static ScenarioException problem(String option, String path, String rule, String maybe) {
        return new ScenarioException(List.of(new Problem(Problem.Severity.ERROR, option, 0, path, null, rule, maybe)));
    }
}
