package org.parley.scenario.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.Calendar;
import org.parley.scenario.Distribution;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks what makes a run a history: its observation windows, talks that resume, and how long cease-fires last. */
final class HistoryCheck {

    private final CheckContext s;

    private HistoryCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        HistoryCheck check = new HistoryCheck(s);
        if (s.scenario().calendar().round().unit() != Span.Unit.ROUND) {
            check.windows(s.scenario().calendar());
        }
        s.scenario().tracks().forEach(check::resumption);
        if (!s.scenario().calendar().isHistory()) {
            s.scenario().tracks().forEach(check::resumes);
        } else if (isUneventful(s.scenario())) {
            s.problems()
                    .warning(
                            Place.of("calendar", "observe"),
                            null,
                            "watches a history in which nothing can break or resume",
                            "add a 'ceasefire', or talks with 'breakdown' and 'resumes', or remove it");
        }
        Guarantees guarantees = s.scenario().guarantees();
        if (guarantees != null && guarantees.lasts() != null) {
            check.lasts(guarantees.lasts());
            check.hazard(guarantees);
        }
        if (s.scenario().hasIncidents()) {
            check.incidents(guarantees.incidents(), guarantees.lasts() != null);
        }
    }

    private void windows(Calendar calendar) {
        List<Span> windows = calendar.observe();
        for (int n = 0; n < windows.size(); n++) {
            if (calendar.windows()[n] > calendar.horizonRounds()) {
                s.problems()
                        .error(
                                Place.of("calendar").then("observe", n),
                                windows.get(n).toString(),
                                "goes on beyond the horizon, " + calendar.horizon() + ", when a run is over",
                                "shorten it, or lengthen the horizon");
            }
        }
    }

    private void resumes(String id, Track track) {
        if (track.resumes().distribution().upper() > 0) {
            s.problems()
                    .warning(
                            Place.of("tracks", id, "resumes"),
                            null,
                            "has no effect: talks that break down end for good, except in a history",
                            "add 'observe: [12 months]' to the calendar");
        }
    }

    private void resumption(String id, Track track) {
        Place at = Place.of("tracks", id, "resumption");
        if (track.resumption() != null && track.resumes().distribution().upper() == 0) {
            s.problems().error(at, null, "multiplies the rate 'resumes', which is 0", "add 'resumes: 10% per month'");
        }
        track.spurs().forEach((kind, spur) -> {
            if (kind != Track.SpurKind.AFTER_EVENTS && s.scenario().war() == null) {
                s.problems()
                        .error(
                                at.then(kind.key()),
                                null,
                                "asks for the front, but the scenario has no 'war'",
                                "remove it");
            }
            for (int n = 0; n < spur.events().size(); n++) {
                s.knowsEvent(at.then(kind.key(), "events", n), spur.events().get(n));
            }
        });
    }

    private static boolean isUneventful(Scenario scenario) {
        return scenario.ceasefire() == null
                && !scenario.talks().isIncomplete()
                && scenario.tracks().values().stream()
                        .noneMatch(track -> track.breakdown().distribution().upper() > 0
                                && track.resumes().distribution().upper() > 0);
    }

    private void lasts(Guarantees.Lasting lasting) {
        Distribution year = lasting.oneYear().distribution();
        Distribution five = lasting.fiveYears().distribution();
        if (five.upper() >= year.lower()) {
            s.problems()
                    .error(
                            Place.of("guarantees", "lasts", "five_years"),
                            String.valueOf(five.upper()),
                            "must be less than one_year, at least " + year.lower()
                                    + ": of the cease-fires in force after a year some break later",
                            "lower five_years, or raise one_year");
        }
    }

    /** A hazard per round is told by its default if none is given, so only another one can be seen to be given. */
    private void hazard(Guarantees guarantees) {
        Distribution hazard = guarantees.hazard().distribution();
        boolean isDefault = hazard.isConstant()
                && guarantees.hazard().per() == null
                && hazard.mean()
                        == ScenarioSchema.definition("guarantees")
                                .at("/properties/hazard/default")
                                .asDouble();
        if (!isDefault) {
            s.problems()
                    .warning(
                            Place.of("guarantees", "hazard"),
                            null,
                            "has no effect beside 'lasts', which says how long cease-fires last",
                            "remove one of the two");
        }
    }

    private void incidents(Guarantees.Incidents incidents, boolean areTimed) {
        Place at = Place.of("guarantees", "incidents");
        if (!s.scenario().calendar().isHistory()) {
            s.problems()
                    .error(
                            at,
                            null,
                            "are of a history, in which a cease-fire is watched round by round",
                            "add 'observe: [12 months]' to the calendar");
        }
        if (!areTimed) {
            s.problems()
                    .error(
                            at,
                            null,
                            "need 'lasts' beside them: the shares of cease-fires in force with as many incidents as usual",
                            "add 'lasts: {one_year: 0.73, five_years: 0.575}'");
        }
        double rate = incidents.rate().distribution().upper();
        if (rate == 0 || incidents.raises().by().distribution().upper() == 0) {
            s.problems()
                    .warning(
                            rate == 0 ? at.then("rate") : at.then("raises", "by"),
                            "0",
                            rate == 0 ? "lets no incident happen" : "lets no incident change anything",
                            "raise it, or remove 'incidents'");
        }
        double unseen = 1 - incidents.watched().distribution().lower();
        double answered = incidents.answered().distribution().upper();
        if (answered * unseen >= 1) {
            s.problems()
                    .error(
                            at.then("answered"),
                            String.valueOf(answered),
                            "must be less than 1 where 'watched' is 0: each incident would bring another one, without end",
                            "lower it, or raise 'watched'");
        }
        Set<String> given = s.scenario().actors().values().stream()
                .flatMap(actor -> actor.contributes().keySet().stream())
                .collect(Collectors.toSet());
        for (int n = 0; n < incidents.watchers().size(); n++) {
            String kind = incidents.watchers().get(n);
            if (!given.contains(kind)) {
                s.problems()
                        .warning(
                                at.then("watchers", n),
                                kind,
                                "is a kind that no actor contributes",
                                Spelling.suggestion(kind, given));
            }
        }
    }
}
