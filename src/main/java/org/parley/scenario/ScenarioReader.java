package org.parley.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads scenario files and checks them: text, values set over it, schema, references, records, sense. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a file.
     *
     * @param file the scenario file, in YAML and UTF-8, of at most 1 MiB
     * @param sets values to set over those of the file, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile read(Path file, Map<String, String> sets) {
        return read(file.toString(), file, TextFile.read(file), sets, PackageCount.MOST_TO_RUN);
    }

    /**
     * Reads a file for exact analysis, in which tracks may have more packages than in a run.
     *
     * @param file the scenario file, in YAML and UTF-8, of at most 1 MiB
     * @param sets values to set over those of the file, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile readToAnalyse(Path file, Map<String, String> sets) {
        return read(file.toString(), file, TextFile.read(file), sets, PackageCount.MOST_TO_ANALYSE);
    }

    /**
     * Reads text, which cannot extend a file.
     *
     * @param name what to call the text in messages
     * @param text the scenario in YAML
     * @param sets values to set over those of the text, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile readText(String name, String text, Map<String, String> sets) {
        return read(name, null, text, sets, PackageCount.MOST_TO_RUN);
    }

    /** Reads the text of a sound scenario again, without its claims and with other values. */
    static Scenario readAgain(String name, String text, Map<String, String> sets) {
        Positions positions = new Positions(name);
        Problems problems = new Problems(positions);
        ObjectNode tree = tree(text, positions, problems);
        tree.remove("claims");
        return read(tree, null, sets, PackageCount.MOST_TO_RUN, positions, problems)
                .scenario();
    }

    /** Reads text as a tree without short forms. */
    static ObjectNode tree(String text, Positions positions, Problems problems) {
        ObjectNode tree = mapping(text, positions, problems);
        if (tree.has(StudyReader.KEY)) {
            problems.error(
                    Place.of(StudyReader.KEY),
                    null,
                    "makes the file a study, where a scenario is wanted",
                    "use the scenario that it names, or 'parley sweep'");
            throw new ScenarioException(problems.inOrder());
        }
        Shorthand.expand(tree);
        return tree;
    }

    /** Reads text as a mapping. */
    static ObjectNode mapping(String text, Positions positions, Problems problems) {
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

    private static ScenarioFile read(String name, Path file, String text, Map<String, String> sets, long mostPackages) {
        Positions positions = new Positions(name);
        Problems problems = new Problems(positions);
        return read(tree(text, positions, problems), file, sets, mostPackages, positions, problems);
    }

    private static ScenarioFile read(
            ObjectNode tree,
            Path file,
            Map<String, String> sets,
            long mostPackages,
            Positions positions,
            Problems problems) {
        Variant variant = Extension.resolve(tree, file, positions, problems);
        Overlay.apply(sets, tree, positions, problems);
        String yaml = Canonical.yaml(tree);
        References references = References.resolve(tree, problems);
        Shorthand.expand(tree);
        Scale.expand(tree);
        SchemaCheck.check(tree, references, problems);
        NumberCheck.check(tree, references, problems);
        Scale.checkExpanded(tree, problems);
        EvidenceCheck.check(tree, references, positions, problems);
        if (problems.hasErrors()) {
            Salvage.check(tree, mostPackages, problems);
            throw new ScenarioException(problems.inOrder());
        }
        references.markShared(tree);
        Scenario scenario = record(tree, positions.file());
        ScenarioCheck.check(scenario, mostPackages, problems);
        Orderings.check(scenario, tree, positions, problems);
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.inOrder());
        }
        return new ScenarioFile(scenario, yaml, Canonical.hash(yaml), problems.inOrder(), positions, variant);
    }

    private static Scenario record(JsonNode tree, String name) {
        try {
            return RecordMapper.scenario(tree);
        } catch (JsonProcessingException e) {
            throw new ScenarioException(List.of(Problem.ofFile(name, e.getOriginalMessage(), null)));
        }
    }
}
