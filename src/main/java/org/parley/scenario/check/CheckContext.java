package org.parley.scenario.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;

/**
 * A scenario under examination.
 *
 * @param scenario the scenario; references between its parts may be wrong
 * @param mostPackages packages that a track may have, for what the scenario is read
 * @param problems where to report
 */
record CheckContext(Scenario scenario, long mostPackages, Problems problems) {

    /** Reports an unknown actor and returns whether it is known. */
    boolean knowsActor(Place place, String id) {
        return knows(
                place, id, "is no actor of this scenario", scenario.actors().keySet());
    }

    /** Reports an unknown issue and returns whether it is known. */
    boolean knowsIssue(Place place, String id) {
        return knows(
                place, id, "is no issue of this scenario", scenario.issues().keySet());
    }

    /** Reports an unknown track and returns whether it is known. */
    boolean knowsTrack(Place place, String id) {
        return knows(
                place, id, "is no track of this scenario", scenario.tracks().keySet());
    }

    /** Reports an unknown event. */
    boolean knowsEvent(Place place, String id) {
        return knows(
                place, id, "is no event of this scenario", scenario.events().keySet());
    }

    /** Reports an option that a known issue does not have. */
    boolean knowsOption(Place place, String issue, String option) {
        List<String> options = scenario.issues().get(issue).options();
        return knows(place, option, "is no option of '" + issue + "'", options);
    }

    /** Reports unknown issues and options of a table by issue and option. */
    void knowsTable(Place place, Map<String, ? extends Map<String, ?>> table) {
        table.forEach((issue, byOption) -> {
            if (knowsIssue(place.then(issue), issue)) {
                byOption.keySet().forEach(option -> knowsOption(place.then(issue, option), issue, option));
            }
        });
    }

    private boolean knows(Place place, String name, String rule, Collection<String> known) {
        if (known.contains(name)) {
            return true;
        }
        problems.error(place, name, rule, Spelling.suggestion(name, known));
        return false;
    }
}
