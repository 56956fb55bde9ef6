package org.parley.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The events of a run as lines that a person can read, round by round. */
public final class TraceText {

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> tracks;
    private final List<Issue> issues;
    private final List<String> issueIds;
    private final StringBuilder text = new StringBuilder();

    private TraceText(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        issues = List.copyOf(scenario.issues().values());
        issueIds = List.copyOf(scenario.issues().keySet());
    }

    /** Returns the story of a run. */
    public static String of(Scenario scenario, List<TraceEvent> events) {
        TraceText story = new TraceText(scenario);
        int round = 0;
        for (TraceEvent event : events) {
            if (event.round() != round) {
                round = event.round();
                story.heading(round);
            }
            story.text.append("  ").append(story.say(event)).append('\n');
        }
        return story.text.toString();
    }

    private void heading(int round) {
        LocalDate date = scenario.calendar().date(round);
        text.append("Round ")
                .append(round)
                .append(date == null ? "" : ", " + date)
                .append('\n');
    }

    private String say(TraceEvent event) {
        if (event instanceof TraceEvent.FrontMoved e) {
            return format("The front moves for %s, to position %d.", actor(e.actor()), e.front());
        }
        if (event instanceof TraceEvent.TrackOpened e) {
            return format("Talks open: %s.", tracks.get(e.track()));
        }
        if (event instanceof TraceEvent.PartyJoined e) {
            return format("%s takes a seat in %s.", actor(e.actor()), tracks.get(e.track()));
        }
        if (event instanceof TraceEvent.TalksBrokeDown e) {
            return format("Talks break down: %s.", tracks.get(e.track()));
        }
        if (event instanceof TraceEvent.Proposed e) {
            return format(
                    "%s proposes in %s: %s (worth %.3f to it, aspires to %.3f, no deal %.3f; expects consent with"
                            + " probability %.2f).",
                    actor(e.actor()),
                    tracks.get(e.track()),
                    terms(e.terms()),
                    e.value(),
                    e.aspiration(),
                    e.noDeal(),
                    e.expectedConsent());
        }
        if (event instanceof TraceEvent.Drafted e) {
            return format(
                    "%s in %s: %s.",
                    e.actor() < 0 ? "The text" : "The text of " + actor(e.actor()),
                    tracks.get(e.track()),
                    terms(e.terms()));
        }
        if (event instanceof TraceEvent.Moved e) {
            return format(
                    "%s gives way to %s and moves to %s in %s.",
                    actor(e.actor()), actor(e.challenger()), position(e), tracks.get(e.track()));
        }
        if (event instanceof TraceEvent.Answered e) {
            return answer(e);
        }
        if (event instanceof TraceEvent.Ratification e) {
            return format(
                    "%s: ratification %s (surplus %.3f over no deal, demanded %.3f).",
                    actor(e.actor()), e.passed() ? "passes" : "fails", e.surplus(), e.demand());
        }
        if (event instanceof TraceEvent.Agreed e) {
            return format("Agreed in %s; in force: %s.", tracks.get(e.track()), terms(e.terms()));
        }
        if (event instanceof TraceEvent.TruceBroken) {
            return "The limited cease-fire is broken.";
        }
        if (event instanceof TraceEvent.BeliefChanged e) {
            return format(
                    "%s now believes with %.2f that %s is committed (before: %.2f).",
                    actor(e.observer()), e.after(), actor(e.actor()), e.before());
        }
        if (event instanceof TraceEvent.Contributed e) {
            return format(
                    "%s %s %s%s.",
                    actor(e.actor()),
                    e.given() ? "gives" : "does not give",
                    e.kind(),
                    e.given() ? format(" (guarantee strength %.2f)", e.strength()) : "");
        }
        if (event instanceof TraceEvent.CeasefireBroke e) {
            return format(
                    "The cease-fire breaks (hazard %.4f this round, grievance %.3f, guarantee strength %.2f).",
                    e.hazard(), e.grievance(), e.strength());
        }
        TraceEvent.Ended e = (TraceEvent.Ended) event;
        return format(
                "End: %s.",
                scenario.outcomes().getOrDefault(e.outcome().id(), e.outcome().label()));
    }

    private String answer(TraceEvent.Answered e) {
        Refusal refusal = e.refusal();
        String worth = format("worth %.3f, hoped for %.3f, no deal %.3f", e.value(), e.aspiration(), e.noDeal());
        return refusal == null
                ? format("%s accepts (%s).", actor(e.actor()), worth)
                : format(
                        "%s refuses on %s: %s (%s).",
                        actor(e.actor()),
                        issueIds.get(refusal.issue()),
                        refusal.reason().label(),
                        worth);
    }

    /** A place on the issue's line: between two options that are numbers it is a number too. */
    private String position(TraceEvent.Moved e) {
        String issue = scenario.tracks().get(tracks.get(e.track())).issues().get(0);
        List<String> options = scenario.issues().get(issue).options();
        int below = (int) Math.floor(e.position());
        String low = options.get(below);
        String high = options.get(Math.min(below + 1, options.size() - 1));
        try {
            double part = e.position() - below;
            return format("%.3f", (1 - part) * Double.parseDouble(low) + part * Double.parseDouble(high));
        } catch (NumberFormatException notNumbers) {
            return e.position() == below ? low : "between " + low + " and " + high;
        }
    }

    /** Only what differs from the status quo. */
    private String terms(int[] options) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] != issues.get(k).statusQuoIndex()) {
                parts.add(issueIds.get(k) + " " + issues.get(k).options().get(options[k]));
            }
        }
        return parts.isEmpty() ? "the status quo" : String.join("; ", parts);
    }

    private String actor(int index) {
        return Words.ofActor(scenario, actors.get(index));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
