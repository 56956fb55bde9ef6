package org.parley.answer.story;

import static org.parley.answer.story.Wording.times;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.and;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;

/** Summary of a run: what happened and why, in a few sentences. */
final class StorySummary {

    /** Changes of value smaller than this are not told. */
    private static final double TELLING = 0.005;

    private static final int MOST_TOLD = 6;

    private final Names names;
    private final List<Chapter> chapters;
    private final Events events;
    private final List<String> text = new ArrayList<>();

    private StorySummary(Names names, List<Chapter> chapters) {
        this.names = names;
        this.chapters = chapters;
        events = Events.of(chapters);
    }

    /** Returns the paragraph, as sentences. */
    static List<String> of(Names names, List<Chapter> chapters) {
        StorySummary summary = new StorySummary(names, chapters);
        summary.outset();
        summary.war();
        summary.happenings();
        summary.belief();
        for (int t = 0; t < names.tracks(); t++) {
            summary.track(t);
        }
        summary.refusedAway();
        summary.end();
        return List.copyOf(summary.text);
    }

    private void say(String pattern, Object... values) {
        text.add(capital(format(pattern, values)));
    }

    private void outset() {
        TraceEvent.Began began = events.first(TraceEvent.Began.class);
        List<String> worth = IntStream.of(names.deciding())
                .limit(4)
                .mapToObj(i -> format("%.2f to %s", began.noDeal()[i], names.actor(i)))
                .toList();
        String front = began.front() < 0
                ? "no deal"
                : format(
                        "the front stands at %d of %d, and no deal, that is fighting on,",
                        began.front(), names.positions());
        say("At the outset %s is worth %s.", front, and(worth));
        for (int i = 0; i < began.committed().length; i++) {
            if (names.mayStall(i)) {
                say(
                        "%s is %s, which the others cannot see.",
                        names.actor(i), began.committed()[i] ? "committed" : "only stalling");
            }
        }
    }

    private void war() {
        List<TraceEvent.FrontMoved> moves = events.all(TraceEvent.FrontMoved.class);
        if (moves.isEmpty()) {
            return;
        }
        Map<String, Integer> towards = new LinkedHashMap<>();
        double[] shift = new double[events.first(TraceEvent.Began.class).noDeal().length];
        for (TraceEvent.FrontMoved move : moves) {
            towards.merge(names.actor(move.actor()), 1, Integer::sum);
            if (events.after(move) instanceof TraceEvent.NoDealChanged change) {
                Arrays.setAll(shift, i -> shift[i] + change.after()[i] - change.before()[i]);
            }
        }
        List<String> counted = towards.entrySet().stream()
                .map(e -> times(e.getValue()) + " for " + e.getKey())
                .toList();
        List<String> effects = IntStream.of(names.deciding())
                .filter(i -> Math.abs(shift[i]) >= TELLING)
                .mapToObj(i ->
                        format("%.2f %s to %s", Math.abs(shift[i]), shift[i] > 0 ? "more" : "less", names.actor(i)))
                .toList();
        say(
                "The front moves %s and ends at %d%s.",
                and(counted), front(), effects.isEmpty() ? "" : ", which makes no deal worth " + and(effects));
    }

    private void happenings() {
        List<TraceEvent.Happened> all = events.all(TraceEvent.Happened.class);
        for (TraceEvent.Happened e : all.subList(0, Math.min(MOST_TOLD, all.size()))) {
            text.add("In round " + e.round() + ": " + names.happened(e));
        }
    }

    /** Returns where the front stood when it was last heard of. */
    private int front() {
        TraceEvent.FrontMoved moved = events.last(TraceEvent.FrontMoved.class);
        TraceEvent.WarResumed resumed = events.last(TraceEvent.WarResumed.class);
        return resumed != null && resumed.round() > moved.round() ? resumed.front() : moved.front();
    }

    private void belief() {
        List<TraceEvent.BeliefChanged> changes = events.all(TraceEvent.BeliefChanged.class);
        if (changes.isEmpty()) {
            return;
        }
        TraceEvent.BeliefChanged first = changes.get(0);
        TraceEvent.BeliefChanged last = changes.get(changes.size() - 1);
        TraceEvent.BeliefChanged peak = changes.stream()
                .max(Comparator.comparingDouble(TraceEvent.BeliefChanged::after))
                .orElseThrow();
        say(
                "%s belief that %s is committed begins at %.2f%s and ends at %.2f.",
                Wording.of(names.actor(first.observer())),
                names.actor(first.actor()),
                first.before(),
                peak.after() > first.before() && peak != last
                        ? format(", is highest in round %d (%.2f)", peak.round(), peak.after())
                        : "",
                last.after());
    }

