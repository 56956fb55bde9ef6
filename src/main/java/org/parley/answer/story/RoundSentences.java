package org.parley.answer.story;

import static org.parley.answer.story.Wording.chance;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.and;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.BargainingRange;

/** A turning point of a run as a short paragraph: what happened in the round, and why. */
final class RoundSentences {

    private final Names names;
    private final Chapter chapter;
    private final Events events;
    private final IntFunction<BargainingRange> rangeBefore;
    private final List<String> text = new ArrayList<>();

    private RoundSentences(Names names, Chapter chapter, IntFunction<BargainingRange> rangeBefore) {
        this.names = names;
        this.chapter = chapter;
        this.rangeBefore = rangeBefore;
        events = chapter.events();
    }

    /**
     * Returns the paragraph, as sentences.
     *
     * @param rangeBefore the bargaining range of a track when it was last looked at, or null
     */
    static List<String> of(Names names, Chapter chapter, IntFunction<BargainingRange> rangeBefore) {
        RoundSentences round = new RoundSentences(names, chapter, rangeBefore);
        round.war();
        round.front();
        round.happenings();
        round.tables();
        round.breakdowns();
        round.text.addAll(OfferSentences.of(names, chapter));
        round.away();
        round.agreements();
        round.ends();
        round.belief();
        return List.copyOf(round.text);
    }

    /** Says a sentence; what several sessions of a round have in common is said once. */
    private void say(String pattern, Object... values) {
        String sentence = capital(format(pattern, values));
        if (!text.contains(sentence)) {
            text.add(sentence);
        }
    }

    private void war() {
        TraceEvent.WarResumed resumed = events.last(TraceEvent.WarResumed.class);
        if (resumed != null) {
            say("The cease-fire breaks. %s", CeasefireSentences.resumed(names, resumed));
        }
    }

    private void front() {
        TraceEvent.FrontMoved moved = events.last(TraceEvent.FrontMoved.class);
        if (moved == null) {
            return;
        }
        String changes = events.after(moved) instanceof TraceEvent.NoDealChanged e ? ": " + changes(e) : "";
        say(
                "The front moves for %s, to %d of %d%s.",
                names.actor(moved.actor()), moved.front(), names.positions(), changes);
        for (BargainingRange now : events.all(BargainingRange.class)) {
            BargainingRange before = rangeBefore.apply(now.track());
            if (before != null && before.inRange() != now.inRange()) {
                say(
                        "That %s the bargaining range of %s from %d to %d of %d packages.",
                        now.inRange() < before.inRange() ? "narrows" : "widens",
                        names.talks(now.track()),
                        before.inRange(),
                        now.inRange(),
                        now.packages());
            }
        }
    }

    private void happenings() {
        for (TraceEvent.Happened e : events.all(TraceEvent.Happened.class)) {
            text.add(names.happened(e));
            if (events.after(e) instanceof TraceEvent.NoDealChanged change) {
                say("With that, %s.", changes(change));
            }
        }
    }

    private String changes(TraceEvent.NoDealChanged e) {
        List<String> parts = IntStream.of(names.deciding())
                .filter(i -> Wording.differ(e.after()[i], e.before()[i]))
                .mapToObj(i -> format(
                        "%s to %s (%.2f, before %.2f)",
                        e.after()[i] > e.before()[i] ? "more" : "less", names.actor(i), e.after()[i], e.before()[i]))
                .toList();
        return parts.isEmpty()
                ? "no deal is worth about the same to all who decide"
                : "no deal is now worth " + and(parts);
    }

    private void tables() {
        for (TraceEvent.TrackPrepared e : events.all(TraceEvent.TrackPrepared.class)) {
            say(
                    "What %s wait for is now met (%s); they are prepared until round %d.",
                    names.talks(e.track()), names.opens(e.track()), e.opens());
        }
        events.all(TraceEvent.TrackReopened.class).forEach(e -> say(names.reopened(e.track())));
        for (int t = 0; t < names.tracks(); t++) {
            int track = t;
            int[] joined = events.all(TraceEvent.PartyJoined.class, e -> e.track() == track).stream()
                    .mapToInt(TraceEvent.PartyJoined::actor)
                    .toArray();
            if (!events.all(TraceEvent.TrackOpened.class, e -> e.track() == track)
                    .isEmpty()) {
                opens(track, joined);
            } else if (joined.length > 0) {
                say(
                        "%s %s a seat in %s (%s).",
                        names.actors(joined),
                        joined.length == 1 ? "takes" : "take",
                        names.talks(track),
                        names.joins(track, joined[0]));
            }
        }
    }

