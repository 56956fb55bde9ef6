package org.parley.scenario.reader;

import java.nio.file.Path;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.scenario.check.PackageCount;
import org.parley.scenario.check.ScenarioCheck;
import org.parley.scenario.evidence.EventNumbers;
import org.parley.scenario.evidence.Orderings;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;

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
        return read(file, sets, PackageCount.MOST_TO_RUN);
    }

    /**
     * Reads the scenario that a results folder keeps. What departs there from its orderings was set so on purpose when it was run.
     *
     * @param file the scenario file
     * @param sets values to set over those of the file, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile readStored(Path file, Map<String, String> sets) {
        return read(
                ScenarioTree.read(file.toString(), file, TextFile.read(file), sets), PackageCount.MOST_TO_RUN, false);
    }

    /**
     * Reads a file for exact analysis, in which tracks may have more packages than in a run.
     *
     * @param file the scenario file, in YAML and UTF-8, of at most 1 MiB
     * @param sets values to set over those of the file, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static ScenarioFile readToAnalyse(Path file, Map<String, String> sets) {
        return read(file, sets, PackageCount.MOST_TO_ANALYSE);
    }

    private static ScenarioFile read(Path file, Map<String, String> sets, long mostPackages) {
        return read(ScenarioTree.read(file.toString(), file, TextFile.read(file), sets), mostPackages);
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
        return read(ScenarioTree.read(name, null, text, sets), PackageCount.MOST_TO_RUN);
    }

    /**
     * Returns a sound scenario, without its claims, with other values.
     *
     * @param file the scenario
     * @param sets values to set, by path, as on the command line
     * @throws ScenarioException if they do not fit
     */
    public static Scenario readWith(ScenarioFile file, Map<String, String> sets) {
        return read(ScenarioTree.readAgain(file, sets), PackageCount.MOST_TO_RUN)
                .scenario();
    }

    private static ScenarioFile read(ScenarioTree tree, long mostPackages) {
        return read(tree, mostPackages, true);
    }

    private static ScenarioFile read(ScenarioTree tree, long mostPackages, boolean isOrdered) {
        Scenario scenario = tree.toScenario((sound, problems) -> ScenarioCheck.check(sound, mostPackages, problems));
        Problems problems = tree.problems();
        ScenarioCheck.check(scenario, mostPackages, problems);
        if (isOrdered) {
            Orderings.check(scenario, tree.root(), tree.positions(), problems);
        }
        EventNumbers.check(scenario, tree.root(), problems);
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.inOrder());
        }
        return tree.toFile(scenario);
    }
}
