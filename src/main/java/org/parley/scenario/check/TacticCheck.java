package org.parley.scenario.check;

import org.parley.scenario.Actor;
import org.parley.scenario.Talks;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks that tactics have what they need: a script that can be followed, an equilibrium that can be worked out. */
final class TacticCheck {

    private final CheckContext s;

    private TacticCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        TacticCheck check = new TacticCheck(s);
        s.scenario().actors().forEach(check::actor);
        s.scenario().tracks().values().forEach(check::track);
    }

    private void actor(String id, Actor actor) {
        Place at = Place.of("actors", id);
        for (int n = 0; n < actor.tactic().offers().size(); n++) {
            Place offer = at.then("tactic", actor.tactic().kind(), "offers", n);
            actor.tactic().offers().get(n).forEach((issue, option) -> {
                if (s.knowsIssue(offer.then(issue), issue)) {
                    s.knowsOption(offer.then(issue), issue, option);
                }
            });
        }
        if (actor.outsideOption() != null && s.scenario().war() != null) {
            s.problems()
                    .error(
                            at.then("outside_option"),
                            null,
                            "stands beside a war: what an actor falls back on is then worked out from the war",
                            "remove it, or the war");
        }
    }

    private static boolean isEquilibrium(Actor actor) {
        return ScenarioSchema.root()
                .at("/$defs/tactic/properties")
                .path(actor.tactic().kind())
                .path("x-play")
                .asText()
                .equals("equilibrium");
    }

    private void track(Track track) {
        if (!s.scenario().issues().keySet().containsAll(track.issues())) {
            return; // TrackCheck says what is wrong with it.
        }
        track.parties().keySet().stream()
                .filter(actor -> s.scenario().actors().containsKey(actor)
                        && isEquilibrium(s.scenario().actors().get(actor)))
                .findFirst()
                .ifPresent(player -> equilibrium(track, player));
    }

    private void equilibrium(Track track, String player) {
        Place at = Place.of("actors", player, "tactic");
        EquilibriumObstacle.of(s.scenario(), track).forEach(o -> refuse(at, player, o.rule(), o.maybe()));
        if (!(s.scenario().talks().sharpness().distribution().lower() >= Talks.EXACT)) {
            refuse(at, player, "needs answers without error", "set talks.sharpness to 1e9");
        }
        String tactic = s.scenario().actors().get(player).tactic().kind();
        track.parties().forEach((id, party) -> {
            Actor actor = s.scenario().actors().get(id);
            if (actor != null
                    && EquilibriumObstacle.hasPart(party)
                    && !actor.tactic().kind().equals(tactic)) {
                refuse(
                        at,
                        player,
                        "needs that everyone plays so, and '" + id + "' does not",
                        "give it the same tactic");
            }
        });
    }

    private void refuse(Place at, String player, String rule, String maybe) {
        s.problems().error(at, s.scenario().actors().get(player).tactic().kind(), rule, maybe);
    }
}
