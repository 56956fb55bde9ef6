package org.parley.scenario.reader;

import java.util.List;
import java.util.Map;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;

/** Check of the values that claims set over their scenario. */
public final class ClaimSettings {

    private ClaimSettings() {}

    /**
     * Returns what is wrong with the values that claims set. No run needs them, and a value set on the command line may
     * have made them unfit; so they are checked only where claims are of interest.
     */
    public static List<Problem> problems(ScenarioFile file) {
        Problems problems = new Problems(file.positions());
        file.scenario().claims().forEach((id, claim) -> {
            check(file, claim.set(), Place.of("claims", id, "set"), problems);
            check(file, claim.against(), Place.of("claims", id, "against"), problems);
        });
        return problems.inOrder();
    }

    private static void check(ScenarioFile file, Map<String, String> sets, Place place, Problems problems) {
        if (sets.isEmpty()) {
            return;
        }
        try {
            ScenarioReader.readWith(file, sets);
        } catch (ScenarioException e) {
            UnfitSetting.of(e, sets.keySet()).report(place, problems);
        }
    }
}
