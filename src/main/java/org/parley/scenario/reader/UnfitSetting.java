package org.parley.scenario.reader;

import java.util.Collection;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;

/**
 * Why a scenario that is sound cannot have some values that were set over it.
 *
 * @param path which of the values is at fault, or null if it is their surroundings
 * @param fault what is wrong with the scenario that they would make
 */
public record UnfitSetting(String path, Problem fault) {

    /**
     * Finds what is at fault.
     *
     * @param e thrown when the scenario was read with the values
     * @param paths where the values were set
     */
    public static UnfitSetting of(ScenarioException e, Collection<String> paths) {
        Problem fault = e.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        String at = bare(fault.path());
        String path = paths.stream()
                .filter(p -> bare(p).startsWith(at) || at.startsWith(bare(p)))
                .findFirst()
                .orElse(null);
        return new UnfitSetting(path, fault);
    }

    private static String bare(String path) {
        return path.replaceFirst("^parameters\\.", "");
    }

    /** Returns the rule that is broken, with its place if that is none of the values'. */
    public String rule() {
        return path != null ? fault.rule() : "does not fit: " + fault.path() + " " + fault.rule();
    }

    /** Reports it where a file sets values by path. */
    public void report(Place settings, Problems problems) {
        problems.error(path == null ? settings : settings.then(path), fault.value(), rule(), fault.maybe());
    }
}
