package org.parley.scenario.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.parley.scenario.problem.Place;

/** The JSON Schema of study files: for editors and for the reader's checks. It shares forms with {@link ScenarioSchema}. */
public final class StudySchema {

    private static final String RESOURCE = "study.schema.json";

    /** Parts of a number in a scenario that have a form of their own and yet are no distributions. */
    private static final Set<String> NO_DISTRIBUTIONS = Set.of("from", "to", "through", "with", "per", "assumption");

    private static final JsonNode ROOT = load();

    private StudySchema() {}

    /** Returns the schema as JSON text (draft 2020-12). */
    public static String text() {
        return ROOT.toPrettyString() + "\n";
    }

    public static JsonNode root() {
        return ROOT;
    }

    /** Returns what a study has at a place or, if it says nothing there, the default; missing if there is none. */
    public static JsonNode valueOrDefault(JsonNode study, Place place) {
        JsonNode given = place.in(study);
        return given.isMissingNode() ? ScenarioSchema.keyword(ScenarioSchema.at(ROOT, place), "default") : given;
    }

    private static JsonNode load() {
        try (InputStream in = StudySchema.class.getResourceAsStream(RESOURCE)) {
            JsonNode root = new ObjectMapper().readTree(in);
            share(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a factor have each distribution that a number of a scenario may have, in the same form. */
    private static void share(JsonNode root) {
        JsonNode scenario = ScenarioSchema.root().path("$defs");
        ObjectNode definitions = (ObjectNode) root.path("$defs");
        ObjectNode factor = (ObjectNode) root.at("/properties/factors/additionalProperties/properties");
        JsonNode last = factor.remove("declared");
        scenario.path("number").path("properties").properties().stream()
                .filter(property -> property.getValue().path("$ref").asText().equals("#/$defs/" + property.getKey()))
                .filter(property -> !NO_DISTRIBUTIONS.contains(property.getKey()))
                .forEach(property -> {
                    definitions.set(property.getKey(), scenario.path(property.getKey()));
                    factor.set(property.getKey(), property.getValue());
                });
        factor.set("declared", last);
        definitions.set("settings", scenario.path("settings"));
    }
}
