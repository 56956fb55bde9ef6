package org.parley.scenario.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.Issue;
import org.parley.scenario.problem.Place;

/** Checks issues: their options, their status quo, what they need. */
final class IssueCheck {

    private final CheckContext s;
    private final Set<String> circles = new HashSet<>();

    private IssueCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        IssueCheck check = new IssueCheck(s);
        s.scenario().issues().forEach(check::issue);
        s.scenario().issues().keySet().forEach(check::onTracks);
    }

    private void issue(String id, Issue issue) {
        Place at = Place.of("issues", id);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < issue.options().size(); i++) {
            String option = issue.options().get(i);
            if (!seen.add(option)) {
                s.problems().error(at.then("options", i), option, "is listed twice", "remove one of the two");
            }
        }
        s.knowsOption(at.then("status_quo"), id, issue.statusQuo());
        issue.needs().forEach((other, options) -> need(at.then("needs", other), id, other, options));
        if (issue.expects() != null && issue.needs().keySet().stream().noneMatch(other -> isElsewhere(id, other))) {
            s.problems()
                    .error(
                            at.then("expects"),
                            null,
                            "waits for nothing: the issue needs no issue of another track",
                            "remove it, or add 'needs'");
        }
        issue.needs().keySet().stream()
                .filter(other -> issue.expects() == null
                        && s.scenario().issues().containsKey(other)
                        && s.scenario().issues().get(other).expects() != null
                        && !isElsewhere(id, other))
                .forEach(other -> s.problems()
                        .error(
                                at.then("needs", other),
                                null,
                                "may be agreed and wait, so that this issue would have to wait with it",
                                "give this issue 'expects' too, and a need of another track"));
    }

    /** Whether an issue is on no track with another. */
    private boolean isElsewhere(String id, String other) {
        return s.scenario().tracks().values().stream()
                .noneMatch(
                        track -> track.issues().contains(id) && track.issues().contains(other));
    }

    private void need(Place at, String id, String other, List<String> options) {
        if (!s.knowsIssue(at, other)) {
            return;
        }
        for (int i = 0; i < options.size(); i++) {
            s.knowsOption(at.then(i), other, options.get(i));
        }
        List<String> circle = path(other, id, new ArrayList<>());
        if (circle != null && !circles.containsAll(circle)) {
            circles.addAll(circle);
            s.problems()
                    .error(
                            at,
                            null,
                            "goes round in a circle: " + id + " needs " + String.join(", which needs ", circle),
                            "remove one of these needs");
        }
    }

    /** Returns a chain of needs from one issue to another, both included, or null. */
    private List<String> path(String from, String to, List<String> visited) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (visited.contains(from) || !s.scenario().issues().containsKey(from)) {
            return null;
        }
        visited.add(from);
        for (String next : s.scenario().issues().get(from).needs().keySet()) {
            List<String> rest = path(next, to, visited);
            if (rest != null) {
                List<String> whole = new ArrayList<>(List.of(from));
                whole.addAll(rest);
                return whole;
            }
        }
        return null;
    }

    private void onTracks(String id) {
        List<String> tracks = s.scenario().tracks().entrySet().stream()
                .filter(t -> t.getValue().issues().contains(id))
                .map(Map.Entry::getKey)
                .toList();
        if (tracks.isEmpty()
                && s.scenario().events().values().stream()
                        .noneMatch(event -> event.terms().containsKey(id))) {
            s.problems()
                    .warning(
                            Place.of("issues", id),
                            null,
                            "is on no track, so it stays at its status quo",
                            "add it to a track's issues");
        } else if (tracks.size() > 1) {
            s.problems()
                    .warning(
                            Place.of("tracks", tracks.get(1), "issues"),
                            id,
                            "is on several tracks (" + String.join(", ", tracks)
                                    + "); a later agreement replaces an earlier one",
                            "leave it to one of them");
        }
    }
}
