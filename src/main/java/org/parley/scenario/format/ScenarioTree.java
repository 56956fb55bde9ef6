package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.schema.ScenarioSchema;

/** Tree of a scenario file on its way from text to records: base file, values set over it, references, schema. */
public final class ScenarioTree {

    /** Keys that scenarios have and studies have not. */
    private static final List<String> OF_SCENARIOS = List.of("issues", "actors", ScenarioSchema.EXTENDS);

    /** Key by which a file names itself as a study. */
    public static final String STUDY = "study";

    /** Key by which a file names itself as a lesson. */
    public static final String LESSON = "lesson";

    private final Positions positions;
    private final Problems problems;
    private final ObjectNode tree;
    private final Variant variant;
    private final String yaml;

    private ScenarioTree(ObjectNode tree, Path file, Map<String, String> sets, Positions positions, Problems problems) {
        this.tree = tree;
        this.positions = positions;
        this.problems = problems;
        variant = Extension.resolve(tree, file, positions, problems);
        Overrides.apply(sets, tree, positions, problems);
        yaml = CanonicalYaml.yaml(tree);
    }

    /**
     * Reads text.
     *
     * @param name what to call the text in messages
     * @param file where it came from, which it may extend from; or null if from no file
     * @param text the scenario in YAML
     * @param sets values to set over those of the text, by path; a bare name is a parameter
     * @throws ScenarioException if there is no tree to go on with
     */
    public static ScenarioTree read(String name, Path file, String text, Map<String, String> sets) {
        Positions positions = new Positions(name);
        Problems problems = new Problems(positions);
        return new ScenarioTree(parse(text, positions, problems), file, sets, positions, problems);
    }

    /** Reads a sound scenario again, without its claims and with other values. */
    public static ScenarioTree readAgain(ScenarioFile file, Map<String, String> sets) {
        Positions positions = new Positions(file.name());
        ObjectNode tree = written(file);
        tree.remove("claims");
        return new ScenarioTree(tree, null, sets, positions, new Problems(positions));
    }

    /** Returns what a sound scenario's file has written, with its short forms written out in full. */
    public static ObjectNode written(ScenarioFile file) {
        Positions positions = new Positions(file.name());
        return parse(file.yaml(), positions, new Problems(positions));
    }

    /** Returns the tree of a sound scenario with its references resolved, from what its file has written. */
    public static ObjectNode resolved(ObjectNode written, Problems problems) {
        ObjectNode tree = written.deepCopy();
        resolve(tree, problems).markShared(tree);
        return tree;
    }

    /** Returns a tree in which the defaults of the format are written out. */
    public static ObjectNode withDefaults(ObjectNode tree) {
        ObjectNode whole = tree.deepCopy();
        Defaults.fillIn(whole);
        return whole;
    }

    /** Whether an actor is a belligerent. */
    public static boolean fights(JsonNode tree, String actor) {
        for (JsonNode belligerent : tree.path("war").path("between")) {
            if (belligerent.asText().equals(actor)) {
                return true;
            }
        }
        return false;
    }

    private static ParameterReferences resolve(ObjectNode tree, Problems problems) {
        ParameterReferences references = ParameterReferences.resolve(tree, problems);
        Shorthand.expand(tree);
        OptionScales.expand(tree);
        return references;
    }

    /** Reads text as a tree without short forms. */
    static ObjectNode parse(String text, Positions positions, Problems problems) {
        ObjectNode tree = mapping(text, positions, problems);
        if (tree.has(STUDY)) {
            problems.error(
                    Place.of(STUDY),
                    null,
                    "makes the file a study, where a scenario is wanted",
                    "Try: parley sweep " + positions.file() + ", or use the scenario that it names.");
            throw new ScenarioException(problems.inOrder());
        }
        if (tree.has(LESSON)) {
            problems.error(
                    Place.of(LESSON),
                    null,
                    "makes the file a lesson, where a scenario is wanted",
                    "Try: parley handout " + positions.file() + ", or use the scenario that it names.");
            throw new ScenarioException(problems.inOrder());
        }
        Shorthand.expand(tree);
        return tree;
    }

    /**
     * Refuses a scenario where a study is wanted.
     *
     * @throws ScenarioException if a tree is that of a scenario
     */
    public static void refuseScenario(ObjectNode tree, Positions positions, Problems problems) {
        if (!tree.has(STUDY) && OF_SCENARIOS.stream().anyMatch(tree::has)) {
            String rule = "is a scenario, where a study is wanted";
            problems.error(Place.ROOT, null, rule, "Try: parley run " + positions.file());
            throw new ScenarioException(problems.inOrder());
        }
    }

    /**
     * Reads text as a mapping.
     *
     * @throws ScenarioException if it is none
     */
    public static ObjectNode mapping(String text, Positions positions, Problems problems) {
        JsonNode read = YamlTree.read(text, positions, problems);
        if (read != null && !read.isObject()) {
            problems.error(
                    Place.ROOT,
                    null,
                    "must be a mapping (lines of 'key: value')",
                    "look at a starter: 'parley new FILE'");
        }
        if (!(read instanceof ObjectNode tree)) {
            throw new ScenarioException(problems.inOrder());
        }
        return tree;
    }

    /**
     * Resolves references and short forms and holds the tree to the schema.
     *
     * @param sense reports what makes no sense in a scenario; asked here about the sound parts of a tree that has faults
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public Scenario toScenario(BiConsumer<Scenario, Problems> sense) {
        ParameterReferences references = resolve(tree, problems);
        SchemaCheck.check(tree, references, problems);
        NumberCheck.check(tree, references, problems);
        OptionScales.checkExpanded(tree, problems);
        CitationCheck.check(tree, references, positions, problems);
        if (problems.hasErrors()) {
            ErrorRecovery.check(tree, sense, problems);
            throw new ScenarioException(problems.inOrder());
        }
        references.markShared(tree);
        try {
            return RecordMapper.scenario(tree);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(List.of(Problem.ofFile(positions.file(), e.getMessage(), null)));
        }
    }

    /** Returns the file that a scenario made of this tree came from. */
    public ScenarioFile toFile(Scenario scenario) {
        return new ScenarioFile(scenario, yaml, CanonicalYaml.hash(yaml), problems.inOrder(), positions, variant);
    }

    /** Returns the tree; once there is a scenario, with its references resolved. */
    public ObjectNode root() {
        return tree;
    }

    /** Returns where each part was written. */
    public Positions positions() {
        return positions;
    }

    /** Returns what was found wrong so far. */
    public Problems problems() {
        return problems;
    }
}
