package org.parley.answer.story;

import static org.parley.answer.story.Wording.chance;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.and;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.Refusal;
import org.parley.outcome.Refusal.Reason;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.BargainingRange;

/** The offers of a round and the answers to them, in short: what, why this and not more, and who refuses by how much. */
final class OfferSentences {

    /** A chance of consent that a proposer misjudges by less is not told. */
    private static final double MISJUDGED = 0.1;

    private final Names names;
    private final Chapter chapter;
    private final Events events;
    private final List<String> text = new ArrayList<>();

    private OfferSentences(Names names, Chapter chapter) {
        this.names = names;
        this.chapter = chapter;
        events = chapter.events();
    }

    /** Returns the sentences of a round. */
    static List<String> of(Names names, Chapter chapter) {
        OfferSentences offers = new OfferSentences(names, chapter);
        offers.tell();
        return List.copyOf(offers.text);
    }

    /** Says a sentence; what several sessions of a round have in common is said once. */
    private void say(String pattern, Object... values) {
        String sentence = capital(format(pattern, values));
        if (!text.contains(sentence)) {
            text.add(sentence);
        }
    }

    private void tell() {
        for (TraceEvent.Passed e : events.all(TraceEvent.Passed.class)) {
            say("%s has nothing to propose that would leave it better off than no deal.", names.actor(e.actor()));
        }
        for (TraceEvent.Moved e : events.all(TraceEvent.Moved.class)) {
            say(
                    "%s gives way to %s and moves to %s.",
                    names.actor(e.actor()), names.actor(e.challenger()), names.position(e.track(), e.position()));
        }
        List<TraceEvent> list = events.list();
        for (int n = 0; n < list.size(); n++) {
            if (list.get(n) instanceof TraceEvent.Proposed e) {
                proposed(e);
                answers(n);
            } else if (list.get(n) instanceof TraceEvent.Drafted e) {
                say(
                        "%s puts a text before the parties: %s.%s",
                        e.actor() < 0 ? "The procedure" : names.actor(e.actor()),
                        terms(e.terms()),
                        Wording.chanceOf(e));
                answers(n);
            }
        }
    }

    private void proposed(TraceEvent.Proposed e) {
        long tables = events.all(BargainingRange.class).size();
        say(
                "%s proposes %s.",
                tables > 1 ? "In " + names.talks(e.track()) + " " + names.actor(e.actor()) : names.actor(e.actor()),
                terms(e.terms()));
        boolean just = e.valuation().value() - e.valuation().aspiration() < 0.005;
        say(
                "That is worth %.2f to it, %s, and %s.",
                e.valuation().value(),
                just
                        ? "just its aspiration"
                        : format("above its aspiration of %.2f", e.valuation().aspiration()),
                e.prospect().others().length == 0 && e.prospect().expected() == 1
                        ? "it needs nobody's consent"
                        : format(
                                "it sees a chance of %s that enough agree%s",
                                chance(e.prospect().expected()), truth(e)));
        if (e.dearer() != null && e.prospect().expected() >= 0.005) {
            say(
                    "With %s instead it would have been worth %.2f, but with a chance of %s.",
                    names.terms(e.dearer().terms(), e.terms()),
                    e.dearer().value(),
                    chance(e.dearer().expectedConsent()));
        }
    }

    /** The chance as it is, if the proposer misjudges it by much. */
    private static String truth(TraceEvent.Proposed e) {
        return Math.abs(e.prospect().actual() - e.prospect().expected()) < MISJUDGED
                ? ""
                : format(
                        " (in truth, which is private information, %s)",
                        truth(e.prospect().actual()));
    }

    private static String truth(double actual) {
        return actual == 1 ? "enough would" : actual == 0 ? "too few would" : chance(actual);
    }

    /** The answers to what was proposed in an event, up to the next proposal. */
    private void answers(int from) {
        List<String> accept = new ArrayList<>();
        for (int n = from + 1; n < events.list().size(); n++) {
            TraceEvent event = events.list().get(n);
            if (event instanceof TraceEvent.Proposed || event instanceof TraceEvent.Drafted) {
                break;
            }
            if (event instanceof TraceEvent.Answered e && e.seated()) {
                if (e.refusal() == null) {
                    accept.add(names.actor(e.actor()));
                } else {
                    refused(e);
                }
            }
        }
        if (!accept.isEmpty()) {
            say("%s %s.", and(accept), accept.size() == 1 ? "accepts" : "accept");
        }
    }

    private void refused(TraceEvent.Answered e) {
        Refusal refusal = e.refusal();
        String who = names.actor(e.actor());
        String issue = names.issue(refusal.issue());
        if (refusal.reason() == Reason.RED_LINE) {
            say("%s refuses: its red line on %s is crossed.", who, issue);
        } else if (refusal.gap() <= 0) {
            say("%s refuses, most of all for %s, though on balance it could have accepted.", who, issue);
        } else {
            String close = e.closing() != null && e.closing().leavesShort().length == 0
                    ? format(
                            "; %s would have closed the gap and left nobody else short",
                            names.option(e.closing().issue(), e.closing().option()))
                    : "";
            say(
                    "%s refuses, most of all for %s, %.2f below its aspiration (no deal: %.2f)%s.",
                    who, issue, refusal.gap(), e.noDeal(), close);
        }
    }

    private String terms(int[] options) {
        return names.terms(options, chapter.inForce());
    }
}
