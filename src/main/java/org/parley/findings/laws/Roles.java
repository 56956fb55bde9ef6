package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.scenario.Actor;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * Who and what in a scenario a law speaks of, found by the part that they play.
 *
 * @param scenario the scenario
 * @param sides the belligerents; without a war, the first two whose consent a table needs
 * @param table id of the table at which the matter can be settled
 * @param core the issue that the first side cares most about there, the cease-fire aside
 */
record Roles(Scenario scenario, List<String> sides, String table, String core) {

    /** Finds them; empty if no table needs the consent of two. */
    static Optional<Roles> of(Scenario scenario) {
        String ceasefire =
                scenario.ceasefire() == null ? null : scenario.ceasefire().issue();
        for (Map.Entry<String, Track> track : scenario.tracks().entrySet()) {
            List<String> consenting = track.getValue().parties().entrySet().stream()
                    .filter(party -> party.getValue().consents().canBe(true))
                    .map(Map.Entry::getKey)
                    .toList();
            List<String> issues = track.getValue().issues();
            if (consenting.size() < 2 || ceasefire != null && !issues.contains(ceasefire)) {
                continue;
            }
            List<String> sides = scenario.war() == null
                    ? consenting.subList(0, 2)
                    : scenario.war().between();
            Map<String, Preference> wants = scenario.actors().get(sides.get(0)).prefers();
            Optional<String> core = issues.stream()
                    .filter(issue -> !issue.equals(ceasefire))
                    .filter(issue -> sides.stream()
                            .allMatch(side ->
                                    scenario.actors().get(side).prefers().containsKey(issue)))
                    .max(Comparator.comparingDouble(
                            issue -> wants.get(issue).salience().distribution().mean()));
            if (core.isPresent() && track.getValue().parties().keySet().containsAll(sides)) {
                return Optional.of(new Roles(scenario, List.copyOf(sides), track.getKey(), core.get()));
            }
        }
        return Optional.empty();
    }

    Actor side(int place) {
        return scenario.actors().get(sides.get(place));
    }

    Track track() {
        return scenario.tracks().get(table);
    }

    /** Returns how readers call a side. */
    String label(int place) {
        return label(sides.get(place));
    }

    /** Returns how readers call an actor: by its label, or by its id in words. */
    String label(String actor) {
        String label = scenario.actors().get(actor).label();
        return label == null
                ? Character.toUpperCase(actor.charAt(0)) + actor.substring(1).replace('_', ' ')
                : label;
    }

    /** Returns the actors that may contribute to the security of a cease-fire. */
    List<String> guarantors() {
        return scenario.actors().entrySet().stream()
                .filter(actor -> !actor.getValue().contributes().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the parties of the table whose consent is not needed. */
    List<String> withoutVeto() {
        return track().parties().entrySet().stream()
                .filter(party -> !party.getValue().consents().canBe(true))
                .map(Map.Entry::getKey)
                .toList();
    }

    String path(int side) {
        return "actors." + sides.get(side);
    }

    /** Returns a number of a side. */
    MovedNumber number(int side, String path, Function<Actor, Quantity> number) {
        return new MovedNumber(path(side) + "." + path, number.apply(side(side)));
    }

    /** Returns a number of both sides, of those that have it. */
    List<MovedNumber> both(String path, Function<Actor, Quantity> number) {
        List<MovedNumber> found = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            Quantity quantity = number.apply(side(side));
            if (quantity != null) {
                found.add(new MovedNumber(path(side) + "." + path, quantity));
            }
        }
        return found;
    }
}
