package org.parley.scenario.format;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;

/**
 * A scenario as it was read.
 *
 * @param scenario the scenario; it is sound
 * @param yaml the same as a file, with what it extends and what was set on the command line in it; it can be read again
 * @param hash SHA-256 of {@code yaml} in hex: equal for files that differ only in layout, comments and short forms
 * @param warnings what may be a mistake but does not stop a run, in the order of the file
 * @param positions where each part was written
 * @param variant what it extends and changes, or null if it stands by itself
 */
public record ScenarioFile(
        Scenario scenario, String yaml, String hash, List<Problem> warnings, Positions positions, Variant variant) {

    /** Copies the warnings. */
    public ScenarioFile {
        warnings = List.copyOf(warnings);
    }

    /** Returns the name of the file. */
    public String name() {
        return positions.file();
    }

    /**
     * Returns what a file or folder is called in what is written: as it was given, or by its last part alone if it was given
     * by an absolute path, which would tell of the machine.
     */
    public static String shown(String given) {
        Path path = Path.of(given);
        return path.isAbsolute() ? String.valueOf(path.getFileName()) : given;
    }

    /**
     * Returns the error that a claim's measure names something unknown.
     *
     * @param claim id of the claim
     * @param name the unknown name
     * @param rule what should be true
     * @param known the names that there are
     */
    public Problem unknownInMeasure(String claim, String name, String rule, Collection<String> known) {
        Problems problems = new Problems(positions);
        problems.error(Place.of("claims", claim, "measure"), name, rule, Spelling.suggestion(name, known));
        return problems.inOrder().get(0);
    }
}
