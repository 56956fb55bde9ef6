package org.parley.scenario.check;

import org.parley.scenario.Actor;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Warns of numbers of which it is certain without a run that they change nothing: those of a mechanism that is not switched
 * on. Whether another number changes anything only runs can say.
 */
final class IdleNumberCheck {

    private final CheckContext s;
    private final Scenario scenario;

    private IdleNumberCheck(CheckContext s) {
        this.s = s;
        scenario = s.scenario();
    }

    static void check(CheckContext s) {
        IdleNumberCheck check = new IdleNumberCheck(s);
        check.talks();
        check.leverage();
        s.scenario().tracks().forEach(check::strength);
        s.scenario().actors().forEach(check::actor);
    }

    private void idle(Place place, String why, String maybe) {
        s.problems().warning(place, null, "changes nothing: " + why, maybe);
    }

    private void talks() {
        if (scenario.talks().isIncomplete()) {
            return;
        }
        Talks talks = scenario.talks();
        String why = "with aspirations nobody bargains on what others hide";
        String maybe = "set 'talks: {bargaining: incomplete_information}', or remove it";
        if (isGiven(talks.judgementError(), "talks", "judgement_error")) {
            idle(Place.of("talks", "judgement_error"), why, maybe);
        }
        if (isGiven(talks.concludingCost(), "talks", "concluding_cost")) {
            idle(Place.of("talks", "concluding_cost"), why, maybe);
        }
    }

    private void leverage() {
        Guarantees guarantees = scenario.guarantees();
        boolean isUsed = scenario.tracks().values().stream()
                .flatMap(track -> track.facilitator().values().stream())
                .anyMatch(f -> f.leverage().distribution().upper() > 0);
        if (guarantees != null
                && !isUsed
                && isGiven(guarantees.leverageEffect(), "guarantees", "leverage_effect")
                && !isChanged("leverage")) {
            idle(
                    Place.of("guarantees", "leverage_effect"),
                    "no facilitator has 'leverage'",
                    "give one some, or remove it");
        }
    }

    private void strength(String id, Track track) {
        String protocol = track.protocol().kind();
        track.parties().forEach((actor, party) -> {
            if (!decides(track) && isGiven(party.capability(), "party", "capability")) {
                idle(
                        Place.of("tracks", id, "parties", actor, "capability"),
                        "under '" + protocol + "' strength decides nothing",
                        "remove it");
            }
        });
    }

    /** Whether strength, resolve and weight decide at a table, without anybody's consent. */
    private static boolean decides(Track track) {
        return ScenarioSchema.definition("protocol")
                .at("/properties/" + track.protocol().kind() + "/x-decides_alone")
                .asBoolean();
    }

    private void actor(String id, Actor actor) {
        Place at = Place.of("actors", id);
        if (actor.war() != null && !scenario.belligerents().contains(id)) {
            String why = "the actor is no belligerent";
            if (isGiven(actor.war().optimism(), "war_stake", "optimism")) {
                idle(at.then("war", "optimism"), why, "remove it");
            }
            if (isGiven(actor.war().confidence(), "war_stake", "confidence")) {
                idle(at.then("war", "confidence"), why, "remove it");
            }
            if (isGiven(actor.war().rearms(), "war_stake", "rearms")) {
                idle(at.then("war", "rearms"), why, "remove it");
            }
        }
        if (actor.prefers().size() == 1 && scenario.tracks().values().stream().noneMatch(IdleNumberCheck::decides)) {
            actor.prefers().forEach((issue, preference) -> {
                if (isGiven(preference.salience(), "preference", "salience")) {
                    idle(
                            at.then("prefers", issue, "salience"),
                            "it is the weight of the actor's only issue",
                            "remove it");
                }
            });
        }
        actor.contributes().forEach((kind, given) -> {
            // A readiness that is a parameter is a knob, which somebody may have turned down on purpose.
            boolean isNever = given.readiness().distribution().upper() == 0
                    && given.readiness().parameter() == null;
            if (isNever && isGiven(given.size(), "contribution", "size") && !isChanged("readiness")) {
                idle(
                        at.then("contributes", kind, "size"),
                        "the contribution is never given, its readiness is 0",
                        "raise one or remove the other");
            }
        });
    }

    /** Whether a number is other than the format's default; one that is the same may not have been given at all. */
    private static boolean isGiven(Quantity number, String definition, String key) {
        double byDefault = ScenarioSchema.definition(definition)
                .at("/properties/" + key + "/default")
                .asDouble();
        return !number.distribution().isConstant() || number.distribution().mean() != byDefault;
    }

    /** Whether an event changes a number of this name. */
    private boolean isChanged(String key) {
        return scenario.events().values().stream()
                .anyMatch(event -> event.set().keySet().stream().anyMatch(path -> path.endsWith(key))
                        || event.shift().keySet().stream().anyMatch(path -> path.endsWith(key)));
    }
}