    private void track(int track) {
        String talks = capital(names.talks(track));
        List<TraceEvent.TrackOpened> opened = events.all(TraceEvent.TrackOpened.class, e -> e.track() == track);
        if (opened.isEmpty()) {
            boolean met = !events.all(TraceEvent.TrackPrepared.class, e -> e.track() == track)
                    .isEmpty();
            say(
                    "%s never open: what they wait for (%s) %s.",
                    talks, names.opens(track), met ? "comes too late" : "never comes");
            return;
        }
        int round = opened.get(0).round();
        int offers = events.all(TraceEvent.Proposed.class, e -> e.track() == track)
                        .size()
                + events.all(TraceEvent.Drafted.class, e -> e.track() == track).size();
        say(
                "%s open%s and hear %s offer%s%s.",
                talks,
                round == 1 ? "" : " in round " + round,
                offers == 0 ? "no" : offers,
                offers == 1 ? "" : "s",
                blocker(track));
        String noText = names.noText(track, events.list());
        if (noText != null) {
            say("No text was ever put, because %s.", noText);
        }
        List<TraceEvent.Agreed> agreed = events.all(TraceEvent.Agreed.class, a -> a.track() == track);
        int told = names.isHistory() ? Math.min(1, agreed.size()) : agreed.size();
        for (TraceEvent.Agreed e : agreed.subList(0, told)) {
            say("In round %d they agree on %s%s.", e.round(), termsOf(e), effect(e));
        }
        if (told < agreed.size()) {
            say("They agree again %s.", times(agreed.size() - told));
        }
        int suspended = events.all(TraceEvent.TalksSuspended.class, s -> s.track() == track)
                .size();
        int resumed = events.all(TraceEvent.TalksResumed.class, r -> r.track() == track)
                .size();
        if (suspended > 0 || resumed > 0) {
            say("They are suspended %s and resume %s.", often(suspended), often(resumed));
        }
        for (TraceEvent.TalksBrokeDown e : events.all(TraceEvent.TalksBrokeDown.class, b -> b.track() == track)) {
            say("They %s in round %d.", Double.isNaN(e.chance()) ? "end" : "break down", e.round());
        }
    }

