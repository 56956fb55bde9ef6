package org.parley.answer.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.Table;
import org.parley.outcome.Concession;
import org.parley.outcome.Hazard;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * Details of events for programs: who did what, and the numbers and reasons behind it. Actors, tracks, issues and options have the
 * names of the scenario file; what belongs to one of them, or is part of something, follows it after a point.
 */
public final class EventDetails {

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> tracks;
    private final List<String> issues;
    private final Map<String, Object> details = new LinkedHashMap<>();

    private EventDetails(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        issues = List.copyOf(scenario.issues().keySet());
    }

    /** Returns the events of a run as a table, with a row for each of their details. */
    static Table table(Scenario scenario, List<TraceEvent> events) {
        Table.Builder table =
                Table.data("events", "number,round,date,event,detail,value").exact();
        for (int n = 0; n < events.size(); n++) {
            TraceEvent event = events.get(n);
            int number = n;
            LocalDate date = event.round() == 0 ? null : scenario.calendar().date(event.round());
            of(scenario, event)
                    .forEach((detail, value) -> table.row(number, event.round(), date, kind(event), detail, value));
        }
        return table.build();
    }

    /** Returns the kind of an event, such as {@code front_moved}. */
    public static String kind(TraceEvent event) {
        return lower(event.getClass().getSimpleName());
    }

    /** Returns the details of an event, in order; what is not there is null. */
    public static Map<String, Object> of(Scenario scenario, TraceEvent event) {
        EventDetails made = new EventDetails(scenario);
        if (!(made.war(event) || made.talks(event) || made.offer(event) || made.answer(event) || made.peace(event))) {
            throw new IllegalArgumentException("no names for " + event);
        }
        return made.details;
    }

    private EventDetails put(String name, Object value) {
        details.put(name, value);
        return this;
    }

    private boolean war(TraceEvent event) {
        if (event instanceof TraceEvent.Began e) {
            put("front", e.front() < 0 ? null : e.front());
            byActor("no_deal", e.noDeal());
            for (int i = 0; i < e.committed().length; i++) {
                if (scenario.actors().get(actors.get(i)).type() != null) {
                    put("committed." + actors.get(i), e.committed()[i]);
                }
            }
            put("observer", actor(e.observer())).put("watched", actor(e.watched()));
            put("belief", finite(e.belief()));
        } else if (event instanceof TraceEvent.FrontMoved e) {
            put("for", actor(e.actor())).put("front", e.front());
        } else if (event instanceof TraceEvent.Happened e) {
            happened(e);
        } else if (event instanceof TraceEvent.NoDealChanged e) {
            byActor("before", e.before());
            byActor("after", e.after());
        } else if (event instanceof TraceEvent.Signalled e) {
            put("actor", actor(e.actor())).put("act", lower(e.act().name()));
            put("constructive", e.constructive());
            put("if_committed", e.ifCommitted()).put("if_stalling", e.ifStalling());
        } else if (event instanceof TraceEvent.BeliefChanged e) {
            put("observer", actor(e.observer())).put("actor", actor(e.actor()));
            put("before", e.before()).put("after", e.after());
        } else if (event instanceof TraceEvent.ResolveBelieved e) {
            put("actor", actor(e.actor())).put("before", e.before()).put("after", e.after());
            put("deviation", e.deviation()).put("own", e.own());
        } else {
            return false;
        }
        return true;
    }

    private void happened(TraceEvent.Happened e) {
        put("event", List.copyOf(scenario.events().keySet()).get(e.event()));
        put("rate", finite(e.rate())).put("chance", e.chance());
        e.numbers()
                .forEach(number ->
                        put("before." + number.name(), number.before()).put("after." + number.name(), number.after()));
        terms("terms", e.terms());
        for (int track : e.tracks()) {
            put("track." + tracks.get(track), true);
        }
    }

    private boolean talks(TraceEvent event) {
        if (event instanceof TraceEvent.TrackPrepared e) {
            track(e.track()).put("opens", e.opens());
            put("condition", scenario.tracks().get(tracks.get(e.track())).opens());
        } else if (event instanceof TraceEvent.TrackOpened e) {
            track(e.track());
            put("condition", scenario.tracks().get(tracks.get(e.track())).opens());
        } else if (event instanceof TraceEvent.TrackReopened e) {
            track(e.track());
            put("condition", scenario.tracks().get(tracks.get(e.track())).reopens());
        } else if (event instanceof TraceEvent.PartyJoined e) {
            track(e.track()).put("actor", actor(e.actor()));
        } else if (event instanceof TraceEvent.TalksBrokeDown e) {
            track(e.track()).put("chance", finite(e.chance()));
        } else if (event instanceof TraceEvent.TalksSuspended e) {
            track(e.track()).put("chance", e.chance());
        } else if (event instanceof TraceEvent.TalksResumed e) {
            track(e.track()).put("chance", e.chance());
            e.spurs().forEach(spur -> put("times." + spur.what().key(), spur.times()));
        } else if (event instanceof TraceEvent.BargainingRange e) {
            track(e.track()).put("packages", e.packages());
            put("in_range", e.inRange()).put("in_reach", e.inReach());
            for (int n = 0; n < e.actors().length; n++) {
                put("win_sets." + actor(e.actors()[n]), e.winSets()[n]);
            }
        } else {
            return false;
        }
        return true;
    }

