package org.parley.scenario.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;

/** Checks tracks: who can enter, who can agree, on how many packages. */
final class TrackCheck {

    /** Exact analysis counts every set of parties that may agree. */
    private static final int MOST_WITH_SAY = 20;

    private final CheckContext s;

    private TrackCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        TrackCheck check = new TrackCheck(s);
        s.scenario().tracks().forEach(check::track);
    }

    private void track(String id, Track track) {
        Place at = Place.of("tracks", id);
        boolean sound = true;
        for (int i = 0; i < track.issues().size(); i++) {
            sound &= s.knowsIssue(at.then("issues", i), track.issues().get(i));
        }
        for (String actor : track.parties().keySet()) {
            sound &= s.knowsActor(at.then("parties", actor), actor);
        }
        track.facilitator().keySet().forEach(actor -> s.knowsActor(at.then("facilitator", actor), actor));
        List<Track.Party> seated = track.parties().entrySet().stream()
                .filter(p -> !Truth.isNever(s.scenario(), p.getValue().joins())
                        || s.scenario().events().values().stream().anyMatch(event -> event.seats(id, p.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (seated.isEmpty()) {
            s.problems()
                    .error(
                            at.then("parties"),
                            null,
                            "can never be entered: every party's 'joins' is never",
                            "let someone join from_start");
        } else if (track.parties().size() < 2) {
            s.problems()
                    .error(
                            at.then("parties"),
                            null,
                            "has one party; talks need two or more",
                            "add another, as 'attends' or 'consents'");
        }
        reopens(at.then("reopens"), track.reopens());
        consent(at, track, seated);
        if (sound && !s.problems().hasErrorWithin(Place.of("issues"))) {
            packages(at, track);
        }
    }

    private void reopens(Place at, String condition) {
        if (condition != null && Truth.isAlways(s.scenario(), condition)) {
            s.problems()
                    .error(
                            at,
                            condition,
                            "is true from the start, so it never becomes true and talks are never taken up again",
                            "give a condition that comes true later");
        }
    }

    private void consent(Place at, Track track, List<Track.Party> seated) {
        int votes = seated.stream().mapToInt(Track.Party::votes).sum();
        if (track.quota() > votes) {
            s.problems()
                    .error(
                            at.then("quota"),
                            String.valueOf(track.quota()),
                            "can never be reached: the parties that can take a seat cast " + votes + " votes",
                            "lower the quota, or give parties votes");
        } else if (track.quota() == 0
                && !ProtocolCheck.decidesAlone(track)
                && track.parties().values().stream().noneMatch(p -> p.consents().canBe(true))) {
            s.problems()
                    .error(
                            at.then("parties"),
                            null,
                            "need nobody's consent, so no one can agree to terms",
                            "write 'consents' for the parties that must agree, or set a quota of votes");
        }
    }

    private void packages(Place at, Track track) {
        long count = PackageCount.of(s.scenario(), track.issues());
        if (count > s.mostPackages()) {
            String number = count == Long.MAX_VALUE ? "more than can be counted" : grouped(count);
            s.problems()
                    .error(
                            at.then("issues"),
                            null,
                            "make " + number + " packages; " + limits(),
                            "split the issues over several tracks, say with 'needs' which go together, or merge options");
        }
        long withSay = track.parties().values().stream()
                .filter(p ->
                        p.consents().canBe(true) || p.votes() > 0 && p.joins().equals("from_start"))
                .count();
        if (s.mostPackages() == PackageCount.MOST_TO_ANALYSE && withSay > MOST_WITH_SAY) {
            s.problems()
                    .error(
                            at.then("parties"),
                            null,
                            "are " + withSay + " with a veto or a vote; exact analysis takes up to " + MOST_WITH_SAY,
                            "let some only attend");
        }
        long open = PackageCount.of(s.scenario(), track.issues(), (issue, option) -> !isRedLine(track, issue, option));
        boolean keepsStatusQuo = track.issues().stream()
                .noneMatch(issue ->
                        isRedLine(track, issue, s.scenario().issues().get(issue).statusQuo()));
        if (open == (keepsStatusQuo ? 1 : 0)) {
            s.problems()
                    .error(
                            at,
                            null,
                            "can never agree: every package but the status quo crosses a red line of a party whose consent is needed",
                            "remove a red line, or a party's consent");
        }
    }

    private String limits() {
        String toAnalyse = grouped(PackageCount.MOST_TO_ANALYSE);
        return s.mostPackages() == PackageCount.MOST_TO_ANALYSE
                ? "exact analysis takes up to " + toAnalyse + " a track"
                : "a track may have " + grouped(PackageCount.MOST_TO_RUN) + " to be run, and " + toAnalyse
                        + " for 'parley analyse'";
    }

    private boolean isRedLine(Track track, String issue, String option) {
        return track.parties().entrySet().stream()
                .filter(party -> !party.getValue().consents().canBe(false))
                .map(party ->
                        s.scenario().actors().get(party.getKey()).prefers().get(issue))
                .anyMatch(preference ->
                        preference != null && !preference.redLine(option).canBe(false));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
