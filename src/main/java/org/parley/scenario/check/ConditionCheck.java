package org.parley.scenario.check;

import java.util.Map;
import org.parley.scenario.Condition;
import org.parley.scenario.Parameter;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks conditions: that they can be read, and that what they speak of exists. */
final class ConditionCheck {

    private final CheckContext s;

    private ConditionCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        ConditionCheck check = new ConditionCheck(s);
        s.scenario().conditions().forEach((name, text) -> check.condition(Place.of("conditions", name), text));
        s.scenario().events().forEach((id, event) -> {
            if (event.when() != null) {
                check.condition(Place.of("events", id, "when"), event.when());
            }
        });
        s.scenario().tracks().forEach((id, track) -> {
            Place at = Place.of("tracks", id);
            check.condition(at.then("opens"), track.opens());
            if (track.reopens() != null) {
                check.condition(at.then("reopens"), track.reopens());
            }
            track.parties()
                    .forEach((actor, party) -> check.condition(at.then("parties", actor, "joins"), party.joins()));
        });
    }

    private void condition(Place place, String text) {
        Map<String, String> named = s.scenario().conditions();
        if (!place.steps().get(0).equals("conditions") && named.containsKey(text.strip())) {
            return; // Checked under its name.
        }
        try {
            known(place, Condition.parse(text, named));
        } catch (IllegalArgumentException e) {
            s.problems()
                    .error(
                            place,
                            text,
                            e.getMessage(),
                            ConditionSlips.remedy(text, s.scenario().calendar()));
        }
    }

    private void known(Place place, Condition condition) {
        if (condition instanceof Condition.And and) {
            known(place, and.left());
            known(place, and.right());
        } else if (condition instanceof Condition.Or or) {
            known(place, or.left());
            known(place, or.right());
        } else if (condition instanceof Condition.Not not) {
            known(place, not.inner());
        } else if (condition instanceof Condition.TrackIs track) {
            s.knowsTrack(place, track.track());
        } else if (condition instanceof Condition.IsDrawn drawn) {
            drawn(place, drawn);
        } else if (condition instanceof Condition.Happened happened) {
            s.knowsEvent(place, happened.event());
        } else if (condition instanceof Condition.Compare compare) {
            measure(place, compare.measure());
        }
    }

    private void drawn(Place place, Condition.IsDrawn drawn) {
        Map<String, Parameter> parameters = s.scenario().parameters();
        if (!(parameters.get(drawn.parameter()) instanceof Parameter.Choice choice) || !choice.isDrawn()) {
            s.problems()
                    .error(
                            place,
                            drawn.parameter(),
                            "is no parameter with options that is drawn from run to run",
                            parameters.containsKey(drawn.parameter())
                                    ? "give it 'odds'"
                                    : Spelling.suggestion(drawn.parameter(), parameters.keySet()));
        } else if (!choice.options().contains(drawn.option())) {
            s.problems()
                    .error(
                            place,
                            drawn.option(),
                            "is no option of '" + drawn.parameter() + "'",
                            Spelling.suggestion(drawn.option(), choice.options()));
        }
    }

    private void measure(Place place, Condition.Measure measure) {
        if (measure instanceof Condition.RoundsOf rounds) {
            s.knowsTrack(place, rounds.track());
        } else if (measure instanceof Condition.OffersOn offers) {
            s.knowsTrack(place, offers.track());
        } else if (measure instanceof Condition.RefusalsOf refusals) {
            s.knowsActor(place, refusals.actor());
        } else if (isOfCeasefires(measure) && s.scenario().ceasefire() == null) {
            s.problems().error(place, null, "asks for cease-fires, but the scenario has no 'ceasefire'", null);
        } else if (measure instanceof Condition.FrontPosition && s.scenario().war() == null) {
            s.problems().error(place, "front", "asks for the front, but the scenario has no 'war'", null);
        } else if (measure instanceof Condition.Belief belief
                && s.knowsActor(place, belief.observer())
                && s.knowsActor(place, belief.actor())) {
            belief(place, belief);
        }
    }

    private static boolean isOfCeasefires(Condition.Measure measure) {
        return measure instanceof Condition.Ceasefires || measure instanceof Condition.Broken;
    }

    private void belief(Place place, Condition.Belief belief) {
        if (belief.observer().equals(belief.actor())) {
            s.problems().error(place, belief.actor(), "is observer and observed in one belief", null);
        } else if (s.scenario().actors().get(belief.actor()).type() == null) {
            s.problems()
                    .error(
                            place,
                            belief.actor(),
                            "has no type that others could have a belief about",
                            "give it a 'type' under actors." + belief.actor());
        }
    }
}
