package org.parley.scenario.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.scenario.problem.Place;

/** The JSON Schema of study files: for editors and for the reader's checks. It shares forms with {@link ScenarioSchema}. */
public final class StudySchema {

    private static final String RESOURCE = "study.schema.json";

    /** What a study writes as a scenario does. */
    private static final List<String> SHARED =
            List.of("uniform", "triangular", "normal", "beta", "discrete", "settings");

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
            ObjectNode definitions = (ObjectNode) root.path("$defs");
            SHARED.forEach(name ->
                    definitions.set(name, ScenarioSchema.root().path("$defs").path(name)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
