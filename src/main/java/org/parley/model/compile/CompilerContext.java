package org.parley.model.compile;

import java.util.List;
import java.util.Map;
import org.parley.model.random.UncertainNumbers;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Flag;
import org.parley.scenario.Issue;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

/** What a compiler knows of a scenario: its names in order, and the numbers that it has found so far. */
record CompilerContext(
        Scenario scenario,
        List<String> actorIds,
        List<String> issueIds,
        List<String> trackIds,
        List<String> eventIds,
        List<Issue> issues,
        UncertainNumbers inputs,
        DrawnStructure structure) {

    static CompilerContext of(Scenario scenario) {
        return new CompilerContext(
                scenario,
                List.copyOf(scenario.actors().keySet()),
                List.copyOf(scenario.issues().keySet()),
                List.copyOf(scenario.tracks().keySet()),
                List.copyOf(scenario.events().keySet()),
                List.copyOf(scenario.issues().values()),
                new UncertainNumbers(scenario.calendar().round()),
                new DrawnStructure());
    }

    /** Returns the place of a number. */
    Slot number(String path, Quantity quantity) {
        return inputs.add(path, quantity);
    }

    /** Returns the place of the number that stands for the option of a drawn choice. */
    Slot choice(String parameter) {
        return inputs.add(parameter, drawnChoice(parameter));
    }

    /** Returns the place of a number that is 1 where a drawn yes or no is yes. */
    Slot flag(String path, Flag flag) {
        return flag.choice() == null ? inputs.add(path, flag) : choice(flag.choice());
    }

    /** Returns the place of the number that is 1 where a party's consent is needed, or null if that is the same all the time. */
    Slot veto(String track, String actor, Flag consents) {
        String path = "tracks." + track + ".parties." + actor + ".consents";
        boolean changes = scenario.events().values().stream().anyMatch(event -> event.changesConsent(track, actor));
        return consents.isDrawn() ? flag(path, consents) : changes ? inputs.add(path, consents.value()) : null;
    }

    Parameter.Choice drawnChoice(String parameter) {
        return (Parameter.Choice) scenario.parameters().get(parameter);
    }

    /** Returns the place of a number, or null if there is none. */
    Slot optional(String path, Quantity quantity) {
        return quantity == null ? null : inputs.add(path, quantity);
    }

    /** Returns the places of numbers that are given for some options of an issue; null for the others. */
    Slot[] byOption(String path, int issue, Map<String, Quantity> given) {
        Slot[] slots = new Slot[options(issue).size()];
        given.forEach((option, quantity) -> slots[option(issue, option)] = number(path + "." + option, quantity));
        return slots;
    }

    int issue(String id) {
        return issueIds.indexOf(id);
    }

    List<String> options(int issue) {
        return issues.get(issue).options();
    }

    int option(int issue, String name) {
        return options(issue).indexOf(name);
    }
}
