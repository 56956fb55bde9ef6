package org.parley.scenario.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.Actor;
import org.parley.scenario.Condition;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks how actors bargain: that the theory fits the clock, and that what they want can be had and can be refused. */
final class BargainingCheck {

    private final CheckContext s;
    private final Scenario scenario;

    private BargainingCheck(CheckContext s) {
        this.s = s;
        scenario = s.scenario();
    }

    static void check(CheckContext s) {
        BargainingCheck check = new BargainingCheck(s);
        check.theory();
        s.scenario().actors().forEach(check::actor);
        s.scenario().tracks().forEach(check::opens);
        s.scenario().tracks().forEach(check::blocs);
        check.failure();
    }

    private void theory() {
        if (scenario.talks().isIncomplete() && !scenario.calendar().isHistory()) {
            s.problems()
                    .error(
                            Place.of("talks", "bargaining"),
                            scenario.talks().bargaining(),
                            "knows no deadline, so it needs a history that goes on to its horizon",
                            "add 'observe: [12 months]' to the calendar");
        }
    }

    private void actor(String id, Actor actor) {
        Place at = Place.of("actors", id);
        if (!scenario.talks().isIncomplete()
                && actor.privateResolve().distribution().upper() > 0) {
            s.problems()
                    .warning(
                            at.then("private_resolve"),
                            null,
                            "has no effect: with aspirations everybody knows what no deal is worth to whom",
                            "set 'talks: {bargaining: incomplete_information}'");
        } else if (actor.privateResolve().distribution().upper() > 0 && !isAtStake(id)) {
            s.problems()
                    .warning(
                            at.then("private_resolve"),
                            null,
                            "has no effect: "
                                    + (scenario.war() == null
                                            ? "the actor speaks for itself at no table"
                                            : "it is how much of the war the actor can bear, and it speaks for itself at no table"
                                                    + " where a cease-fire is on"),
                            "remove it");
        }
        actor.prefers().forEach((issue, preference) -> {
            if (preference.ideal() != null
                    && preference.redLine(preference.ideal()).canBe(true)) {
                s.problems()
                        .warning(
                                at.then("prefers", issue, "ideal"),
                                preference.ideal(),
                                "is what the actor wants most, and a red line that it never accepts",
                                "remove one of the two");
            }
        });
        forgottenSalience(at, actor);
        Set<String> kinds = scenario.actors().values().stream()
                .flatMap(other -> other.contributes().keySet().stream())
                .collect(Collectors.toSet());
        actor.contributes().forEach((kind, given) -> {
            if (given.backedBy() != null && !kinds.contains(given.backedBy())) {
                s.problems()
                        .error(
                                at.then("contributes", kind, "backed_by"),
                                given.backedBy(),
                                "is a kind that no actor contributes",
                                Spelling.suggestion(given.backedBy(), kinds));
            }
        });
    }

    /** Whether what an actor hides of its no deal is weighed anywhere: by itself or as the first of a bloc. */
    private boolean isAtStake(String actor) {
        return scenario.tracks().values().stream()
                .filter(track -> track.parties().containsKey(actor))
                .filter(track -> scenario.war() == null
                        || scenario.ceasefire() != null
                                && track.issues().contains(scenario.ceasefire().issue()))
                .anyMatch(track -> track.blocs().values().stream()
                        .noneMatch(bloc -> bloc.members().indexOf(actor) > 0));
    }

