package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.Concession;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Dearer;

/** Every event of a round in full, with its why: one line per event, or per group of events that belong together. */
final class EventSentences {

    private final Names names;
    private final Chapter chapter;
    private final List<String> lines = new ArrayList<>();

    private EventSentences(Names names, Chapter chapter) {
        this.names = names;
        this.chapter = chapter;
    }

    /** Returns the lines of a round. */
    static List<String> of(Names names, Chapter chapter) {
        EventSentences sentences = new EventSentences(names, chapter);
        List<TraceEvent> events = chapter.events().list();
        for (int n = 0; n < events.size(); n++) {
            if (n == 0 || !isSeatedWith(events.get(n), events.get(n - 1))) {
                sentences.tell(events.get(n));
            }
        }
        return List.copyOf(sentences.lines);
    }

    /** Whether an event is one more party that takes its seat, told with the first. */
    private static boolean isSeatedWith(TraceEvent event, TraceEvent before) {
        return event instanceof TraceEvent.PartyJoined a
                && before instanceof TraceEvent.PartyJoined b
                && a.track() == b.track();
    }

    private void tell(TraceEvent event) {
        if (event instanceof TraceEvent.Began e) {
            began(e);
        } else if (event instanceof TraceEvent.Signalled e) {
            // What observers saw in a round is told once, where the last of it happened.
            if (e == chapter.events().last(TraceEvent.Signalled.class)) {
                signalled();
            }
        } else {
            lines.add(capital(say(event)));
        }
    }

    private String say(TraceEvent event) {
        if (event instanceof TraceEvent.FrontMoved e) {
            return format("The front moves for %s, to %d of %d.", names.actor(e.actor()), e.front(), names.positions());
        } else if (event instanceof TraceEvent.Happened e) {
            return names.happened(e, inForceBefore(e));
        } else if (event instanceof TraceEvent.NoDealChanged e) {
            return noDealChanged(e);
        } else if (event instanceof TraceEvent.TrackPrepared e) {
            return format(
                    "What %s wait for is met (%s); they are prepared until round %d.",
                    names.talks(e.track()), names.opens(e.track()), e.opens());
        } else if (event instanceof TraceEvent.TrackOpened e) {
            return opened(e);
        } else if (event instanceof TraceEvent.TrackReopened e) {
            return names.reopened(e.track());
        } else if (event instanceof TraceEvent.PartyJoined e) {
            return joined(e);
        } else if (event instanceof TraceEvent.TalksBrokeDown e) {
            return broke(e);
        } else if (event instanceof TraceEvent.TalksSuspended e) {
            return format("%s are suspended, which had a chance of %.3f.", capital(names.talks(e.track())), e.chance());
        } else if (event instanceof TraceEvent.TalksResumed e) {
            return format(
                    "%s resume, which had a chance of %.3f%s.",
                    capital(names.talks(e.track())), e.chance(), Wording.factors(e.spurs()));
        } else if (event instanceof TraceEvent.BargainingRange e) {
            return range(e);
        } else if (event instanceof TraceEvent.Passed e) {
            return format(
                    "%s has nothing to propose in %s: nothing would leave it better off than no deal.",
                    names.actor(e.actor()), names.talks(e.track()));
        } else if (event instanceof TraceEvent.Proposed e) {
            return proposed(e);
        } else if (event instanceof TraceEvent.Drafted e) {
            String author = e.actor() < 0 ? "The procedure" : names.actor(e.actor());
            return format("%s puts a text before the parties: %s.%s", author, terms(e.terms()), Wording.chanceOf(e));
        } else if (event instanceof TraceEvent.Moved e) {
            return format(
                    "%s gives way to %s and moves to %s in %s.",
                    names.actor(e.actor()),
                    names.actor(e.challenger()),
                    names.position(e.track(), e.position()),
                    names.talks(e.track()));
        } else if (event instanceof TraceEvent.Answered e) {
            return answered(e);
        } else if (event instanceof TraceEvent.Ratification e) {
            return ratification(e);
        } else if (event instanceof TraceEvent.SentBack e) {
            return format("The terms go back to the table: %s.", terms(e.terms()));
        } else if (event instanceof TraceEvent.Agreed e) {
            return format("Agreed in %s; in force from now on: %s.", names.talks(e.track()), terms(e.terms()));
        } else if (event instanceof TraceEvent.TermsWait e) {
            return names.waits(e.options());
        } else if (event instanceof TraceEvent.TermsCame e) {
            return names.came(e.options());
        } else if (event instanceof TraceEvent.TruceBroken) {
            return "The limited cease-fire is broken.";
        } else if (event instanceof TraceEvent.BeliefChanged e) {
            return format(
                    "%s therefore believes with probability %.3f that %s is committed (before: %.3f).",
                    names.actor(e.observer()), e.after(), names.actor(e.actor()), e.before());
        } else if (event instanceof TraceEvent.ResolveBelieved e) {
            return format(
                    "The others now believe that no deal is worth %+.3f to %s beyond what shows, give or take %.3f (before: %+.3f; in truth: %+.3f).",
                    thousandths(e.after()),
                    names.actor(e.actor()),
                    e.deviation(),
                    thousandths(e.before()),
                    thousandths(e.own()));
        }
        return CeasefireSentences.say(names, event);
    }

