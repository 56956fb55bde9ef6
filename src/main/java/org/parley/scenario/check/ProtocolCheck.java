package org.parley.scenario.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks that each track has what its protocol needs. The schema states what that is. */
final class ProtocolCheck {

    private final CheckContext s;

    private ProtocolCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        ProtocolCheck check = new ProtocolCheck(s);
        s.scenario().tracks().forEach(check::track);
    }

    /** Whether a track's protocol finds terms even if nobody's consent is needed. */
    static boolean decidesAlone(Track track) {
        return facts(track).path("x-decides_alone").asBoolean();
    }

    /** Whether equilibrium play can be worked out for a track's protocol. */
    static boolean hasEquilibrium(Track track) {
        return facts(track).path("x-equilibrium").asBoolean();
    }

    /** Returns the names of the protocols for which equilibrium play can be worked out. */
    static List<String> withEquilibrium() {
        return protocols().properties().stream()
                .filter(p -> p.getValue().path("x-equilibrium").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode facts(Track track) {
        return protocols().path(track.protocol().kind());
    }

    private static JsonNode protocols() {
        return ScenarioSchema.root().at("/$defs/protocol/properties");
    }

    private void track(String id, Track track) {
        Place at = Place.of("tracks", id, "protocol");
        JsonNode facts = facts(track);
        List<String> withSay = withSay(track);
        int least = facts.path("x-parties").path(0).asInt();
        int most = facts.path("x-parties").path(1).asInt(Integer.MAX_VALUE);
        if (!decidesAlone(track) && !withSay.isEmpty() && (withSay.size() < least || withSay.size() > most)) {
            s.problems()
                    .error(
                            at,
                            track.protocol().kind(),
                            "is for " + (least == most ? "exactly " + least : least + " or more")
                                    + " parties that consent or vote; here "
                                    + (withSay.size() == 1 ? "is 1: " : "are " + withSay.size() + ": ")
                                    + String.join(", ", withSay),
                            withSay.size() > most
                                    ? "let the others only attend, or choose stacked_alternating_offers"
                                    : "let another party consent");
        }
        need(at, track, facts.path("x-need").asText(), withSay);
    }

    private void need(Place at, Track track, String need, List<String> withSay) {
        if (need.equals("facilitator") && track.facilitator().isEmpty()) {
            s.problems()
                    .error(
                            at,
                            track.protocol().kind(),
                            "needs a mediator, and this track has no facilitator",
                            "add 'facilitator: {ACTOR: {}}' to the track");
        } else if (need.equals("one_issue") && track.issues().size() != 1) {
            s.problems()
                    .error(
                            at,
                            track.protocol().kind(),
                            "needs one issue whose options lie on a line; this track has "
                                    + track.issues().size(),
                            "give the issue a track of its own");
        } else if (need.equals("fallback") && s.scenario().war() == null) {
            List<String> without = withSay.stream()
                    .filter(actor -> s.scenario().actors().containsKey(actor)
                            && s.scenario().actors().get(actor).outsideOption() == null)
                    .toList();
            if (!without.isEmpty()) {
                s.problems()
                        .error(
                                at,
                                track.protocol().kind(),
                                "is a demand in the shadow of war, and there is neither a war nor an outside option of "
                                        + String.join(", ", without),
                                "add a 'war', or an 'outside_option' to each of these actors");
            }
        }
    }

    static List<String> withSay(Track track) {
        return track.parties().entrySet().stream()
                .filter(p -> p.getValue().consents().canBe(true) || p.getValue().votes() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
