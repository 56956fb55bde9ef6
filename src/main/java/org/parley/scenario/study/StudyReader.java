package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.scenario.Measure;
import org.parley.scenario.format.CanonicalYaml;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.SchemaCheck;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.format.YamlTree;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.schema.StudySchema;

/** Reads study files and checks them: text, schema, scenario, factors, design, runs and metrics. */
public final class StudyReader {

    private static final String KEY = ScenarioTree.STUDY;

    /** Keys that a study has and a scenario has not. */
    private static final Pattern STUDY = Pattern.compile("(?m)^(study|scenario|factors)\\s*:");

    private StudyReader() {}

    /**
     * Whether a file is meant as a study rather than as a scenario, sound or not.
     *
     * @throws ScenarioException if it is no text file
     */
    public static boolean isStudy(Path file) {
        return STUDY.matcher(TextFile.read(file)).find();
    }

    /**
     * Reads a file.
     *
     * @param file the study, in YAML and UTF-8, of at most 1 MiB
     * @param sets values to set over those of its scenario, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static Study read(Path file, Map<String, String> sets) {
        return read(file, null, sets);
    }

    /**
     * Reads the study of a results folder again, whose scenario lies beside it.
     *
     * @param file the study
     * @param scenario name of the scenario's file in the same folder
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static Study readStored(Path file, String scenario) {
        return read(file, scenario, Map.of());
    }

    private static Study read(Path file, String scenario, Map<String, String> sets) {
        Positions positions = new Positions(file.toString());
        Problems problems = new Problems(positions);
        ObjectNode tree = ScenarioTree.mapping(TextFile.read(file), positions, problems);
        ScenarioTree.refuseScenario(tree, positions, problems);
        StudyShorthand.expand(tree);
        SchemaCheck.checkStudy(tree, problems);
        if (scenario != null) {
            tree.put(StudyBase.KEY, scenario);
        }
        StudyBase base = base(file, tree, sets, problems);
        put(sets, tree, positions, problems);

        StudyDesign design = DesignReader.read(tree, problems);
        FactorReader reader = new FactorReader(base, design, problems);
        List<Factor> factors = reader.read(tree.path("factors"));
        reader.checkSettings(tree.path("set"));
        DesignCheck.check(design, factors, problems);
        Map<String, Measure.Simulated> metrics =
                MetricReader.read(tree.path("metrics"), base.file().scenario(), problems);
        StudyRuns runs = RunsReader.read(tree, metrics.keySet(), problems);
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.inOrder());
        }
        List<Problem> warnings = new ArrayList<>(problems.inOrder());
        warnings.addAll(base.file().warnings());
        return new Study(
                tree.path(KEY).asText(),
                tree.hasNonNull("question") ? tree.get("question").asText() : null,
                texts(tree.path("notice")),
                base.file(),
                factors,
                design,
                runs,
                seed(tree),
                metrics,
                CanonicalYaml.yaml(tree, StudySchema.root()),
                hash(tree, base),
                warnings,
                positions);
    }

    /** Reads the scenario; if it has problems, they are told with those of the study. */
    private static StudyBase base(Path file, ObjectNode tree, Map<String, String> sets, Problems problems) {
        try {
            return StudyBase.read(file, tree, sets, problems);
        } catch (ScenarioException e) {
            List<Problem> all = new ArrayList<>(problems.inOrder());
            e.problems().stream().filter(p -> !all.contains(p)).forEach(all::add);
            throw new ScenarioException(all);
        }
    }

    /** Notes in the study what was set on the command line. */
    private static void put(Map<String, String> sets, ObjectNode tree, Positions positions, Problems problems) {
        sets.forEach((path, text) -> {
            Place place = Place.of("set", path);
            JsonNode value = YamlTree.value(text, positions, problems, place);
            positions.overlay(place);
            ObjectNode settings = tree.get("set") instanceof ObjectNode given ? given : tree.putObject("set");
            settings.set(path, value);
        });
    }

    private static long seed(JsonNode tree) {
        return StudySchema.valueOrDefault(tree, Place.of("seed")).asLong();
    }

    /** What is said about the study, and how much of it is run, leaves each run as it is. */
    private static String hash(ObjectNode tree, StudyBase base) {
        ObjectNode runs = tree.deepCopy();
        runs.remove(List.of("question", "notice", "set", StudyBase.KEY, "runs", "metrics"));
        return CanonicalYaml.hash(
                CanonicalYaml.yaml(runs, StudySchema.root()) + base.file().hash());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
