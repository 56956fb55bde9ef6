package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.format.PathFinder;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.SettingText;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.reader.UnfitSetting;

/** The scenario of a study, with what the study sets for all cases: what its factors can be held against. */
final class StudyBase {

    static final String KEY = "scenario";

    private final ScenarioFile file;
    private final ObjectNode tree;

    private StudyBase(ScenarioFile file) {
        this.file = file;
        tree = ScenarioTree.written(file);
    }

    /**
     * Reads the scenario.
     *
     * @param study file of the study
     * @param tree the study
     * @param sets values given on the command line
     * @param problems of the study
     * @throws ScenarioException if it cannot be read, or cannot have the values
     */
    static StudyBase read(Path study, ObjectNode tree, Map<String, String> sets, Problems problems) {
        Place at = Place.of(KEY);
        if (!tree.path(KEY).isTextual()) {
            throw new ScenarioException(problems.inOrder()); // The schema has said so.
        }
        String written = tree.path(KEY).asText();
        Path path;
        try {
            path = study.resolveSibling(written);
        } catch (InvalidPathException e) {
            problems.error(at, written, "cannot be the name of a file", null);
            throw new ScenarioException(problems.inOrder());
        }
        try {
            TextFile.read(path);
        } catch (ScenarioException e) {
            Problem problem = e.problems().get(0);
            problems.error(at, written, problem.rule(), problem.maybe());
            throw new ScenarioException(problems.inOrder());
        }
        ScenarioFile plain = ScenarioReader.read(path, sets);
        Map<String, String> all = new LinkedHashMap<>();
        Place settings = Place.of("set");
        if (!problems.hasErrorWithin(settings)) {
            settings.in(tree).properties().forEach(e -> all.put(e.getKey(), SettingText.of(e.getValue())));
        }
        if (all.isEmpty()) {
            return new StudyBase(plain);
        }
        all.putAll(sets);
        try {
            return new StudyBase(ScenarioReader.read(path, all));
        } catch (ScenarioException e) {
            UnfitSetting.of(e, all.keySet()).report(settings, problems);
            return new StudyBase(plain);
        }
    }

    ScenarioFile file() {
        return file;
    }

    /** Finds the place that a path means. */
    Optional<Place> find(String path, PathFinder.Complaint complaint) {
        return new PathFinder(tree, complaint).find(path);
    }

    /** Returns what is written at a place; of a number that refers to a parameter, what the parameter says. */
    JsonNode declared(Place place) {
        JsonNode node = place.in(tree);
        JsonNode parameters = tree.path("parameters");
        return NumberForm.joined(
                node.asText().startsWith("$") ? parameters.path(node.asText().substring(1)) : node, parameters);
    }

    /** Returns why the scenario cannot have some values, or null if it can. */
    UnfitSetting misfit(Map<String, String> sets) {
        try {
            ScenarioReader.readWith(file, sets);
            return null;
        } catch (ScenarioException e) {
            return UnfitSetting.of(e, sets.keySet());
        }
    }
}
