package org.parley.scenario.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.format.CanonicalYaml;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** File of learned coefficients, which a scenario includes by one line. */
public final class CoefficientsFile {

    /** Draws that weigh less than this share of the greatest are left out. */
    private static final double LIGHT = 0.001;

    private static final double DIGITS = 1e6;

    private CoefficientsFile() {}

    /**
     * Writes a file.
     *
     * @param library what they were learned from
     * @param paths of the coefficients
     * @param values of each draw
     * @param weights of the draws
     * @param learned what was learned from, in words
     */
    public static void write(
            Path file,
            CaseLibrary library,
            List<String> paths,
            List<double[]> values,
            double[] weights,
            String learned) {
        ObjectMapper json = new ObjectMapper();
        double most = IntStream.range(0, weights.length)
                .mapToDouble(m -> weights[m])
                .max()
                .orElseThrow();
        int[] kept = IntStream.range(0, weights.length)
                .filter(m -> weights[m] >= LIGHT * most)
                .toArray();
        ObjectNode root = json.createObjectNode().put("learned", learned);
        ArrayNode weighed = root.putArray("weights");
        IntStream.of(kept).forEach(m -> weighed.add(rounded(weights[m])));
        ObjectNode all = root.putObject("coefficients");
        for (int k = 0; k < paths.size(); k++) {
            int place = k;
            ObjectNode one = all.putObject(paths.get(k));
            JsonNode prior = prior(json, library.mapping().coefficients().get(paths.get(k)));
            one.put(
                    "assumption",
                    "A coefficient " + learned + ". Its prior: "
                            + prior.path("assumption").asText());
            if (prior.has("per")) {
                one.set("per", prior.get("per"));
            }
            ArrayNode own = one.putArray("values");
            IntStream.of(kept).forEach(m -> own.add(rounded(values.get(m)[place])));
        }
        try {
            Files.writeString(file, CanonicalYaml.yaml(root, json.missingNode()));
        } catch (IOException e) {
            throw new ScenarioException(List.of(
                    Problem.ofFile(file.toString(), "cannot be written: " + e.getMessage(), "check the folder")));
        }
    }

    /**
     * Reads a file, and draws from it as evenly as its weights allow (systematic resampling, Carpenter, Clifford and Fearnhead 1999).
     *
     * @param draws how many
     * @return the coefficients of each draw, by path
     * @throws ScenarioException if it is no such file
     */
    public static List<Map<String, Double>> read(Path file, int draws) {
        YamlPart root = YamlPart.of(file).allow(List.of("learned", "weights", "coefficients"));
        List<Double> weights = new ArrayList<>();
        root.items("weights").forEach(w -> weights.add(w.node().asDouble()));
        List<YamlPart> all = root.mapping("coefficients").entries();
        all.forEach(c -> {
            if (c.items("values").size() != weights.size()) {
                root.problems()
                        .error(c.place(), null, "must have as many 'values' as there are 'weights'", "calibrate again");
            }
        });
        double sum = weights.stream().mapToDouble(w -> w).sum();
        if (sum <= 0) {
            root.wrong("weights", "must be numbers, not all of them 0", "calibrate again");
        }
        if (root.problems().hasErrors()) {
            throw new ScenarioException(root.problems().inOrder());
        }
        List<Map<String, Double>> drawn = new ArrayList<>();
        int place = 0;
        double reached = weights.get(0);
        for (int m = 0; m < draws; m++) {
            while (reached < (m + 0.5) / draws * sum && place < weights.size() - 1) {
                reached += weights.get(++place);
            }
            Map<String, Double> values = new LinkedHashMap<>();
            int at = place;
            all.forEach(c -> values.put(
                    c.place().last(), c.items("values").get(at).node().asDouble()));
            drawn.add(values);
        }
        return drawn;
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }

    private static JsonNode prior(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("what was read cannot be read again", e);
        }
    }
}
