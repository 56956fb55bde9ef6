package org.parley.scenario.check;

import java.util.Map;
import org.parley.scenario.Event;
import org.parley.scenario.Parameter;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks what an event changes of who has what say: seats, vetoes, and choices that are drawn from run to run. */
final class EventStructureCheck {

    private final CheckContext s;
    private final Place at;
    private final Event event;

    EventStructureCheck(CheckContext s, Place at, Event event) {
        this.s = s;
        this.at = at;
        this.event = event;
    }

    void check() {
        event.seats().forEach((track, actors) -> {
            for (int n = 0; n < actors.size(); n++) {
                Track.Party party = party(at.then("seats", track), at.then("seats", track, n), track, actors.get(n));
                if (party != null && party.joins().equals("from_start")) {
                    error(
                            at.then("seats", track, n),
                            actors.get(n),
                            "has its seat from the start",
                            "write 'joins: never' for it on the track");
                }
            }
        });
        event.consents()
                .forEach((track, parties) -> parties.forEach((actor, needed) -> {
                    Place place = at.then("consents", track, actor);
                    Track.Party party = party(at.then("consents", track), place, track, actor);
                    if (party != null && party.consents().choice() != null) {
                        error(
                                place,
                                null,
                                "is $" + party.consents().choice() + " there",
                                "change '" + party.consents().choice() + "' under 'choices'");
                    } else if (party != null && !party.consents().canBe(!needed) && !isChangedElsewhere(track, actor)) {
                        error(place, needed.toString(), "changes nothing: it is so already", "remove it");
                    }
                }));
        event.choices().forEach(this::choice);
    }

    private boolean isChangedElsewhere(String track, String actor) {
        return s.scenario().events().values().stream()
                .anyMatch(other -> other != event && other.changesConsent(track, actor));
    }

    private Track.Party party(Place ofTrack, Place place, String track, String actor) {
        if (!s.knowsTrack(ofTrack, track)) {
            return null;
        }
        Map<String, Track.Party> parties = s.scenario().tracks().get(track).parties();
        if (!parties.containsKey(actor)) {
            error(
                    place,
                    actor,
                    "is no party to '" + track + "'",
                    Spelling.closest(actor, parties.keySet()).isPresent()
                            ? Spelling.suggestion(actor, parties.keySet())
                            : "add it to the parties there, with 'joins: never'");
        }
        return parties.get(actor);
    }

    private void choice(String name, String option) {
        Place place = at.then("choices", name);
        Map<String, Parameter> parameters = s.scenario().parameters();
        if (!(parameters.get(name) instanceof Parameter.Choice choice)) {
            error(
                    place,
                    name,
                    "is no parameter with options",
                    parameters.containsKey(name)
                            ? "change it under 'set'"
                            : Spelling.suggestion(name, parameters.keySet()));
        } else if (!choice.isDrawn()) {
            error(
                    place,
                    name,
                    "is the same in all runs, and what refers to it is settled before a run begins",
                    "give it 'odds', with 0 for what it is not at the outset; or use 'seats' or 'consents'");
        } else if (!choice.options().contains(option)) {
            error(place, option, "is no option of '" + name + "'", Spelling.suggestion(option, choice.options()));
        }
    }

    private void error(Place place, String value, String rule, String maybe) {
        s.problems().error(place, value, rule, maybe);
    }
}