    /** Returns a number to the thousandth, and never a zero with a sign. */
    private static double thousandths(double number) {
        return Math.round(1000 * number) / 1000.0;
    }

    /** Returns the terms that were in force before an event, which is not the first of its round perhaps. */
    private int[] inForceBefore(TraceEvent.Happened event) {
        int[] terms = chapter.inForce();
        for (TraceEvent.Happened e : chapter.events().all(TraceEvent.Happened.class)) {
            if (e == event) {
                break;
            }
            terms = e.terms();
        }
        return terms;
    }

    private void began(TraceEvent.Began e) {
        String front = e.front() < 0 ? "" : format("The front stands at %d of %d. ", e.front(), names.positions());
        List<String> worth = IntStream.of(names.deciding())
                .mapToObj(i -> format("%.3f to %s", e.noDeal()[i], names.actor(i)))
                .toList();
        lines.add(format("%sNo deal is worth %s.", front, Vocabulary.and(worth)));
        for (int i = 0; i < e.committed().length; i++) {
            if (names.mayStall(i)) {
                lines.add(format(
                        "%s is %s, which the others cannot see.",
                        names.actor(i), e.committed()[i] ? "committed" : "only stalling"));
            }
        }
        if (e.observer() >= 0) {
            lines.add(format(
                    "%s believes with probability %.3f that %s is committed.",
                    names.actor(e.observer()), e.belief(), names.actor(e.watched())));
        }
    }

    private String noDealChanged(TraceEvent.NoDealChanged e) {
        List<String> changes = IntStream.of(names.deciding())
                .filter(i -> Math.abs(e.after()[i] - e.before()[i]) >= 0.0005)
                .mapToObj(i -> format("%.3f to %s (before: %.3f)", e.after()[i], names.actor(i), e.before()[i]))
                .toList();
        return changes.isEmpty()
                ? "No deal is worth about the same to all who decide."
                : format("No deal is now worth %s.", Vocabulary.and(changes));
    }

    private String opened(TraceEvent.TrackOpened e) {
        String help = names.facilitators(e.track());
        String condition = names.opens(e.track());
        return format(
                "%s open%s%s.",
                capital(names.talks(e.track())),
                condition.equals("from_start") ? "" : " (" + condition + ")",
                help.isEmpty() ? "" : ", with the help of " + help);
    }

    private String joined(TraceEvent.PartyJoined first) {
        int[] actors = chapter.events().all(TraceEvent.PartyJoined.class, e -> e.track() == first.track()).stream()
                .mapToInt(TraceEvent.PartyJoined::actor)
                .toArray();
        String condition = names.joins(first.track(), first.actor());
        return format(
                "%s %s a seat in %s%s.",
                names.actors(actors),
                actors.length == 1 ? "takes" : "take",
                names.talks(first.track()),
                condition.equals("from_start") ? "" : " (" + condition + ")");
    }

    private String broke(TraceEvent.TalksBrokeDown e) {
        return Double.isNaN(e.chance())
                ? format("%s end without agreement: no more sessions are held.", capital(names.talks(e.track())))
                : format(
                        "%s break down for good, which had a chance of %.3f.",
                        capital(names.talks(e.track())), e.chance());
    }

    private String range(TraceEvent.BargainingRange e) {
        List<String> sets = IntStream.range(0, e.actors().length)
                .mapToObj(n -> names.actor(e.actors()[n]) + " " + e.winSets()[n])
                .toList();
        return format(
                "Bargaining range of %s: %d of %d packages are no worse than no deal for all who must agree; %d of these also"
                        + " meet what all still hope for. Win-sets: %s.",
                names.talks(e.track()), e.inRange(), e.packages(), e.inReach(), String.join(", ", sets));
    }