    /** Who refuses most often at a table, and for what; nothing if hardly anybody refuses. */
    private String blocker(int track) {
        Map<List<Integer>, Integer> by = new LinkedHashMap<>();
        events.all(TraceEvent.Answered.class, a -> a.track() == track && a.refusal() != null)
                .forEach(a -> by.merge(List.of(a.actor(), a.refusal().issue()), 1, Integer::sum));
        return by.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 1)
                .map(most -> format(
                        "; the most frequent refusal is by %s for %s, %s",
                        names.actor(most.getKey().get(0)),
                        names.issue(most.getKey().get(1)),
                        times(most.getValue())))
                .orElse("");
    }

    private String termsOf(TraceEvent.Agreed e) {
        int[] before = chapters.stream()
                .filter(c -> c.round() == e.round())
                .findFirst()
                .orElseThrow()
                .inForce();
        return names.terms(e.terms(), before);
    }

    private String effect(TraceEvent.Agreed e) {
        if (!(events.after(e) instanceof TraceEvent.NoDealChanged change)
                || events.last(TraceEvent.Ended.class).round() == e.round()) {
            return "";
        }
        List<String> effects = IntStream.of(names.deciding())
                .filter(i -> Math.abs(change.after()[i] - change.before()[i]) >= TELLING)
                .mapToObj(i ->
                        format("%.2f to %s instead of %.2f", change.after()[i], names.actor(i), change.before()[i]))
                .toList();
        return effects.isEmpty() ? "" : "; with that in force no deal is worth " + and(effects);
    }

    private void refusedAway() {
        for (TraceEvent.Answered e : events.all(TraceEvent.Answered.class, a -> !a.seated() && a.refusal() != null)) {
            say("In round %d %s refuses terms that were made without it.", e.round(), names.actor(e.actor()));
        }
        List<String> unratified = Wording.unratified(names, events);
        if (names.isHistory() && !unratified.isEmpty()) {
            say("What is found at the table is not ratified by %s.", and(unratified));
        }
        for (TraceEvent.Ratification e :
                events.all(TraceEvent.Ratification.class, r -> !r.passed() && !names.isHistory())) {
            say(
                    "In round %d a domestic constraint binds %s: what was found at the table is not ratified.",
                    e.round(), names.actor(e.actor()));
        }
        for (TraceEvent.TruceBroken e : events.all(TraceEvent.TruceBroken.class)) {
            say("In round %d the limited cease-fire is broken.", e.round());
        }
    }

    private static String often(int n) {
        return n == 0 ? "never" : times(n);
    }

    private void end() {
        if (names.isHistory() && events.has(TraceEvent.CeasefireStands.class)) {
            ceasefires();
            return;
        }
        TraceEvent.CeasefireStands stands = events.last(TraceEvent.CeasefireStands.class);
        TraceEvent.CeasefireBroke broke = events.last(TraceEvent.CeasefireBroke.class);
        TraceEvent.Ended ended = events.last(TraceEvent.Ended.class);
        if (ended == null) {
            return; // The run failed.
        }
        if (stands != null) {
            say(
                    "The cease-fire rests on guarantee strength %.2f, where %.2f was reckoned with%s; it %s.",
                    stands.strength(),
                    stands.expected(),
                    stands.hazard().stalling() > 1 ? ", and on a party that only stalls" : "",
                    broke == null
                            ? "holds to the horizon"
                            : format("breaks after %d rounds: the commitment problem", broke.rounds()));
        } else if (ended.outcome() == Outcome.MILITARY_DECISION) {
            TraceEvent.FrontMoved last = events.last(TraceEvent.FrontMoved.class);
            say("%s wins the war in round %d.", names.actor(last.actor()), last.round());
        } else if (ended.outcome() != Outcome.AGREEMENT) {
            Refusal last = lastRefusal();
            say(
                    "The run ends in round %d: %s%s.",
                    ended.round(),
                    names.outcome(ended.outcome()),
                    last == null
                            ? ""
                            : format(
                                    "; the last to refuse is %s, for %s",
                                    names.actor(last.actor()), names.issue(last.issue())));
        }
    }

    /** Tells how the cease-fires of a history fared, and what stands at its end. */
    private void ceasefires() {
        int signed = events.all(TraceEvent.CeasefireStands.class).size();
        List<TraceEvent.CeasefireBroke> broke = events.all(TraceEvent.CeasefireBroke.class);
        int end = events.last(TraceEvent.Ended.class) == null
                ? 0
                : events.last(TraceEvent.Ended.class).round();
        TraceEvent.FrontMoved moved = events.last(TraceEvent.FrontMoved.class);
        if (broke.isEmpty()) {
            say("The cease-fire holds to the horizon, round %d.", end);
            return;
        }
        String lasted = and(broke.stream()
                .limit(MOST_TOLD)
                .map(b -> String.valueOf(b.rounds()))
                .toList());
        say(
                "A general cease-fire is signed %s; %s after %s rounds%s.",
                times(signed),
                broke.size() == signed
                        ? signed == 1 ? "it breaks" : "all of them break"
                        : broke.size() == 1 ? "the first breaks" : format("the first %d break", broke.size()),
                lasted,
                broke.size() > MOST_TOLD ? format(" and so on, %d in all", broke.size()) : "");
        if (broke.size() < signed) {
            say("The last is in force at the horizon, round %d.", end);
        } else if (moved != null && (moved.front() == 0 || moved.front() == names.positions())) {
            say("%s wins the war in round %d.", names.actor(moved.actor()), moved.round());
        } else {
            say("At the horizon, round %d, %s goes on.", end, moved == null ? "the dispute" : "the war");
        }
    }

    private Refusal lastRefusal() {
        Refusal last = null;
        for (TraceEvent event : events.list()) {
            if (event instanceof TraceEvent.Answered e && e.refusal() != null) {
                last = e.refusal();
            } else if (event instanceof TraceEvent.Ratification e && e.refusal() != null) {
                last = e.refusal();
            }
        }
        return last;
    }
}
