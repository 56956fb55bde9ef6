package org.parley.scenario.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Actor;
import org.parley.scenario.Event;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.study.Counterfactual.Kind;

/** Lists what could have been otherwise about who has a veto, a seat, a contribution or a choice, one thing at a time. */
public final class Counterfactuals {

    private static final String NEVER = "never";
    private static final String FROM_START = "from_start";

    private final Scenario scenario;
    private final boolean namesTracks;
    private final List<Counterfactual> list = new ArrayList<>();

    private Counterfactuals(Scenario scenario, boolean namesTracks) {
        this.scenario = scenario;
        this.namesTracks = namesTracks;
    }

    /**
     * Returns them in the order of the file: vetoes, seats, contributions, audiences at home, facilitators, events, parameters. Where
     * a parameter stands at a place, the place itself is set, so that nothing else changes.
     *
     * @param file a sound scenario
     */
    public static List<Counterfactual> of(ScenarioFile file) {
        ObjectNode tree = ScenarioTree.written(file);
        Counterfactuals all =
                new Counterfactuals(file.scenario(), !tree.path("tracks").isEmpty());
        file.scenario().tracks().forEach(all::vetoes);
        file.scenario().tracks().forEach(all::seats);
        file.scenario().actors().forEach(all::contributions);
        file.scenario().actors().forEach(all::audiences);
        file.scenario().tracks().forEach(all::facilitators);
        file.scenario().events().forEach(all::events);
        file.scenario().parameters().forEach(all::parameters);
        return List.copyOf(all.list);
    }

    private void add(Kind kind, String track, String actor, String name, String value, Map<String, String> sets) {
        list.add(new Counterfactual(kind, track, actor, name, value, sets));
    }

    private void vetoes(String id, Track track) {
        track.parties().forEach((actor, party) -> {
            boolean comes = !party.joins().equals(NEVER);
            if (party.consents().canBe(true)) {
                add(Kind.VETO_TAKEN, id, actor, null, null, party(id, track, actor, "consents", false));
            }
            if (party.consents().canBe(false) && comes) {
                add(Kind.VETO_GIVEN, id, actor, null, null, party(id, track, actor, "consents", true));
            }
        });
    }

    private void seats(String id, Track track) {
        track.parties().forEach((actor, party) -> {
            if (!party.joins().equals(NEVER)) {
                add(Kind.SEAT_TAKEN, id, actor, null, null, party(id, track, actor, "joins", NEVER));
            }
            if (!party.joins().equals(FROM_START)) {
                add(Kind.SEAT_GIVEN, id, actor, null, null, party(id, track, actor, "joins", FROM_START));
            }
        });
        scenario.actors().forEach((actor, given) -> {
            boolean hasAStake = track.issues().stream().anyMatch(given.prefers()::containsKey);
            if (hasAStake && !track.parties().containsKey(actor)) {
                String path = "tracks." + id + ".parties." + actor;
                add(Kind.SEAT_GIVEN, id, actor, null, null, Map.of(path, "attends"));
            }
        });
    }

    /** A party with another value; where the file names no tracks, its only one has to be written out. */
    private Map<String, String> party(String id, Track track, String actor, String key, Object value) {
        if (namesTracks) {
            return Map.of("tracks." + id + ".parties." + actor + "." + key, value.toString());
        }
        String parties = track.parties().keySet().stream()
                .map(each -> each + ": "
                        + (!each.equals(actor)
                                ? "consents"
                                : key.equals("consents") ? "attends" : "{consents: true, " + key + ": " + value + "}"))
                .collect(Collectors.joining(", "));
        String issues = String.join(", ", track.issues());
        return Map.of("tracks", "{" + id + ": {issues: [" + issues + "], parties: {" + parties + "}}}");
    }

    private void contributions(String id, Actor actor) {
        actor.contributes().forEach((kind, contribution) -> {
            if (isAlways(contribution.size(), 0)) {
                return;
            }
            String path = "actors." + id + ".contributes." + kind + ".readiness";
            if (!isAlways(contribution.readiness(), 0)) {
                add(Kind.CONTRIBUTION_TAKEN, null, id, kind, null, Map.of(path, "0"));
            }
            if (!isAlways(contribution.readiness(), 1)) {
                add(Kind.CONTRIBUTION_CERTAIN, null, id, kind, null, Map.of(path, "1"));
            }
        });
    }

    /** An audience that demands the least there is: no terms are so bad that it would refuse them. */
    private void audiences(String id, Actor actor) {
        if (actor.domestic() != null) {
            String path = "actors." + id + ".domestic.demand";
            add(Kind.AUDIENCE_CONTENT, null, id, null, null, Map.of(path, "-1"));
        }
    }

    private void facilitators(String id, Track track) {
        track.facilitator().forEach((actor, help) -> {
            Map<String, Quantity> strengths = new LinkedHashMap<>();
            strengths.put("keeps_talks_going", help.keepsTalksGoing());
            strengths.put("speeds_up", help.speedsUp());
            strengths.put("informs", help.informs());
            strengths.put("leverage", help.leverage());
            strengths.values().removeIf(strength -> isAlways(strength, 0));
            Map<String, String> sets = new LinkedHashMap<>();
            strengths.keySet().forEach(key -> sets.put("tracks." + id + ".facilitator." + actor + "." + key, "0"));
            if (!sets.isEmpty()) {
                add(Kind.FACILITATOR_TAKEN, id, actor, null, null, sets);
            }
        });
    }

    private void events(String id, Event event) {
        if (!isAlways(event.chance(), 0)) {
            add(Kind.EVENT_OFF, null, null, id, null, Map.of("events." + id + ".chance", "0"));
        }
    }

    private void parameters(String name, Parameter parameter) {
        if (parameter instanceof Parameter.Choice choice) {
            choice.options().stream()
                    .filter(option -> choice.isDrawn() || !option.equals(choice.value()))
                    .forEach(option -> add(Kind.PARAMETER, null, null, name, option, Map.of(name, option)));
        }
    }

    private static boolean isAlways(Quantity quantity, double value) {
        return quantity.distribution().isConstant() && quantity.distribution().mean() == value;
    }
}
