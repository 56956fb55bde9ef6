package org.parley.experiment.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Protocol;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.Decision.Kind;
import org.parley.scenario.Scenario;

/**
 * What a seat is asked. It can be read until the run goes on.
 *
 * @param scenario what is played
 * @param actor place of the actor that is asked
 * @param kind what is to be decided
 * @param round in which, from 1
 * @param where the track, or the kind of contribution
 * @param floor what the seat knows of the table, or null for a contribution
 * @param pkg the package that is answered or voted for, else {@link Protocol#NO_TERMS}
 * @param other the package that it is compared with, else {@link Protocol#NO_TERMS}
 * @param chance that the model would give the contribution, else not a number
 */
public record Question(
        Scenario scenario,
        int actor,
        Kind kind,
        int round,
        String where,
        Floor floor,
        int pkg,
        int other,
        double chance) {

    /** Returns the actor that is asked. */
    public String seat() {
        return List.copyOf(scenario.actors().keySet()).get(actor);
    }

    /** Returns the decision of a yes or no, to pass, or to let the model decide. */
    public Decision decide(Chosen choice) {
        return new Decision(seat(), round, kind, where, choice, Map.of(), "");
    }

    /** Returns the decision to propose a package. */
    public Decision propose(int chosen) {
        return new Decision(seat(), round, kind, where, Chosen.PROPOSE, terms(chosen), "");
    }

    /** Returns the option of each issue of the table under a package; nothing where no package is asked about. */
    public Map<String, String> terms(int chosen) {
        Map<String, String> terms = new LinkedHashMap<>();
        if (floor != null && chosen >= 0) {
            int[] options = floor.terms(chosen);
            List<String> issues = List.copyOf(scenario.issues().keySet());
            for (String issue : scenario.tracks().get(where).issues()) {
                terms.put(issue, scenario.issues().get(issue).options().get(options[issues.indexOf(issue)]));
            }
        }
        return terms;
    }

    /** Returns the package of some terms that may be proposed, or {@link Protocol#NO_TERMS} if none may. */
    public int proposable(Map<String, String> terms) {
        for (int x = 0; floor != null && x < floor.packages(); x++) {
            if (floor.mayPropose(x) && terms(x).equals(terms)) {
                return x;
            }
        }
        return Protocol.NO_TERMS;
    }

    /** Whether a decision answers this: the same seat, kind and round, at the same place. */
    public boolean isAnsweredBy(Decision decision) {
        return decision.round() == round
                && decision.question() == kind
                && decision.where().equals(where)
                && decision.seat().equals(seat());
    }
}
