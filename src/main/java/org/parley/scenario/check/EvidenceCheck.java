package org.parley.scenario.check;

import java.util.List;
import java.util.Map;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks what cited claims imply: that the scenario has it, and that a claim is not a label as well. */
final class EvidenceCheck {

    private static final String FORMS =
            "write signed, in_force, by_arms, months, strength, belief, value(ACTOR), terms(ISSUE = OPTION) or happens(EVENT)";

    private EvidenceCheck() {}

    static void check(CheckContext s) {
        for (Map.Entry<String, CitedClaim> claim : s.scenario().evidence().entrySet()) {
            CitedClaim.Implied implied = claim.getValue().implies();
            if (implied == null) {
                continue;
            }
            Place at = Place.of("evidence", claim.getKey());
            List<String> known = CitedClaim.measures(s.scenario());
            if (!known.contains(implied.what())) {
                s.problems()
                        .error(
                                at.then("implies", "what"),
                                implied.what(),
                                "is nothing that this scenario can have more or less of",
                                Spelling.closest(implied.what(), known)
                                        .map(near -> "you mean '" + near + "'")
                                        .orElse(FORMS));
            }
            if (claim.getValue().label() != null) {
                s.problems()
                        .error(
                                at.then("label"),
                                null,
                                "says that nothing is to come of the claim, and 'implies' that something is",
                                "remove one of the two");
            }
        }
    }
}
