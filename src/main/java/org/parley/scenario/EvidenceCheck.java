package org.parley.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that every claim that is cited exists, and that every claim is cited. */
final class EvidenceCheck {

    private final Scenario scenario;
    private final Problems problems;
    private final Set<String> cited = new HashSet<>();

    private EvidenceCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    static void check(Scenario scenario, Problems problems) {
        EvidenceCheck check = new EvidenceCheck(scenario, problems);
        RecordWalk.walk(scenario, check::visit);
        scenario.evidence().keySet().stream()
                .filter(id -> !check.cited.contains(id))
                .forEach(id -> problems.warning("evidence." + id, null, "is cited nowhere", "cite it where it bears"));
    }

    private void visit(String path, List<String> evidence) {
        for (String id : evidence) {
            cited.add(id);
            if (!scenario.evidence().containsKey(id)) {
                problems.error(
                        path + ".evidence",
                        id,
                        "is no claim under 'evidence'",
                        Suggestion.forUnknown(id, scenario.evidence().keySet()));
            }
        }
    }
}
