package org.parley.scenario;

/** Checks that tactics have what they need: a script that can be followed, an equilibrium that can be worked out. */
final class TacticCheck {

    /** From this sharpness on answers are exact. */
    private static final double EXACT = 1e9;

    /** So many parties have at most 126 minimal winning coalitions around a proposer. */
    private static final int MOST_VOTERS = 10;

    private final Subject s;

    private TacticCheck(Subject s) {
        this.s = s;
    }

    static void check(Subject s) {
        TacticCheck check = new TacticCheck(s);
        s.scenario().actors().forEach(check::actor);
        s.scenario().tracks().forEach(check::track);
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

    private void track(String id, Track track) {
        track.parties().keySet().stream()
                .filter(actor -> s.scenario().actors().containsKey(actor)
                        && isEquilibrium(s.scenario().actors().get(actor)))
                .findFirst()
                .ifPresent(player -> equilibrium(id, track, player));
    }

    private void equilibrium(String id, Track track, String player) {
        Place at = Place.of("actors", player, "tactic");
        if (!ProtocolCheck.hasEquilibrium(track)) {
            refuse(
                    at,
                    player,
                    "cannot be worked out for the protocol " + track.protocol().kind() + " of track '" + id + "'",
                    "choose one of " + String.join(", ", ProtocolCheck.withEquilibrium()));
        }
        if (s.scenario().war() != null) {
            refuse(at, player, "cannot be worked out while a war moves what no deal is worth", "remove the war");
        }
        if (s.scenario().tracks().size() > 1) {
            refuse(at, player, "cannot be worked out over several tracks", "put the issues on one track");
        }
        if (!track.opens().equals("from_start")) {
            refuse(at, player, "cannot be worked out for talks that open on a condition", "remove 'opens'");
        }
        Talks talks = s.scenario().talks();
        if (!isConstant(talks.privateInformation(), 0)) {
            refuse(at, player, "needs preferences that all know", "set talks.private_information to 0");
        }
        if (!(talks.sharpness().distribution().lower() >= EXACT)) {
            refuse(at, player, "needs answers without error", "set talks.sharpness to 1e9");
        }
        if (track.facilitator().values().stream().anyMatch(f -> !isConstant(f.leverage(), 0))) {
            refuse(at, player, "cannot be worked out with side payments", "remove the facilitator's leverage");
        }
        if (track.parties().values().stream()
                        .filter(p -> p.votes() > 0 && !p.consents())
                        .count()
                > MOST_VOTERS) {
            refuse(
                    at,
                    player,
                    "cannot be worked out for more than " + MOST_VOTERS
                            + " parties that vote: too many coalitions may win",
                    "give some parties no votes");
        }
        track.parties().forEach((actor, party) -> party(at, player, actor, party));
    }

    private void party(Place at, String player, String id, Track.Party party) {
        Actor actor = s.scenario().actors().get(id);
        boolean plays = party.consents()
                || party.votes() > 0
                || party.initiative().distribution().upper() > 0;
        if (actor == null || !plays) {
            return;
        }
        String tactic = s.scenario().actors().get(player).tactic().kind();
        if (!actor.tactic().kind().equals(tactic)) {
            refuse(at, player, "needs that everyone plays so, and '" + id + "' does not", "give it the same tactic");
        }
        if (!party.joins().equals("from_start")) {
            refuse(at, player, "needs everyone at the table, and '" + id + "' joins later", "let it join from_start");
        }
        if (actor.type() != null || actor.domestic() != null) {
            refuse(
                    at,
                    player,
                    "cannot be worked out with a hidden type or an audience at home, as '" + id + "' has",
                    "remove its 'type' and 'domestic'");
        }
        if (actor.outsideOption() != null
                && !actor.outsideOption().distribution().isConstant()) {
            refuse(
                    at,
                    player,
                    "cannot be worked out with an outside option that the others do not know, as '" + id + "' has",
                    "make it a constant");
        }
    }

    private void refuse(Place at, String player, String rule, String maybe) {
        s.problems().error(at, s.scenario().actors().get(player).tactic().kind(), rule, maybe);
    }

    private static boolean isConstant(Quantity quantity, double value) {
        return quantity.distribution().lower() == value
                && quantity.distribution().upper() == value;
    }
}
