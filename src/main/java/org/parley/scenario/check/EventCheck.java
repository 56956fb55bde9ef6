package org.parley.scenario.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.parley.scenario.Calendar;
import org.parley.scenario.Condition;
import org.parley.scenario.Event;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;

/** Checks events: that each can happen, and that what it changes is there and can be changed. */
final class EventCheck {

    private final CheckContext s;

    private EventCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        EventCheck check = new EventCheck(s);
        s.scenario().events().forEach((id, event) -> {
            Place at = Place.of("events", id);
            check.trigger(at, event);
            if (s.scenario().calendar().round().unit() != Span.Unit.ROUND) {
                check.time(at, event);
            }
            check.odds(at, event);
            check.terms(at, event);
            check.tracks(at, event);
            check.reveals(at, event);
            new EventStructureCheck(s, at, event).check();
            if (event.changesNothing() && !check.isAskedFor(id)) {
                s.problems()
                        .error(
                                at,
                                null,
                                "changes nothing",
                                "add 'set', 'shift', 'terms', 'suspends', 'resumes', 'opens', 'seats', 'consents', 'choices' or"
                                        + " 'reveals', or ask for"
                                        + " happened(" + id + ") in a condition");
            }
        });
    }

    private void error(Place place, String value, String rule, String maybe) {
        s.problems().error(place, value, rule, maybe);
    }

    private void trigger(Place at, Event event) {
        if (event.when() == null && event.at() == null && event.after() == null && event.rate() == null) {
            error(at, null, "can never happen: nothing says when", "add 'when', 'at', 'after' or 'rate'");
        } else if (event.when() != null && Truth.isNever(s.scenario(), event.when())) {
            error(
                    at.then("when"),
                    event.when(),
                    "is never true, so the event can never happen",
                    "change the condition, or remove the event");
        }
        if (event.at() != null && event.after() != null) {
            error(at.then("after"), event.after().toString(), "stands beside 'at'", "keep one of the two");
        }
        if (event.at() != null && event.rate() != null) {
            error(at.then("rate"), null, "stands beside 'at', which is one round", "write 'chance' instead");
        }
        if (event.repeats() && event.when() == null && event.rate() == null) {
            error(
                    at.then("repeats"),
                    "true",
                    "cannot be: there is one such time",
                    "remove it, or add 'when' or 'rate'");
        }
    }

    private void time(Place at, Event event) {
        Calendar calendar = s.scenario().calendar();
        int last = Truth.lastRound(s.scenario());
        String end = calendar.isHistory() ? "the horizon" : "the deadline";
        LocalDate start = calendar.start();
        if (event.at() != null && start == null) {
            error(
                    at.then("at"),
                    event.at().toString(),
                    "needs the date of the first round",
                    "add 'calendar: {start: …}'");
        } else if (event.at() != null && event.at().isBefore(start)) {
            error(
                    at.then("at"),
                    event.at().toString(),
                    "is before the start, " + start + ", so the event can never happen",
                    "give a date from then on");
        } else if ((event.at() != null || event.after() != null) && event.firstRound(calendar) > last) {
            error(
                    at.then(event.at() == null ? "after" : "at"),
                    event.at() == null ? event.after().toString() : event.at().toString(),
                    "is after " + end + ", "
                            + (start == null ? "round " + last : calendar.date(last))
                            + ", so the event can never happen",
                    "let it come earlier, or put " + end + " off");
        }
    }

    /** A chance of 0 switches an event off, as in a what-if, and is no error. */
    private void odds(Place at, Event event) {
        if (isAlways(event.chance(), 0)) {
            s.problems()
                    .warning(
                            at.then("chance"),
                            null,
                            "is 0, so the event never happens",
                            "raise it, or remove the event");
        }
        if (event.rate() == null) {
            return;
        }
        if (event.rate().distribution().upper() >= 1 && event.rate().per() == null) {
            error(
                    at.then("rate"),
                    null,
                    "is certain, so it is no rate",
                    "leave it out: the event happens as soon as it can");
        } else if (isAlways(event.rate(), 0)) {
            s.problems().warning(at.then("rate"), null, "is 0, so the event never happens", "raise it");
        }
    }

    private static boolean isAlways(Quantity quantity, double value) {
        return quantity.distribution().isConstant() && quantity.distribution().mean() == value;
    }

    private void terms(Place at, Event event) {
        event.terms().forEach((issue, option) -> {
            Place place = at.then("terms", issue);
            if (!s.knowsIssue(place, issue) || !s.knowsOption(place, issue, option)) {
                return;
            }
            if (s.scenario().ceasefire() != null
                    && issue.equals(s.scenario().ceasefire().issue())) {
                error(place, option, "is a cease-fire, which is agreed at a table or not at all", "remove it");
            } else if (option.equals(s.scenario().issues().get(issue).statusQuo())
                    && s.scenario().tracks().values().stream()
                            .noneMatch(t -> t.issues().contains(issue))
                    && s.scenario().events().values().stream()
                            .allMatch(e -> option.equals(e.terms().getOrDefault(issue, option)))) {
                error(place, option, "is in force anyway: nothing can change it", "name another option");
            }
        });
    }

    private void tracks(Place at, Event event) {
        tracks(at, "suspends", event.suspends(), (id, track) -> true, "");
        tracks(
                at,
                "resumes",
                event.resumes(),
                this::canBeSuspended,
                "can never be suspended, so nothing would resume; add 'breakdown' to it in a history, or an event that"
                        + " suspends it");
        tracks(
                at,
                "opens",
                event.opens(),
                (id, track) -> !isOpenFromTheStart(track),
                "is open from the start; write 'opens: never' there");
        event.resumes().stream()
                .filter(event.suspends()::contains)
                .forEach(id -> error(at.then("resumes"), id, "is suspended by the same event", "keep one of the two"));
    }

    private void tracks(Place at, String key, List<String> ids, BiPredicate<String, Track> makesSense, String rule) {
        for (int n = 0; n < ids.size(); n++) {
            Place place = at.then(key, n);
            String id = ids.get(n);
            if (s.knowsTrack(place, id)
                    && !makesSense.test(id, s.scenario().tracks().get(id))) {
                String[] said = rule.split("; ");
                error(place, id, said[0], said[1]);
            }
        }
    }

    private boolean canBeSuspended(String id, Track track) {
        boolean isHistory = s.scenario().calendar().isHistory();
        return isHistory
                        && (track.breakdown().distribution().upper() > 0
                                || s.scenario().ceasefire() != null)
                || s.scenario().events().values().stream()
                        .anyMatch(event -> event.suspends().contains(id));
    }

    private boolean isOpenFromTheStart(Track track) {
        try {
            return Condition.parse(track.opens(), s.scenario().conditions()) instanceof Condition.Always always
                    && always.value();
        } catch (IllegalArgumentException e) {
            return false; // ConditionCheck says what is wrong with it.
        }
    }

    private void reveals(Place at, Event event) {
        for (int n = 0; n < event.reveals().size(); n++) {
            Place place = at.then("reveals", n);
            String id = event.reveals().get(n);
            if (!s.knowsActor(place, id)) {
                continue;
            }
            if (!s.scenario().talks().isIncomplete()) {
                error(
                        place,
                        id,
                        "has nothing to reveal: resolve is private with incomplete information alone",
                        "add 'talks: {bargaining: incomplete_information}'");
            } else if (s.scenario()
                            .actors()
                            .get(id)
                            .privateResolve()
                            .distribution()
                            .upper()
                    == 0) {
                error(place, id, "has nothing to reveal", "give it 'private_resolve'");
            }
        }
    }

    private boolean isAskedFor(String id) {
        Scenario scenario = s.scenario();
        String asked = "happened(" + id + ")";
        return scenario.conditions().values().stream().anyMatch(text -> asks(text, asked))
                || scenario.events().values().stream().anyMatch(event -> asks(event.when(), asked))
                || scenario.tracks().values().stream()
                        .anyMatch(track -> asks(track.opens(), asked)
                                || asks(track.reopens(), asked)
                                || track.spurs().values().stream()
                                        .anyMatch(spur -> spur.events().contains(id))
                                || track.parties().values().stream().anyMatch(party -> asks(party.joins(), asked)));
    }

    private static boolean asks(String condition, String asked) {
        return condition != null && condition.replaceAll("\\s", "").contains(asked);
    }
}