    /** A salience that is left out is 1, which among shares of 1 is more than all others together. */
    private void forgottenSalience(Place at, Actor actor) {
        double others = actor.prefers().values().stream()
                .filter(p -> !isOne(p))
                .mapToDouble(p -> p.salience().distribution().upper())
                .sum();
        long ones =
                actor.prefers().values().stream().filter(BargainingCheck::isOne).count();
        if (ones == 1 && actor.prefers().size() > 2 && others <= 1) {
            String issue = actor.prefers().entrySet().stream()
                    .filter(e -> isOne(e.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            s.problems()
                    .warning(
                            at.then("prefers", issue, "salience"),
                            "1",
                            "weighs as much as all its other issues together or more; a salience that is left out is 1",
                            "say how much the issue matters beside the others");
        }
    }

    private static boolean isOne(Preference preference) {
        return preference.salience().parameter() == null
                && preference.salience().distribution().isConstant()
                && preference.salience().distribution().mean() == 1;
    }

    private void opens(String id, Track track) {
        try {
            Condition condition = Condition.parse(track.opens(), scenario.conditions());
            if (!(condition instanceof Condition.Always) && !canHold(condition, id, true)) {
                s.problems()
                        .error(
                                Place.of("tracks", id, "opens"),
                                track.opens(),
                                "waits for what can only come once the track is open, so it never opens",
                                "let it wait for another track, a date or the front");
            }
        } catch (IllegalArgumentException e) {
            // ConditionCheck says what is wrong with it.
        }
    }

    private void blocs(String id, Track track) {
        Set<String> taken = new HashSet<>();
        track.blocs().forEach((name, bloc) -> {
            Place at = Place.of("tracks", id, "blocs", name);
            if (!scenario.talks().isIncomplete()) {
                s.problems()
                        .error(
                                at,
                                null,
                                "acts as one only with incomplete information",
                                "set 'talks: {bargaining: incomplete_information}', or remove it");
            }
            for (int n = 0; n < bloc.members().size(); n++) {
                member(at.then("members", n), id, track, bloc.members().get(n), taken);
            }
        });
    }

    private void member(Place at, String id, Track track, String member, Set<String> taken) {
        if (!track.parties().containsKey(member)) {
            s.problems()
                    .error(
                            at,
                            member,
                            "is no party of '" + id + "'",
                            Spelling.suggestion(member, track.parties().keySet()));
        } else if (!taken.add(member)) {
            s.problems().error(at, member, "is a member of two blocs at this table", "remove it from one");
        }
        scenario.tracks().forEach((other, elsewhere) -> {
            boolean alone = elsewhere.parties().containsKey(member)
                    && elsewhere.blocs().values().stream()
                            .noneMatch(b -> b.members().contains(member));
            if (!other.equals(id) && alone) {
                s.problems()
                        .warning(
                                at,
                                member,
                                "speaks for itself at '" + other + "' and with its bloc here",
                                "give '" + other + "' the same bloc, or seat the member at one of the two");
            }
        });
    }

    /** Whether a condition can be what is asked while a track has never been open. */
    private static boolean canHold(Condition condition, String track, boolean asked) {
        if (condition instanceof Condition.And and) {
            return asked
                    ? canHold(and.left(), track, true) && canHold(and.right(), track, true)
                    : canHold(and.left(), track, false) || canHold(and.right(), track, false);
        }
        if (condition instanceof Condition.Or or) {
            return asked
                    ? canHold(or.left(), track, true) || canHold(or.right(), track, true)
                    : canHold(or.left(), track, false) && canHold(or.right(), track, false);
        }
        if (condition instanceof Condition.Not not) {
            return canHold(not.inner(), track, !asked);
        }
        if (condition instanceof Condition.TrackIs is && is.track().equals(track)) {
            return !asked;
        }
        if (condition instanceof Condition.Compare compare
                && compare.measure() instanceof Condition.RoundsOf rounds
                && rounds.track().equals(track)) {
            return compare.relation().holds(0, compare.number()) == asked;
        }
        return true;
    }

    /** Where every aspiration falls to no deal and nothing else can go wrong, agreement is certain before the talks begin. */
    private void failure() {
        boolean canFail = scenario.war() != null
                || scenario.ceasefire() != null
                || scenario.calendar().isHistory()
                || scenario.talks().isIncomplete()
                || scenario.actors().values().stream()
                        .anyMatch(actor -> actor.outsideOption() != null
                                || actor.type() != null
                                || actor.domestic() != null
                                || !actor.tactic().kind().equals("time_dependent")
                                || actor.prefers().values().stream()
                                        .anyMatch(p -> !p.redLines().isEmpty()))
                || scenario.tracks().values().stream()
                        .anyMatch(track -> !track.opens().equals("from_start")
                                || track.breakdown().distribution().upper() > 0
                                || track.quota() > 0
                                || !track.protocol().kind().equals("random_recognition"));
        if (!canFail) {
            s.problems()
                    .warning(
                            Place.of("talks"),
                            null,
                            "leave nothing that could fail: every aspiration falls to no deal by the deadline",
                            "give a party an 'outside_option', the talks a 'breakdown', or 'bargaining: incomplete_information'");
        }
    }
}
