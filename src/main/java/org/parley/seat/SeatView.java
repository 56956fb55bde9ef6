package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Event;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * What a seat may see of what has happened: public acts, what is said at the tables at which it sits, and what it believes itself. It is
 * a function of the trace and the seat alone; numbers that another keeps to itself are in no sentence.
 */
public final class SeatView {

    private final Scenario scenario;
    private final ScenarioWords words;
    private final List<String> actors;
    private final List<String> tracks;
    private final List<String> issues;
    private final int seat;
    private final boolean[] sits;

    private SeatView(Scenario scenario, int seat) {
        this.scenario = scenario;
        this.seat = seat;
        words = new ScenarioWords(scenario);
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        issues = List.copyOf(scenario.issues().keySet());
        sits = new boolean[tracks.size()];
        for (int t = 0; t < sits.length; t++) {
            Track track = Objects.requireNonNull(scenario.tracks().get(tracks.get(t)));
            // A party's seat is told; a mediator's is not.
            sits[t] = track.facilitator().containsKey(actors.get(seat));
        }
    }

    /**
     * Something that a seat saw.
     *
     * @param round in which it happened, 0 at the outset
     * @param text a sentence
     */
    public record Seen(int round, String text) {}

    /**
     * Tells what a seat saw of a run, in the order in which it happened.
     *
     * @param seat place of the actor in the scenario
     */
    public static List<Seen> of(Scenario scenario, int seat, List<TraceEvent> events) {
        SeatView view = new SeatView(scenario, seat);
        List<Seen> seen = new ArrayList<>();
        for (TraceEvent event : events) {
            String text = view.say(event);
            if (text != null) {
                seen.add(new Seen(event.round(), text));
            }
        }
        return List.copyOf(seen);
    }

    private @Nullable String say(TraceEvent event) {
        if (event instanceof TraceEvent.PartyJoined e) {
            sits[e.track()] |= e.actor() == seat;
            return name(e.actor()) + (e.actor() == seat ? " take" : " takes") + " a seat at " + talks(e.track()) + ".";
        }
        String atATable = atATable(event);
        return atATable != null ? atATable : inPublic(event);
    }

    /** Returns what is said at a table, for those who sit there. */
    private @Nullable String atATable(TraceEvent event) {
        if (event instanceof TraceEvent.Proposed e && sits[e.track()]) {
            return name(e.actor()) + (e.actor() == seat ? " propose: " : " proposes: ") + terms(e.track(), e.terms())
                    + ".";
        } else if (event instanceof TraceEvent.Drafted e && sits[e.track()]) {
            return "The mediator puts a text: " + terms(e.track(), e.terms()) + ".";
        } else if (event instanceof TraceEvent.Answered e && sits[e.track()]) {
            boolean yes = e.refusal() == null;
            return name(e.actor())
                    + (e.actor() == seat ? yes ? " accept." : " refuse." : yes ? " accepts." : " refuses.");
        } else if (event instanceof TraceEvent.Passed e && sits[e.track()] && e.actor() != seat) {
            return name(e.actor()) + " has nothing to propose.";
        }
        return null;
    }

    private @Nullable String inPublic(TraceEvent event) {
        if (event instanceof TraceEvent.FrontMoved e) {
            return "The front moves for " + words.inProse(actors.get(e.actor())) + ".";
        } else if (event instanceof TraceEvent.Happened e) {
            return happened(e.event());
        } else if (event instanceof TraceEvent.TrackOpened e) {
            return Vocabulary.capital(talks(e.track())) + " begin.";
        } else if (event instanceof TraceEvent.TrackReopened e) {
            return Vocabulary.capital(talks(e.track())) + " are taken up again.";
        } else if (event instanceof TraceEvent.TalksBrokeDown e) {
            return Vocabulary.capital(talks(e.track())) + " break down for good.";
        } else if (event instanceof TraceEvent.TalksSuspended e) {
            return Vocabulary.capital(talks(e.track())) + " are suspended.";
        } else if (event instanceof TraceEvent.TalksResumed e) {
            return Vocabulary.capital(talks(e.track())) + " resume.";
        } else if (event instanceof TraceEvent.WarResumed) {
            return "The war goes on.";
        } else if (event instanceof TraceEvent.Ratification e) {
            return "At home, " + words.inProse(actors.get(e.actor()))
                    + (e.passed() ? " ratifies the terms." : " does not ratify the terms.");
        } else if (event instanceof TraceEvent.Agreed e) {
            return "Agreed: " + terms(e.track(), e.terms()) + ".";
        }
        return inForce(event);
    }

    private @Nullable String inForce(TraceEvent event) {
        if (event instanceof TraceEvent.TruceBroken) {
            return "The limited cease-fire is broken.";
        } else if (event instanceof TraceEvent.Contributed e) {
            return name(e.actor())
                    + (e.actor() == seat
                            ? e.given() ? " give " : " do not give "
                            : e.given() ? " gives " : " does not give ")
                    + Vocabulary.ofId(e.kind()) + ".";
        } else if (event instanceof TraceEvent.CeasefireBroke e) {
            return "The cease-fire breaks after " + words.lasting(e.rounds()) + ".";
        } else if (event instanceof TraceEvent.CeasefireHeld) {
            return "The cease-fire is still in force.";
        } else if (event instanceof TraceEvent.BeliefChanged e && e.observer() == seat) {
            return Numbers.format(
                    "You think now with %s that %s means it.",
                    Numbers.percent(e.after()), words.inProse(actors.get(e.actor())));
        }
        return null;
    }

    private String happened(int event) {
        Event what = List.copyOf(scenario.events().values()).get(event);
        String id = List.copyOf(scenario.events().keySet()).get(event);
        return what.what() == null || what.what().isEmpty()
                ? Vocabulary.capital(Vocabulary.ofId(id)) + "."
                : what.what();
    }

    private String name(int actor) {
        return actor == seat ? "You" : Vocabulary.capital(words.inProse(actors.get(actor)));
    }

    private String talks(int track) {
        return Vocabulary.ofTalks(tracks.get(track));
    }

    private String terms(int track, int[] options) {
        List<String> parts = new ArrayList<>();
        for (String issue :
                Objects.requireNonNull(scenario.tracks().get(tracks.get(track))).issues()) {
            int place = issues.indexOf(issue);
            parts.add(issue(issue) + ": "
                    + Objects.requireNonNull(scenario.issues().get(issue))
                            .options()
                            .get(options[place]));
        }
        return String.join("; ", parts);
    }

    private static String issue(String id) {
        return Vocabulary.ofId(id);
    }

    /** Returns terms in words, issue by issue. */
    public static String inWords(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> issue(term.getKey()) + ": " + term.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("no change");
    }
}