    private boolean offer(TraceEvent event) {
        if (event instanceof TraceEvent.Passed e) {
            track(e.track()).put("actor", actor(e.actor()));
        } else if (event instanceof TraceEvent.Proposed e) {
            proposed(e);
        } else if (event instanceof TraceEvent.Drafted e) {
            track(e.track()).put("actor", actor(e.actor())).terms("terms", e.terms());
        } else if (event instanceof TraceEvent.Moved e) {
            track(e.track()).put("actor", actor(e.actor()));
            put("position", e.position()).put("challenger", actor(e.challenger()));
        } else {
            return false;
        }
        return true;
    }

    private void proposed(TraceEvent.Proposed e) {
        track(e.track()).put("actor", actor(e.actor())).terms("terms", e.terms());
        put("ground", lower(e.ground().name()));
        put("value", e.valuation().value());
        put("aspiration", e.valuation().aspiration());
        put("no_deal", e.valuation().noDeal());
        put("expected_consent", e.prospect().expected());
        put("consent", e.prospect().actual());
        for (int n = 0; n < e.prospect().others().length; n++) {
            put("expected_of." + actor(e.prospect().others()[n]), e.prospect().expectedOf()[n]);
        }
        if (e.dearer() != null) {
            put("dearer.value", e.dearer().value());
            put("dearer.expected_consent", e.dearer().expectedConsent());
            terms("dearer.terms", e.dearer().terms());
        }
    }

    private boolean answer(TraceEvent event) {
        if (event instanceof TraceEvent.Answered e) {
            track(e.track()).put("actor", actor(e.actor()));
            put("accepts", e.refusal() == null).put("seated", e.seated());
            refusal(e.refusal(), e.closing());
            put("value", e.value()).put("aspiration", e.aspiration()).put("no_deal", e.noDeal());
        } else if (event instanceof TraceEvent.Ratification e) {
            track(e.track()).put("actor", actor(e.actor())).put("passed", e.passed());
            refusal(e.refusal(), e.closing());
            put("surplus", e.surplus()).put("demand", e.demand()).put("chance", e.chance());
        } else if (event instanceof TraceEvent.SentBack e) {
            track(e.track()).terms("terms", e.terms());
        } else if (event instanceof TraceEvent.Agreed e) {
            track(e.track()).terms("terms", e.terms());
        } else if (event instanceof TraceEvent.TermsWait e) {
            track(e.track()).terms("waits", e.options());
        } else if (event instanceof TraceEvent.TermsCame e) {
            terms("terms", e.options());
        } else if (event instanceof TraceEvent.TruceBroken e) {
            terms("terms", e.terms());
        } else {
            return false;
        }
        return true;
    }

    private void refusal(Refusal refusal, Concession closing) {
        if (refusal == null) {
            return;
        }
        put("issue", issues.get(refusal.issue()));
        put("reason", refusal.reason().id()).put("gap", finite(refusal.gap()));
        if (closing != null) {
            put("closing.issue", issues.get(closing.issue()));
            put("closing.option", option(closing.issue(), closing.option()));
            put("closing.value", closing.value());
            for (int loser : closing.leavesShort()) {
                put("closing.leaves_short." + actor(loser), true);
            }
        }
    }

    private boolean peace(TraceEvent event) {
        if (event instanceof TraceEvent.Contributed e) {
            put("actor", actor(e.actor())).put("kind", e.kind()).put("given", e.given());
            put("strength", e.strength()).put("readiness", e.readiness()).put("seated", e.seated());
        } else if (event instanceof TraceEvent.CeasefireStands e) {
            put("pledged", e.pledged()).put("expected", e.expected()).put("strength", e.strength());
            put("excluded", e.excluded());
            hazard(e.hazard());
        } else if (event instanceof TraceEvent.Incidents e) {
            put("count", e.count()).put("answers", e.answers()).put("attributed", e.attributed());
            put("seen", e.seen()).put("factor", e.factor());
        } else if (event instanceof TraceEvent.CeasefireBroke e) {
            put("rounds", e.rounds()).put("strength", e.strength()).put("grievance", e.grievance());
            put("spoiler", actor(e.spoiler())).put("balance", e.balance() < 0 ? null : e.balance());
            hazard(e.hazard());
        } else if (event instanceof TraceEvent.CeasefireHeld e) {
            put("rounds", e.rounds());
            hazard(e.hazard());
        } else if (event instanceof TraceEvent.WarResumed e) {
            put("front", e.front() < 0 ? null : e.front()).put("broken", e.broken());
            terms("terms", e.terms());
        } else if (event instanceof TraceEvent.Ended e) {
            put("outcome", e.outcome().id());
        } else {
            return false;
        }
        return true;
    }

    private void hazard(Hazard h) {
        put("hazard.per_round", h.perRound()).put("hazard.bare", h.bare());
        put("hazard.guarantees", h.guarantees()).put("hazard.exclusion", h.exclusion());
        put("hazard.leverage", h.leverage()).put("hazard.grievance", h.grievance());
        put("hazard.stalling", h.stalling());
        if (h.gain() != 1 || h.past() != 1) {
            put("hazard.gain", h.gain()).put("hazard.past", h.past());
        }
        if (h.incidents() != 1) {
            put("hazard.incidents", h.incidents());
        }
    }

    private EventDetails track(int track) {
        return put("track", tracks.get(track));
    }

    private String actor(int index) {
        return index < 0 ? null : actors.get(index);
    }

    private void terms(String name, int[] options) {
        for (int k = 0; k < options.length; k++) {
            if (options[k] >= 0) {
                put(name + "." + issues.get(k), option(k, options[k]));
            }
        }
    }

    private String option(int issue, int option) {
        return scenario.issues().get(issues.get(issue)).options().get(option);
    }

    private void byActor(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            put(name + "." + actors.get(i), values[i]);
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
