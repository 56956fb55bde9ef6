package org.parley.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Actor;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * Something in a scenario's structure for which no equilibrium is worked out. Where talks are all that moves, and
 * everybody knows what everybody wants, backward induction solves a track (Ståhl 1972; Rubinstein 1982).
 *
 * @param rule what stands in the way
 * @param maybe what would remove it
 */
public record EquilibriumObstacle(String rule, String maybe) {

    /** So many parties have at most 126 minimal winning coalitions around a proposer. */
    private static final int MOST_VOTERS = 10;

    /**
     * Returns what stands in the way of an equilibrium at a track; empty if it can be worked out, whatever tactics the
     * parties have.
     *
     * @param scenario a scenario whose parts are sound
     * @param track one of its tracks
     */
    public static List<EquilibriumObstacle> of(Scenario scenario, Track track) {
        List<EquilibriumObstacle> found = new ArrayList<>();
        if (!ProtocolCheck.hasEquilibrium(track)) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out for the protocol " + track.protocol().kind(),
                    "choose one of " + String.join(", ", ProtocolCheck.withEquilibrium())));
        }
        if (scenario.war() != null) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out while a war moves what no deal is worth", "remove the war"));
        }
        if (scenario.tracks().size() > 1) {
            found.add(
                    new EquilibriumObstacle("cannot be worked out over several tracks", "put the issues on one track"));
        }
        if (!track.opens().equals("from_start")) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out for talks that open on a condition", "remove 'opens'"));
        }
        if (track.reopens() != null) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out for talks that are taken up again", "remove 'reopens'"));
        }
        if (!isConstant(scenario.talks().privateInformation(), 0)) {
            found.add(new EquilibriumObstacle("needs preferences that all know", "set talks.private_information to 0"));
        }
        if (track.facilitator().values().stream().anyMatch(f -> !isConstant(f.leverage(), 0))) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out with side payments", "remove the facilitator's leverage"));
        }
        if (track.parties().values().stream()
                        .filter(p -> p.votes() > 0 && p.consents().canBe(false))
                        .count()
                > MOST_VOTERS) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out for more than " + MOST_VOTERS
                            + " parties that vote: too many coalitions may win",
                    "give some parties no votes"));
        }
        if (PackageCount.of(scenario, track.issues()) > PackageCount.MOST_TO_RUN) {
            found.add(new EquilibriumObstacle(
                    "is worked out for up to " + PackageCount.MOST_TO_RUN + " packages", "merge options"));
        }
        if (!Range.from(0).below(1).holds(track.breakdown().distribution())
                && track.facilitator().values().stream().allMatch(f -> isConstant(f.keepsTalksGoing(), 0))) {
            found.add(new EquilibriumObstacle(
                    "needs talks that may go on, and here they may be sure to break down", "set breakdown below 1"));
        }
        if (track.protocol().kind().equals("random_recognition")
                && track.parties().values().stream()
                        .noneMatch(p -> Range.above(0).holds(p.initiative().distribution()))) {
            found.add(new EquilibriumObstacle(
                    "needs someone who proposes, and no party is sure to have initiative", "give a party initiative"));
        }
        track.parties().forEach((id, party) -> {
            Actor actor = scenario.actors().get(id);
            if (actor != null && hasPart(party)) {
                found.addAll(ofParty(id, actor, party, track.issues()));
            }
        });
        return found;
    }

    private static List<EquilibriumObstacle> ofParty(String id, Actor actor, Track.Party party, List<String> issues) {
        List<EquilibriumObstacle> found = new ArrayList<>();
        if (!party.joins().equals("from_start")) {
            found.add(new EquilibriumObstacle(
                    "needs everyone at the table, and '" + id + "' joins later", "let it join from_start"));
        }
        if (actor.type() != null || actor.domestic() != null) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out with a hidden type or an audience at home, as '" + id + "' has",
                    "remove its 'type' and 'domestic'"));
        }
        if (party.consents().canBe(false)
                && issues.stream()
                        .map(actor.prefers()::get)
                        .anyMatch(p -> p != null && !p.redLines().isEmpty())) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out with a red line of a party without a veto, as '" + id + "' has",
                    "give it a veto or remove its red lines"));
        }
        if (actor.outsideOption() != null
                && !actor.outsideOption().distribution().isConstant()) {
            found.add(new EquilibriumObstacle(
                    "cannot be worked out with an outside option that the others do not know, as '" + id + "' has",
                    "make it a constant"));
        }
        return found;
    }

    /** Whether a party can propose or has a say. */
    static boolean hasPart(Track.Party party) {
        return party.consents().canBe(true)
                || party.votes() > 0
                || party.initiative().distribution().upper() > 0;
    }

    private static boolean isConstant(Quantity quantity, double value) {
        return quantity.distribution().lower() == value
                && quantity.distribution().upper() == value;
    }
}
