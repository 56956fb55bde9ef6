package org.parley.answer.story;

import static org.parley.answer.story.Wording.times;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.and;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/** Rounds between two turning points, summed up: offers and refusals, how near they came, and where beliefs went. */
final class QuietRounds {

    private final Names names;
    private final Events events;
    private final boolean several;

    private QuietRounds(Names names, List<Chapter> chapters) {
        this.names = names;
        events = Events.of(chapters);
        several = chapters.size() > 1;
    }

    /** Returns the paragraph, as sentences. */
    static List<String> of(Names names, List<Chapter> chapters) {
        QuietRounds quiet = new QuietRounds(names, chapters);
        List<String> text = new ArrayList<>(quiet.sessions());
        text.addAll(quiet.offers());
        text.addAll(quiet.front());
        text.addAll(quiet.belief());
        return text.isEmpty()
                ? List.of("Nothing happens that moves the talks.")
                : text.stream().map(Vocabulary::capital).toList();
    }

    private List<String> sessions() {
        int suspended = events.all(TraceEvent.TalksSuspended.class).size();
        int resumed = events.all(TraceEvent.TalksResumed.class).size();
        List<String> parts = new ArrayList<>();
        if (suspended > 0) {
            parts.add("are suspended " + times(suspended));
        }
        if (resumed > 0) {
            parts.add("resume " + times(resumed));
        }
        return parts.isEmpty() ? parts : List.of("Talks " + and(parts) + ".");
    }

    private List<String> offers() {
        Map<String, Integer> by = new LinkedHashMap<>();
        events.all(TraceEvent.Proposed.class).forEach(e -> by.merge(names.actor(e.actor()), 1, Integer::sum));
        events.all(TraceEvent.Drafted.class)
                .forEach(e -> by.merge(e.actor() < 0 ? "the procedure" : names.actor(e.actor()), 1, Integer::sum));
        Map<String, Integer> refusals = new LinkedHashMap<>();
        refusals(events.all(TraceEvent.Answered.class))
                .forEach(r ->
                        refusals.merge(names.actor(r.actor()) + " for " + names.issue(r.issue()), 1, Integer::sum));
        List<String> text = new ArrayList<>();
        if (!by.isEmpty()) {
            text.add(format("No agreement on what %s.", and(counted(by, " proposes"))));
        }
        if (!refusals.isEmpty()) {
            text.add(format("It is refused by %s%s.", and(counted(refusals, "")), nearest()));
        }
        List<String> unratified = Wording.unratified(names, events);
        if (!unratified.isEmpty()) {
            text.add(format("What is found at the table is not ratified by %s.", and(unratified)));
        }
        return text;
    }

    private static List<String> counted(Map<String, Integer> counts, String verb) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + verb + (e.getValue() == 1 ? "" : " " + times(e.getValue())))
                .toList();
    }

    private static List<Refusal> refusals(List<TraceEvent.Answered> answers) {
        return answers.stream()
                .map(TraceEvent.Answered::refusal)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How near the offers came that one actor alone refused. */
    private String nearest() {
        Refusal nearest = null;
        List<TraceEvent.Answered> answers = new ArrayList<>();
        for (TraceEvent event : events.list()) {
            if (event instanceof TraceEvent.Proposed || event instanceof TraceEvent.Drafted) {
                nearest = nearer(nearest, answers);
                answers.clear();
            } else if (event instanceof TraceEvent.Answered e) {
                answers.add(e);
            }
        }
        nearest = nearer(nearest, answers);
        if (nearest == null || Double.isInfinite(nearest.gap())) {
            return "";
        }
        return format(
                "; the nearest miss is by %s alone, %s%s",
                names.actor(nearest.actor()),
                nearest.gap() > 0 ? format("%.2f short", nearest.gap()) : "though it could have accepted",
                several ? ", in round " + nearest.round() : "");
    }

    private static Refusal nearer(Refusal nearest, List<TraceEvent.Answered> answers) {
        List<Refusal> refusals = refusals(answers);
        return refusals.size() == 1 && (nearest == null || refusals.get(0).gap() < nearest.gap())
                ? refusals.get(0)
                : nearest;
    }

    private List<String> front() {
        List<TraceEvent.FrontMoved> moves = events.all(TraceEvent.FrontMoved.class);
        if (moves.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> towards = new LinkedHashMap<>();
        moves.forEach(m -> towards.merge(names.actor(m.actor()), 1, Integer::sum));
        List<String> counted = towards.entrySet().stream()
                .map(e -> times(e.getValue()) + " for " + e.getKey())
                .toList();
        return List.of(format(
                "The front moves %s, to %d of %d.",
                and(counted), moves.get(moves.size() - 1).front(), names.positions()));
    }

    private List<String> belief() {
        TraceEvent.BeliefChanged first = events.first(TraceEvent.BeliefChanged.class);
        TraceEvent.BeliefChanged last = events.last(TraceEvent.BeliefChanged.class);
        if (first == null || !Wording.differ(last.after(), first.before())) {
            return List.of();
        }
        return List.of(format(
                "%s belief that %s is committed goes from %.2f to %.2f.",
                Wording.of(names.actor(first.observer())), names.actor(first.actor()), first.before(), last.after()));
    }
}