    private String proposed(TraceEvent.Proposed e) {
        StringBuilder text = new StringBuilder(format(
                "%s proposes in %s %s. That is worth %.3f to it (aspiration %.3f, no deal %.3f). ",
                names.actor(e.actor()),
                names.talks(e.track()),
                terms(e.terms()),
                e.valuation().value(),
                e.valuation().aspiration(),
                e.valuation().noDeal()));
        if (e.prospect().others().length > 0 || e.prospect().expected() < 1) {
            List<String> each = IntStream.range(0, e.prospect().others().length)
                    .mapToObj(n -> format(
                            "%s %.2f",
                            names.actor(e.prospect().others()[n]), e.prospect().expectedOf()[n]))
                    .toList();
            text.append(format(
                    "It puts the chance of consent at %.2f%s; in truth it is %.2f. ",
                    e.prospect().expected(),
                    each.isEmpty() ? "" : " (" + String.join(", ", each) + ")",
                    e.prospect().actual()));
        }
        return text.append(why(e)).toString().strip();
    }

    private String why(TraceEvent.Proposed e) {
        Dearer more = e.dearer();
        String nothing = "Nothing else would be worth more to it.";
        return switch (e.ground()) {
            case INSISTS -> "Its tactic insists on this.";
            case BEST_FOR_OTHERS ->
                "Of all that meets its aspiration this is best for the others. " + (more == null ? nothing : "");
            case EXPECTED_GAIN ->
                more == null
                        ? nothing
                        : format(
                                "The most promising package worth more to it (%.3f), with %s instead, would have a chance of"
                                        + " %.2f.",
                                more.value(), names.terms(more.terms(), e.terms()), more.expectedConsent());
        };
    }

    private String answered(TraceEvent.Answered e) {
        String who = e.seated()
                ? names.actor(e.actor())
                : names.actor(e.actor()) + ", which has no seat, is shown the terms and";
        double gap = e.aspiration() - e.value();
        String distance = format(
                "worth %.3f to it, %.3f %s %s %.3f (no deal %.3f)",
                e.value(),
                Math.abs(gap),
                gap > 0 ? "below" : "above",
                e.seated() ? "its aspiration of" : "the least that makes up for its exclusion,",
                e.aspiration(),
                e.noDeal());
        Refusal refusal = e.refusal();
        if (refusal == null) {
            return format("%s accepts: %s.", who, distance);
        }
        return refusal.reason() == Refusal.Reason.RED_LINE
                ? format("%s refuses: the terms cross its red line on %s.", who, names.issue(refusal.issue()))
                : format(
                        "%s refuses, most of all for %s: %s. %s",
                        who, names.issue(refusal.issue()), distance, closing(e.closing(), refusal.gap()));
    }

    private String ratification(TraceEvent.Ratification e) {
        String weighed = format(
                "a surplus of %.3f over no deal, %.3f demanded, chance %.2f",
                e.surplus(), e.demand() + 0.0, e.chance());
        return e.passed()
                ? format("At home in %s: ratified (%s).", names.actor(e.actor()), weighed)
                : format(
                        "At home in %s: not ratified, most of all for %s (%s). %s",
                        names.actor(e.actor()),
                        names.issue(e.refusal().issue()),
                        weighed,
                        closing(e.closing(), e.refusal().gap()));
    }

    private String closing(Concession closing, double gap) {
        if (gap <= 0) {
            return "On balance it could have accepted.";
        }
        if (closing == null) {
            return "No concession on a single issue would have been enough.";
        }
        String losers = closing.leavesShort().length == 0
                ? "and nobody else would have been short"
                : format("but %s would have been short of what it hopes for", names.actors(closing.leavesShort()));
        return format(
                "%s would have been enough (%.3f), %s.",
                capital(names.option(closing.issue(), closing.option())), closing.value(), losers);
    }

    private void signalled() {
        List<String> acts = chapter.events().all(TraceEvent.Signalled.class).stream()
                .map(e -> format(
                        "%s %s (%.2f if committed, %.2f if stalling)",
                        names.actor(e.actor()), act(e), e.ifCommitted(), e.ifStalling()))
                .toList();
        lines.add("Signals: " + String.join("; ", acts) + ".");
    }

    /** Returns what an actor did, without its name. */
    static String act(TraceEvent.Signalled e) {
        return switch (e.act()) {
            case OFFER ->
                e.constructive() ? "comes down from its last offer" : "does not come down from its last offer";
            case ANSWER -> e.constructive() ? "accepts at the table" : "refuses at the table";
            case CONDUCT ->
                e.constructive() ? "is constructive away from the table" : "is not constructive away from the table";
            case TRUCE -> e.constructive() ? "keeps the limited cease-fire" : "breaks the limited cease-fire";
            case INCIDENTS -> e.constructive() ? "is known for few incidents" : "is known for many incidents";
        };
    }

    private String terms(int[] options) {
        return names.terms(options, chapter.inForce());
    }
}
