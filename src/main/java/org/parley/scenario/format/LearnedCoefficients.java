package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;

/**
 * Coefficients that were learned from coded cases, in a file that a scenario names: weighted draws. Each number that the scenario has too
 * hangs on one draw with the others, so that what was learned of them together stays together.
 */
final class LearnedCoefficients {

    /** Key by which a scenario names the file. */
    static final String KEY = "coefficients";

    private static final Place AT = Place.of(KEY);

    private LearnedCoefficients() {}

    /**
     * Puts what was learned into a scenario.
     *
     * @param written what the scenario says of the file
     * @param tree the scenario
     * @param file where it came from, or null if from no file
     * @throws ScenarioException if the coefficients cannot be read
     */
    static void put(JsonNode written, ObjectNode tree, Path file, Problems problems) {
        if (file == null || !written.isTextual()) {
            problems.error(
                    AT, null, "must be the path of a file, from the folder of a scenario that is a file itself", null);
            throw new ScenarioException(problems.inOrder());
        }
        Path learned = file.resolveSibling(written.asText()).normalize();
        Positions positions = new Positions(learned.toString());
        Problems faults = new Problems(positions);
        ObjectNode read = ScenarioTree.mapping(TextFile.read(learned), positions, faults);
        JsonNode weights = read.path("weights");
        read.path(KEY).properties().forEach(e -> {
            if (e.getValue().path("values").size() != weights.size() || weights.isEmpty()) {
                faults.error(
                        Place.of(KEY, e.getKey()),
                        null,
                        "must have as many 'values' as there are 'weights'",
                        "calibrate again");
            }
        });
        if (faults.hasErrors() || !read.path(KEY).isObject()) {
            faults.error(AT, null, "is missing", "calibrate again");
            throw new ScenarioException(faults.inOrder());
        }
        List<String> used = new ArrayList<>();
        read.path(KEY).properties().forEach(e -> {
            if (number(tree, e.getKey(), e.getValue())) {
                used.add(e.getKey());
            }
        });
        if (used.isEmpty()) {
            problems.error(AT, written.asText(), "has no coefficient that is a number of this scenario", null);
            throw new ScenarioException(problems.inOrder());
        }
        draw(tree, weights, read.path("learned").asText());
    }

    private static boolean number(ObjectNode tree, String path, JsonNode learned) {
        Place place = new PathFinder(tree, (at, rule, maybe) -> {})
                .find(path)
                .filter(p -> !p.in(tree).isMissingNode())
                .orElse(null);
        if (place == null || !(place.parent().in(tree) instanceof ObjectNode holder)) {
            return false;
        }
        ObjectNode number = tree.objectNode();
        number.set("through", learned.get("values"));
        number.put("with", "$" + KEY);
        if (learned.has(RateForm.PER)) {
            number.set(RateForm.PER, learned.get(RateForm.PER));
        }
        number.put("assumption", learned.path("assumption").asText());
        holder.set(place.last(), number);
        return true;
    }

    private static void draw(ObjectNode tree, JsonNode weights, String assumption) {
        ObjectNode parameters =
                tree.get("parameters") instanceof ObjectNode given ? given : tree.putObject("parameters");
        ObjectNode draw = parameters.putObject(KEY);
        ObjectNode discrete = draw.putObject("discrete");
        ArrayNode values = discrete.putArray("values");
        for (int k = 0; k < weights.size(); k++) {
            values.add(weights.size() == 1 ? 0 : (double) k / (weights.size() - 1));
        }
        discrete.set("weights", weights);
        draw.put("assumption", assumption);
    }
}
