package org.parley.scenario.check;

import java.util.List;
import java.util.Map;
import org.parley.scenario.Actor;
import org.parley.scenario.Flag;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.problem.Place;

/** Checks actors: preferences, beliefs, contributions. */
final class ActorCheck {

    private final CheckContext s;

    private ActorCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        ActorCheck check = new ActorCheck(s);
        s.scenario().actors().forEach(check::actor);
    }

    private void actor(String id, Actor actor) {
        Place at = Place.of("actors", id);
        actor.prefers().forEach((issue, preference) -> preference(at.then("prefers", issue), issue, preference));
        if (!actor.prefers().isEmpty() && actor.prefers().values().stream().allMatch(p -> isZero(p.salience()))) {
            s.problems()
                    .error(
                            at.then("prefers"),
                            null,
                            "has salience 0 on every issue, so the actor wants nothing",
                            "give some issue a salience above 0");
        }
        actor.beliefs().keySet().forEach(other -> belief(at.then("beliefs", other), id, other));
        actor.contributes().forEach((kind, given) -> contribution(at.then("contributes", kind), kind, given));
    }

    private static boolean isZero(Quantity q) {
        return q.distribution().isConstant() && q.distribution().lower() == 0;
    }

    private void preference(Place at, String issue, Preference preference) {
        boolean hasIdeal = preference.ideal() != null;
        boolean hasValues = !preference.values().isEmpty();
        if (hasIdeal == hasValues) {
            s.problems()
                    .error(
                            at,
                            null,
                            hasIdeal ? "has both 'ideal' and 'values'" : "needs 'ideal' or 'values'",
                            hasIdeal ? "remove one of the two" : "add 'ideal: …' with its best option");
        }
        if (!s.knowsIssue(at, issue)) {
            return;
        }
        if (hasIdeal) {
            s.knowsOption(at.then("ideal"), issue, preference.ideal());
        }
        preference.values().keySet().forEach(option -> s.knowsOption(at.then("values", option), issue, option));
        List<String> lines = List.copyOf(preference.redLines().keySet());
        for (String option : lines) {
            boolean isListed = preference.redLines().get(option).equals(Flag.of(true));
            s.knowsOption(at.then("red_lines", isListed ? lines.indexOf(option) : option), issue, option);
        }
    }

    private void belief(Place at, String id, String other) {
        if (!s.knowsActor(at, other)) {
            return;
        }
        if (other.equals(id)) {
            s.problems().error(at, null, "is a belief about the actor itself, which knows its own type", "remove it");
        } else if (s.scenario().actors().get(other).type() == null) {
            s.problems()
                    .error(
                            at,
                            null,
                            "is a belief about the type of '" + other + "', which has none",
                            "give '" + other + "' a 'type', or remove the belief");
        }
    }

    private void contribution(Place at, String kind, Actor.Contribution given) {
        if (isZero(given.readiness())) {
            return;
        }
        Guarantees guarantees = s.scenario().guarantees();
        boolean isMandated = guarantees != null
                && guarantees.mandates().values().stream()
                        .map(Map::values)
                        .anyMatch(byOption -> byOption.stream().anyMatch(kinds -> kinds.containsKey(kind)));
        if (!isMandated) {
            s.problems()
                    .warning(
                            at,
                            null,
                            "is never given: no terms mandate '" + kind + "'",
                            "name '" + kind + "' under guarantees.mandates");
        }
    }
}
