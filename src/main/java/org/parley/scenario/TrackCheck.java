package org.parley.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a track can be entered, that someone can consent, and that its packages can be searched. */
final class TrackCheck {

    /** More packages than this take a protocol too long to search in every round. */
    static final long MOST_PACKAGES = 20_000;

    private final Scenario scenario;
    private final Problems problems;
    private final Map<String, String> trackOfIssue = new HashMap<>();

    TrackCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    void check(String id, Track track) {
        String at = "tracks." + id;
        ConditionCheck conditions = new ConditionCheck(scenario, problems);
        conditions.check(at + ".opens", track.opens());
        boolean enterable = false;
        for (Map.Entry<String, Track.Party> party : track.parties().entrySet()) {
            String path = at + ".parties." + party.getKey();
            known(path, party.getKey());
            Condition joins = conditions.check(path + ".joins", party.getValue().joins());
            enterable |= joins != null && !joins.equals(new Condition.Always(false));
        }
        if (!enterable) {
            problems.error(at + ".parties", null, "never lets anybody take a seat", "let one party join from_start");
        }
        track.facilitator().keySet().forEach(f -> known(at + ".facilitator." + f, f));
        boolean sound = true;
        for (String issue : track.issues()) {
            if (!scenario.issues().containsKey(issue)) {
                problems.error(
                        at + ".issues",
                        issue,
                        "is no issue",
                        Suggestion.forUnknown(issue, scenario.issues().keySet()));
                sound = false;
            }
        }
        consent(at, track);
        if (sound) {
            packages(at, track);
        }
    }

    private void known(String path, String actor) {
        if (!scenario.actors().containsKey(actor)) {
            problems.error(
                    path,
                    actor,
                    "is no actor",
                    Suggestion.forUnknown(actor, scenario.actors().keySet()));
        }
    }

    private void consent(String at, Track track) {
        int votes =
                track.parties().values().stream().mapToInt(Track.Party::votes).sum();
        if (track.quota() > votes) {
            problems.error(at + ".quota", track.quota(), "needs more votes than are cast, which are " + votes, null);
        }
        boolean anyConsents = track.parties().values().stream().anyMatch(Track.Party::consents);
        if (!anyConsents && track.quota() == 0) {
            problems.error(
                    at + ".parties",
                    null,
                    "needs nobody's consent",
                    "write 'consents' behind a party, or set a quota of votes");
        }
        if (track.parties().size() < 2) {
            problems.error(at + ".parties", null, "needs at least two parties to bargain", null);
        }
    }

    private void packages(String at, Track track) {
        long all = 1;
        for (String issue : track.issues()) {
            all = Math.multiplyExact(
                    Math.min(all, 1L << 40),
                    scenario.issues().get(issue).options().size());
        }
        // Only a count within reach is worth narrowing down by what the issues need of each other.
        long count = all > 5_000_000 ? all : countPackages(track, 0, new ArrayList<>());
        if (count > MOST_PACKAGES) {
            problems.error(
                    at + ".issues",
                    null,
                    "has " + count + " packages; the protocol can search " + MOST_PACKAGES,
                    "split the issues over two tracks, merge options, or say with 'needs' what goes together");
        } else if (!anyAcceptable(track)) {
            problems.error(
                    at + ".parties",
                    null,
                    "can never agree: every package but the status quo crosses a red line of a party that consents",
                    "loosen a red line");
        }
    }

    private long countPackages(Track track, int from, List<String> chosen) {
        if (from == track.issues().size()) {
            return goesTogether(track, chosen) ? 1 : 0;
        }
        long count = 0;
        for (String option : scenario.issues().get(track.issues().get(from)).options()) {
            chosen.add(option);
            count += countPackages(track, from + 1, chosen);
            chosen.remove(chosen.size() - 1);
        }
        return count;
    }

    private boolean goesTogether(Track track, List<String> chosen) {
        for (int j = 0; j < chosen.size(); j++) {
            Issue issue = scenario.issues().get(track.issues().get(j));
            if (chosen.get(j).equals(issue.statusQuo())) {
                continue;
            }
            for (Map.Entry<String, List<String>> need : issue.needs().entrySet()) {
                int other = track.issues().indexOf(need.getKey());
                if (other >= 0 && !need.getValue().contains(chosen.get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean anyAcceptable(Track track) {
        return acceptable(track, 0, new ArrayList<>());
    }

    private boolean acceptable(Track track, int from, List<String> chosen) {
        if (from == track.issues().size()) {
            return goesTogether(track, chosen) && !isStatusQuo(track, chosen);
        }
        String issue = track.issues().get(from);
        for (String option : scenario.issues().get(issue).options()) {
            if (crossesRedLine(track, issue, option)) {
                continue;
            }
            chosen.add(option);
            boolean found = acceptable(track, from + 1, chosen);
            chosen.remove(chosen.size() - 1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean isStatusQuo(Track track, List<String> chosen) {
        for (int j = 0; j < chosen.size(); j++) {
            if (!chosen.get(j)
                    .equals(scenario.issues().get(track.issues().get(j)).statusQuo())) {
                return false;
            }
        }
        return true;
    }

    private boolean crossesRedLine(Track track, String issue, String option) {
        return track.parties().entrySet().stream()
                .filter(p -> p.getValue().consents())
                .map(p -> scenario.actors().get(p.getKey()))
                .filter(a -> a != null && a.prefers().containsKey(issue))
                .anyMatch(a -> a.prefers().get(issue).redLines().contains(option));
    }

    /** An issue that two tracks settle is settled by whichever comes last: allowed, but worth a word. */
    void checkIssuesOnce() {
        scenario.tracks()
                .forEach((id, track) -> Set.copyOf(track.issues()).forEach(issue -> {
                    String other = trackOfIssue.putIfAbsent(issue, id);
                    if (other != null) {
                        problems.warning("tracks." + id + ".issues", issue, "is on track " + other + " too", null);
                    }
                }));
    }
}