    /** Talks that break down hold no session. */
    private void breakdowns() {
        for (TraceEvent.TalksBrokeDown e :
                events.all(TraceEvent.TalksBrokeDown.class, b -> !Double.isNaN(b.chance()))) {
            say("%s break down for good, a matter of chance.", capital(names.talks(e.track())));
        }
        events.all(TraceEvent.TalksResumed.class)
                .forEach(e -> say("%s resume%s.", names.talks(e.track()), Wording.because(e.spurs())));
        events.all(TraceEvent.TalksSuspended.class)
                .forEach(e -> say("%s are suspended, a matter of chance.", names.talks(e.track())));
    }

    /** Talks whose protocol holds no more sessions end after the last. */
    private void ends() {
        for (TraceEvent.TalksBrokeDown e : events.all(TraceEvent.TalksBrokeDown.class, b -> Double.isNaN(b.chance()))) {
            say("%s end without agreement: no more sessions are held.", capital(names.talks(e.track())));
        }
    }

    private void opens(int track, int[] joined) {
        String help = names.facilitators(track);
        say(
                "%s open%s%s.",
                capital(names.talks(track)),
                joined.length == 0 ? "" : " with " + names.actors(joined) + " at the table",
                help.isEmpty() ? "" : ", helped by " + help);
        for (BargainingRange range : events.all(BargainingRange.class, e -> e.track() == track)) {
            say(
                    "%d of %d packages lie in the bargaining range, and %s what all who must agree hope for.",
                    range.inRange(),
                    range.packages(),
                    range.inReach() == 0
                            ? "none of them is"
                            : range.inReach() == 1 ? "one of them is" : range.inReach() + " of them are");
        }
    }

    /** What those without a seat and the audiences at home say. */
    private void away() {
        for (TraceEvent.Answered e : events.all(TraceEvent.Answered.class, a -> !a.seated())) {
            say(
                    "%s, which has no seat, is shown the finished terms and %s.",
                    names.actor(e.actor()),
                    e.refusal() == null
                            ? "accepts them"
                            : format(
                                    "refuses, %.2f short of what would make up for being left out",
                                    e.refusal().gap()));
        }
        List<String> ratified = new ArrayList<>();
        for (TraceEvent.Ratification e : events.all(TraceEvent.Ratification.class)) {
            if (e.passed()) {
                ratified.add(names.actor(e.actor()));
            } else {
                say(
                        "%s audience does not ratify, most of all for %s: the surplus over no deal is %.2f, its demand %.2f,"
                                + " and the chance was %s.",
                        Wording.of(names.actor(e.actor())),
                        names.issue(e.refusal().issue()),
                        e.surplus(),
                        e.demand(),
                        chance(e.chance()));
            }
        }
        if (!ratified.isEmpty()) {
            say("%s %s.", and(ratified), ratified.size() == 1 ? "ratifies" : "ratify");
        }
        if (events.has(TraceEvent.SentBack.class)) {
            say("The terms go back to the table.");
        }
    }

    private void agreements() {
        for (TraceEvent.Agreed e : events.all(TraceEvent.Agreed.class)) {
            say("Agreed: %s.", terms(e.terms()));
            events.all(TraceEvent.TermsWait.class, w -> w.track() == e.track())
                    .forEach(w -> say(names.waits(w.options())));
            if (events.after(e) instanceof TraceEvent.NoDealChanged change && !events.has(TraceEvent.Ended.class)) {
                say("With these terms in force, %s.", changes(change));
            }
        }
        events.all(TraceEvent.TermsCame.class).forEach(e -> say(names.came(e.options())));
        if (events.has(TraceEvent.TruceBroken.class)) {
            say("The limited cease-fire is broken.");
        }
    }

    private void belief() {
        TraceEvent.BeliefChanged e = events.last(TraceEvent.BeliefChanged.class);
        if (e == null || !Wording.differ(e.after(), e.before())) {
            return;
        }
        boolean up = e.after() > e.before();
        List<String> acts = events.all(TraceEvent.Signalled.class).stream()
                .filter(s -> s.actor() == e.actor() && s.ifCommitted() > s.ifStalling() == up)
                .map(EventSentences::act)
                .toList();
        say(
                "%s belief that %s is committed %s from %.2f to %.2f%s.",
                Wording.of(names.actor(e.observer())),
                names.actor(e.actor()),
                up ? "rises" : "falls",
                e.before(),
                e.after(),
                acts.isEmpty() ? "" : ", since " + names.actor(e.actor()) + " " + and(acts));
    }

    private String terms(int[] options) {
        return names.terms(options, chapter.inForce());
    }
}
