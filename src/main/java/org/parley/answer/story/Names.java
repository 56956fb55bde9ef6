package org.parley.answer.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.words.NoTextWords;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.NoText;
import org.parley.outcome.Outcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/** Names of the actors, tracks, issues and rounds of events, for readers. */
final class Names {

    private static final double DAYS_PER_YEAR = 365;

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> tracks;
    private final List<String> issues;

    Names(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        issues = List.copyOf(scenario.issues().keySet());
    }

    String actor(int index) {
        return Vocabulary.inProse(scenario, actors.get(index));
    }

    String actors(int[] indices) {
        return Vocabulary.and(IntStream.of(indices).mapToObj(this::actor).toList());
    }

    /** Whether an actor may be stalling. */
    boolean mayStall(int actor) {
        return scenario.actors().get(actors.get(actor)).type() != null;
    }

    /** Returns the actors whose values a reader wants to know: those with a veto or a vote, or all if nobody has one. */
    int[] deciding() {
        int[] found = IntStream.range(0, actors.size()).filter(this::hasASay).toArray();
        return found.length > 0 ? found : IntStream.range(0, actors.size()).toArray();
    }

    private boolean hasASay(int actor) {
        return scenario.tracks().values().stream()
                .map(t -> t.parties().get(actors.get(actor)))
                .anyMatch(p -> p != null && (p.consents().canBe(true) || p.votes() > 0));
    }

    int tracks() {
        return tracks.size();
    }

    private Track track(int index) {
        return scenario.tracks().get(tracks.get(index));
    }

    /** Returns a track with its article, such as "the riyadh talks". */
    String talks(int track) {
        return Vocabulary.ofTalks(tracks.get(track));
    }

    /** Returns the condition under which a track opens, as the file writes it. */
    String opens(int track) {
        String opens = condition(track(track).opens());
        return orHappened(opens, event -> event.opens().contains(tracks.get(track)));
    }

    private String orHappened(String condition, Predicate<Event> brings) {
        return scenario.events().entrySet().stream()
                .filter(e -> brings.test(e.getValue()))
                .map(e -> "happened(" + e.getKey() + ")")
                .reduce(condition, (one, other) -> one.equals("never") ? other : one + " or " + other);
    }

    /** Returns the condition under which a party joins, as the file writes it. */
    String joins(int track, int actor) {
        String joins = condition(track(track).parties().get(actors.get(actor)).joins());
        return orHappened(joins, event -> event.seats(tracks.get(track), actors.get(actor)));
    }

    /** Returns a condition as the file writes it, that of a name in full. */
    String condition(String text) {
        return scenario.conditions().getOrDefault(text, text).strip();
    }

    /** Returns what happened by an event of the scenario, as it says it. */
    String happened(TraceEvent.Happened e) {
        return HappeningSentences.what(scenario, e);
    }

    /** Returns the same with its why and what it changed against the terms in force before. */
    String happened(TraceEvent.Happened e, int[] inForce) {
        return HappeningSentences.all(scenario, this, e, inForce);
    }

    /** Returns why a mediator put no text to a table in a run, or null. */
    String noText(int track, List<TraceEvent> events) {
        NoText why = NoText.of(scenario, track, events);
        return why == null ? null : NoTextWords.because(scenario, tracks.get(track), why);
    }

    String facilitators(int track) {
        return Vocabulary.and(track(track).facilitator().keySet().stream()
                .map(id -> Vocabulary.inProse(scenario, id))
                .toList());
    }

    String issue(int index) {
        return Vocabulary.ofId(issues.get(index));
    }

    /** Returns an option, with its issue unless the option itself says what it is about. */
    String option(int issue, int option) {
        String text = scenario.issues().get(issues.get(issue)).options().get(option);
        return letters(text).contains(letters(issue(issue))) ? text : issue(issue) + ": " + text;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** Returns terms: what would change against other terms. */
    String terms(int[] options, int[] against) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] != against[k]) {
                parts.add(option(k, options[k]));
            }
        }
        return parts.isEmpty() ? "no change" : String.join("; ", parts);
    }

    /** Says what was agreed ahead, and for what it waits. */
    String waits(int[] options) {
        return "Agreed ahead: " + agreedAhead(options, true) + ".";
    }

    /** Says what came into force that was agreed before. */
    String came(int[] options) {
        return "What was agreed ahead is in force now: " + agreedAhead(options, false) + ".";
    }

    private String agreedAhead(int[] options, boolean waits) {
        return IntStream.range(0, options.length)
                .filter(k -> options[k] >= 0)
                .mapToObj(k -> option(k, options[k]) + (waits ? " (waits for " + needs(k) + ")" : ""))
                .collect(Collectors.joining("; "));
    }

    private String needs(int issue) {
        return scenario.issues().get(issues.get(issue)).needs().entrySet().stream()
                .map(need -> Vocabulary.ofId(need.getKey()) + ": " + String.join(" or ", need.getValue()))
                .collect(Collectors.joining(" and "));
    }

    /** Says that talks are taken up again, and why. */
    String reopened(int track) {
        return Numbers.format(
                "%s are taken up again (%s); what they agreed stands meanwhile.",
                Vocabulary.capital(talks(track)), condition(track(track).reopens()));
    }

    int[] statusQuo() {
        return scenario.issues().values().stream()
                .mapToInt(Issue::statusQuoIndex)
                .toArray();
    }

    /** Returns a place on the line of a track's issue: between two options that are numbers it is a number too. */
    String position(int track, double position) {
        List<String> options =
                scenario.issues().get(track(track).issues().get(0)).options();
        int below = (int) Math.floor(position);
        String low = options.get(below);
        String high = options.get(Math.min(below + 1, options.size() - 1));
        try {
            double part = position - below;
            return Numbers.format("%.3f", (1 - part) * Double.parseDouble(low) + part * Double.parseDouble(high));
        } catch (NumberFormatException notNumbers) {
            return position == below ? low : "between " + low + " and " + high;
        }
    }

    /** Returns the last position of the front. */
    int positions() {
        return scenario.war().front().positions();
    }

    /** Whether a run goes on to its horizon whatever happens. */
    boolean isHistory() {
        return scenario.calendar().isHistory();
    }

    /** Whether the hazard of cease-fires falls with their age. */
    boolean fallsWithAge() {
        return scenario.guarantees() != null && scenario.guarantees().lasts() != null;
    }

    /** Whether a kind of contribution watches for incidents. */
    boolean watches(String kind) {
        return scenario.hasIncidents()
                && scenario.guarantees().incidents().watchers().contains(kind);
    }

    String outcome(Outcome outcome) {
        return Vocabulary.ofOutcome(scenario, outcome);
    }

    /** Returns a round with its date, if the scenario has dates, such as "Round 3 (2025-03-18)". */
    String round(int round) {
        LocalDate date = scenario.calendar().date(round);
        return "Round " + round + (date == null ? "" : " (" + date + ")");
    }

    /** Returns the heading of a round, and of what is before the first. */
    String heading(int round) {
        return round == 0 ? "At the outset" : round(round);
    }

    /** Returns the rounds of a year. */
    double roundsPerYear() {
        return DAYS_PER_YEAR / scenario.calendar().round().days();
    }
}
