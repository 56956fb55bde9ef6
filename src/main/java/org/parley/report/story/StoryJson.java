package org.parley.report.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.parley.outcome.Concession;
import org.parley.outcome.Hazard;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * The events of a run for programs. Each has its round, its kind, who did what, and under {@code why} the numbers and
 * reasons behind it. Actors, tracks, issues and options have the names of the scenario file.
 */
public final class StoryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> tracks;
    private final List<String> issues;

    private StoryJson(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        issues = List.copyOf(scenario.issues().keySet());
    }

    /** Returns the events, in order. */
    public static ArrayNode of(Scenario scenario, List<TraceEvent> events) {
        StoryJson story = new StoryJson(scenario);
        ArrayNode all = JSON.arrayNode();
        events.forEach(event -> all.add(story.event(event)));
        return all;
    }

    private ObjectNode event(TraceEvent event) {
        ObjectNode to = JSON.objectNode().put("round", event.round());
        LocalDate date = event.round() == 0 ? null : scenario.calendar().date(event.round());
        to.put("date", date == null ? null : date.toString());
        to.put("event", lower(event.getClass().getSimpleName()));
        if (!(war(event, to) || table(event, to) || offer(event, to) || answer(event, to) || peace(event, to))) {
            throw new IllegalArgumentException("no names for " + event);
        }
        return to;
    }

    private boolean war(TraceEvent event, ObjectNode to) {
        if (event instanceof TraceEvent.Began e) {
            ObjectNode why = why(to);
            why.put("front", e.front() < 0 ? null : e.front());
            byActor(why.putObject("no_deal"), e.noDeal());
            ObjectNode committed = why.putObject("committed");
            for (int i = 0; i < e.committed().length; i++) {
                if (scenario.actors().get(actors.get(i)).type() != null) {
                    committed.put(actors.get(i), e.committed()[i]);
                }
            }
            why.put("observer", actor(e.observer())).put("watched", actor(e.watched()));
            why.put("belief", finite(e.belief()));
        } else if (event instanceof TraceEvent.FrontMoved e) {
            to.put("for", actor(e.actor())).put("front", e.front());
        } else if (event instanceof TraceEvent.NoDealChanged e) {
            byActor(why(to).putObject("before"), e.before());
            byActor(why(to).putObject("after"), e.after());
        } else if (event instanceof TraceEvent.Signalled e) {
            to.put("actor", actor(e.actor())).put("act", lower(e.act().name())).put("constructive", e.constructive());
            why(to).put("if_committed", e.ifCommitted()).put("if_stalling", e.ifStalling());
        } else if (event instanceof TraceEvent.BeliefChanged e) {
            to.put("observer", actor(e.observer())).put("actor", actor(e.actor()));
            why(to).put("before", e.before()).put("after", e.after());
        } else {
            return false;
        }
        return true;
    }

    private boolean table(TraceEvent event, ObjectNode to) {
        if (event instanceof TraceEvent.TrackPrepared e) {
            track(to, e.track()).put("opens", e.opens());
            why(to).put(
                            "condition",
                            scenario.tracks().get(tracks.get(e.track())).opens());
        } else if (event instanceof TraceEvent.TrackOpened e) {
            track(to, e.track());
            why(to).put(
                            "condition",
                            scenario.tracks().get(tracks.get(e.track())).opens());
        } else if (event instanceof TraceEvent.PartyJoined e) {
            track(to, e.track()).put("actor", actor(e.actor()));
        } else if (event instanceof TraceEvent.TalksBrokeDown e) {
            track(to, e.track());
            why(to).put("chance", finite(e.chance()));
        } else if (event instanceof TraceEvent.BargainingRange e) {
            track(to, e.track());
            ObjectNode why = why(to).put("packages", e.packages())
                    .put("in_range", e.inRange())
                    .put("in_reach", e.inReach());
            ObjectNode sets = why.putObject("win_sets");
            for (int n = 0; n < e.actors().length; n++) {
                sets.put(actor(e.actors()[n]), e.winSets()[n]);
            }
        } else {
            return false;
        }
        return true;
    }

    private boolean offer(TraceEvent event, ObjectNode to) {
        if (event instanceof TraceEvent.Passed e) {
            track(to, e.track()).put("actor", actor(e.actor()));
        } else if (event instanceof TraceEvent.Proposed e) {
            proposed(e, to);
        } else if (event instanceof TraceEvent.Drafted e) {
            track(to, e.track()).put("actor", actor(e.actor())).set("terms", terms(e.terms()));
        } else if (event instanceof TraceEvent.Moved e) {
            track(to, e.track())
                    .put("actor", actor(e.actor()))
                    .put("position", e.position())
                    .put("challenger", actor(e.challenger()));
        } else {
            return false;
        }
        return true;
    }

    private void proposed(TraceEvent.Proposed e, ObjectNode to) {
        track(to, e.track()).put("actor", actor(e.actor())).set("terms", terms(e.terms()));
        ObjectNode why = why(to).put("ground", lower(e.ground().name()))
                .put("value", e.valuation().value())
                .put("aspiration", e.valuation().aspiration())
                .put("no_deal", e.valuation().noDeal())
                .put("expected_consent", e.prospect().expected())
                .put("consent", e.prospect().actual());
        ObjectNode each = why.putObject("expected_of");
        for (int n = 0; n < e.prospect().others().length; n++) {
            each.put(actor(e.prospect().others()[n]), e.prospect().expectedOf()[n]);
        }
        if (e.dearer() == null) {
            why.putNull("dearer");
        } else {
            ObjectNode dearer = why.putObject("dearer")
                    .put("value", e.dearer().value())
                    .put("expected_consent", e.dearer().expectedConsent());
            dearer.set("terms", terms(e.dearer().terms()));
        }
    }

    private boolean answer(TraceEvent event, ObjectNode to) {
        if (event instanceof TraceEvent.Answered e) {
            track(to, e.track())
                    .put("actor", actor(e.actor()))
                    .put("accepts", e.refusal() == null)
                    .put("seated", e.seated());
            refusal(e.refusal(), e.closing(), to);
            why(to).put("value", e.value()).put("aspiration", e.aspiration()).put("no_deal", e.noDeal());
        } else if (event instanceof TraceEvent.Ratification e) {
            track(to, e.track()).put("actor", actor(e.actor())).put("passed", e.passed());
            refusal(e.refusal(), e.closing(), to);
            why(to).put("surplus", e.surplus()).put("demand", e.demand()).put("chance", e.chance());
        } else if (event instanceof TraceEvent.SentBack e) {
            track(to, e.track()).set("terms", terms(e.terms()));
        } else if (event instanceof TraceEvent.Agreed e) {
            track(to, e.track()).set("terms", terms(e.terms()));
        } else if (event instanceof TraceEvent.TruceBroken e) {
            to.set("terms", terms(e.terms()));
        } else {
            return false;
        }
        return true;
    }

    private void refusal(Refusal refusal, Concession closing, ObjectNode to) {
        if (refusal == null) {
            return;
        }
        ObjectNode why = why(to).put("issue", issues.get(refusal.issue()))
                .put("reason", refusal.reason().id())
                .put("gap", finite(refusal.gap()));
        if (closing == null) {
            why.putNull("closing");
        } else {
            ObjectNode concession = why.putObject("closing")
                    .put("issue", issues.get(closing.issue()))
                    .put("option", option(closing.issue(), closing.option()))
                    .put("value", closing.value());
            ArrayNode losers = concession.putArray("leaves_short");
            for (int loser : closing.leavesShort()) {
                losers.add(actor(loser));
            }
        }
    }

    private boolean peace(TraceEvent event, ObjectNode to) {
        if (event instanceof TraceEvent.Contributed e) {
            to.put("actor", actor(e.actor())).put("kind", e.kind()).put("given", e.given());
            why(to).put("strength", e.strength())
                    .put("readiness", e.readiness())
                    .put("seated", e.seated());
        } else if (event instanceof TraceEvent.CeasefireStands e) {
            why(to).put("pledged", e.pledged())
                    .put("expected", e.expected())
                    .put("strength", e.strength())
                    .put("excluded", e.excluded())
                    .set("hazard", hazard(e.hazard()));
        } else if (event instanceof TraceEvent.CeasefireBroke e) {
            to.put("rounds", e.rounds());
            why(to).put("strength", e.strength())
                    .put("grievance", e.grievance())
                    .put("spoiler", actor(e.spoiler()))
                    .put("balance", e.balance() < 0 ? null : e.balance())
                    .set("hazard", hazard(e.hazard()));
        } else if (event instanceof TraceEvent.CeasefireHeld e) {
            to.put("rounds", e.rounds());
            why(to).set("hazard", hazard(e.hazard()));
        } else if (event instanceof TraceEvent.Ended e) {
            to.put("outcome", e.outcome().id());
        } else {
            return false;
        }
        return true;
    }

    private static ObjectNode hazard(Hazard h) {
        return JSON.objectNode()
                .put("per_round", h.perRound())
                .put("bare", h.bare())
                .put("guarantees", h.guarantees())
                .put("exclusion", h.exclusion())
                .put("leverage", h.leverage())
                .put("grievance", h.grievance())
                .put("stalling", h.stalling());
    }

    private static ObjectNode why(ObjectNode event) {
        return event.withObject("/why");
    }

    private ObjectNode track(ObjectNode to, int track) {
        return to.put("track", tracks.get(track));
    }

    private String actor(int index) {
        return index < 0 ? null : actors.get(index);
    }

    private ObjectNode terms(int[] options) {
        ObjectNode terms = JSON.objectNode();
        for (int k = 0; k < options.length; k++) {
            terms.put(issues.get(k), option(k, options[k]));
        }
        return terms;
    }

    private String option(int issue, int option) {
        Issue given = scenario.issues().get(issues.get(issue));
        return given.options().get(option);
    }

    private void byActor(ObjectNode to, double[] values) {
        for (int i = 0; i < values.length; i++) {
            to.put(actors.get(i), values[i]);
        }
    }

    /** Turns CamelCase or UPPER_CASE into snake_case. */
    private static String lower(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? x : null;
    }
}
