package org.parley.scenario.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.format.CanonicalYaml;
import org.parley.scenario.format.PathFinder;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.YamlTree;
import org.parley.scenario.history.CodedCase.Coding;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;

/** Scenario of a case: the template, and what the case sets in it. Its structure is as coded, its numbers hang on draws of the covariates. */
public final class CaseScenario {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseLibrary coded;
    private final ObjectNode written;
    private final ObjectNode tree = JSON.createObjectNode();

    private CaseScenario(CaseLibrary library) {
        coded = library;
        written = ScenarioTree.written(library.template());
    }

    /**
     * Returns the file of a case.
     *
     * @param template the template as the file names it, from its own folder
     */
    public static String text(CaseLibrary library, CodedCase of, String template) {
        return new CaseScenario(library).write(of, template);
    }

    private String write(CodedCase of, String template) {
        tree.put("extends", template).put("name", of.id());
        ObjectNode about = tree.putObject("about").put("title", of.title());
        about.put(
                "what",
                "A coded case that began on " + of.start()
                        + ". Each covariate is drawn once for a run, a level higher or lower as its coding is doubtful.");
        about.putArray("notice").add("how often a general cease-fire comes within a year, and whether it lasts");
        about.putArray("try").add("--set parameters.cost_a=1");
        tree.putObject("calendar").put("start", of.start().toString());
        ObjectNode parameters = tree.putObject("parameters");
        Mapping mapping = coded.mapping();
        mapping.numbers().forEach(number -> {
            String name = number.covariate().name();
            if (!parameters.has(parameter(name))) {
                parameters.set(parameter(name), draw(of.covariates().get(name), number.covariate()));
            }
            set(number.path(), hanging(number));
        });
        Map<String, Integer> levels = new HashMap<>();
        of.covariates().forEach((name, coding) -> levels.put(name, coding.level()));
        mapping.structure(levels).forEach((path, value) -> {
            Positions positions = new Positions(of.id());
            set(path, YamlTree.value(value, positions, new Problems(positions), Place.of(path)));
        });
        mapping.coefficients().forEach((path, prior) -> set(path, json(prior)));
        return CanonicalYaml.yaml(tree);
    }

    private static String parameter(String covariate) {
        return covariate.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode draw(Coding coding, Covariate covariate) {
        ObjectNode draw = JSON.createObjectNode();
        ObjectNode discrete = draw.putObject("discrete");
        ArrayNode values = discrete.putArray("values");
        ArrayNode weights = discrete.putArray("weights");
        coding.chances(covariate.top()).forEach((level, chance) -> {
            values.add(covariate.share(level));
            weights.add(Math.rint(chance * 1000) / 1000);
        });
        return draw.put(
                "assumption",
                "Coded " + coding.level() + " of " + covariate.top() + ", "
                        + coding.confidence().name().toLowerCase(Locale.ROOT) + " confidence. " + coding.reason());
    }

    private ObjectNode hanging(Mapping.Number number) {
        List<Double> values = number.values();
        ObjectNode node = JSON.createObjectNode();
        if (values.size() == 2 || isStraight(number)) {
            node.put("from", values.get(0)).put("to", values.get(values.size() - 1));
        } else {
            ArrayNode through = node.putArray("through");
            values.forEach(through::add);
        }
        node.put("with", "$" + parameter(number.covariate().name()));
        JsonNode per = place(number.path()).in(written).path("per");
        if (per.isTextual()) {
            node.put("per", per.asText());
        }
        return node.put("assumption", number.reason());
    }

    private static boolean isStraight(Mapping.Number number) {
        List<Double> values = number.values();
        double low = values.get(0);
        double high = values.get(values.size() - 1);
        for (int level = 1; level <= values.size(); level++) {
            double u = number.covariate().share(level);
            if (values.get(level - 1) != (u == 1 ? high : low + u * (high - low))) {
                return false;
            }
        }
        return true;
    }

    private Place place(String path) {
        return new PathFinder(written, (place, rule, maybe) -> {
                    throw new IllegalStateException(path + " " + rule);
                })
                .find(path)
                .orElseThrow();
    }

    private void set(String path, JsonNode value) {
        Place place = place(path);
        ObjectNode holder = tree;
        for (Object step : place.parent().steps()) {
            holder = holder.path((String) step) instanceof ObjectNode inner ? inner : holder.putObject((String) step);
        }
        holder.set(place.last(), value);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read cannot be read again", e);
        }
    }
}
