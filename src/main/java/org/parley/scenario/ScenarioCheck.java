package org.parley.scenario;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the parts of a scenario refer to each other rightly and make sense together. */
final class ScenarioCheck {

    private final Scenario scenario;
    private final Problems problems;

    private ScenarioCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    static void check(Scenario scenario, Problems problems) {
        ScenarioCheck check = new ScenarioCheck(scenario, problems);
        check.issues();
        scenario.actors().forEach(check::actor);
        check.conditions();
        TrackCheck tracks = new TrackCheck(scenario, problems);
        scenario.tracks().forEach(tracks::check);
        tracks.checkIssuesOnce();
        check.war();
        check.ceasefire();
        check.guarantees();
        EvidenceCheck.check(scenario, problems);
    }

    private void issues() {
        scenario.issues().forEach((id, issue) -> {
            String at = "issues." + id;
            option(at + ".status_quo", id, issue.statusQuo());
            issue.needs().forEach((other, options) -> {
                if (known(
                        at + ".needs." + other,
                        "issue",
                        other,
                        scenario.issues().keySet())) {
                    options.forEach(o -> option(at + ".needs." + other, other, o));
                }
            });
            if (needsItself(id, id, new HashSet<>())) {
                problems.error(at + ".needs", null, "leads back to the issue itself", "remove one of the needs");
            }
        });
    }

    private boolean needsItself(String origin, String issue, Set<String> seen) {
        Issue at = scenario.issues().get(issue);
        if (at == null || !seen.add(issue)) {
            return false;
        }
        return at.needs().keySet().stream().anyMatch(n -> n.equals(origin) || needsItself(origin, n, seen));
    }

    private void actor(String id, Actor actor) {
        String at = "actors." + id;
        double salience = 0;
        for (Map.Entry<String, Preference> entry : actor.prefers().entrySet()) {
            String path = at + ".prefers." + entry.getKey();
            if (known(path, "issue", entry.getKey(), scenario.issues().keySet())) {
                preference(path, entry.getKey(), entry.getValue());
            }
            salience += entry.getValue().salience().distribution().upper();
        }
        if (salience == 0) {
            problems.error(at + ".prefers", null, "gives every issue a salience of 0", "give one of them a weight");
        }
        actor.beliefs().keySet().forEach(other -> typed(at + ".beliefs." + other, other));
        if (actor.war() != null) {
            stake(at + ".war", id, actor.war());
        }
    }

    private void preference(String path, String issue, Preference preference) {
        if (preference.ideal() != null) {
            option(path + ".ideal", issue, preference.ideal());
        }
        if ((preference.ideal() == null) == preference.values().isEmpty()) {
            problems.error(path, null, "needs either an ideal or values", null);
        }
        preference.values().keySet().forEach(o -> option(path + ".values." + o, issue, o));
        preference.redLines().forEach(o -> option(path + ".red_lines", issue, o));
    }

    private void stake(String path, String id, Actor.WarStake stake) {
        if (scenario.war() == null) {
            problems.error(path, null, "speaks of a war, but the scenario has no war", "add a 'war' block");
            return;
        }
        stake.victor().keySet().forEach(b -> known(path + ".victor." + b, "belligerent", b, scenario.belligerents()));
        if (scenario.belligerents().contains(id) && !stake.victor().isEmpty()) {
            problems.error(path + ".victor", null, "is for actors that do not fight", "use victory and defeat");
        }
    }

    private void conditions() {
        scenario.conditions().forEach((name, text) -> condition("conditions." + name, text));
    }

    private void condition(String path, String text) {
        new ConditionCheck(scenario, problems).check(path, text);
    }

    private void war() {
        if (scenario.war() == null) {
            return;
        }
        War war = scenario.war();
        if (scenario.ceasefire() == null) {
            problems.error(
                    "war",
                    null,
                    "cannot end by agreement: there is no 'ceasefire' block",
                    "say which issue and option are a general cease-fire");
        }
        for (String id : war.between()) {
            if (known("war.between", "actor", id, scenario.actors().keySet())) {
                belligerent(id, scenario.actors().get(id).war());
            }
        }
        if (war.front().start() < 1 || war.front().start() >= war.front().positions()) {
            problems.error(
                    "war.front.start",
                    war.front().start(),
                    "must lie strictly between 0 and " + war.front().positions(),
                    null);
        }
        war.capability().forEach((issue, byOption) -> byOption("war.capability", issue, byOption.keySet()));
    }

    private void belligerent(String id, Actor.WarStake stake) {
        String path = "actors." + id + ".war";
        if (stake == null || stake.victory() == null || stake.defeat() == null) {
            problems.error(
                    path,
                    null,
                    "needs the belligerent's values of victory and defeat",
                    "add war: {victory: 0.8, defeat: 0.1}");
        } else if (stake.victory().distribution().upper()
                <= stake.defeat().distribution().lower()) {
            problems.error(path, null, "values defeat above victory", "swap them");
        }
    }

    private void ceasefire() {
        Ceasefire ceasefire = scenario.ceasefire();
        if (ceasefire == null
                || !known(
                        "ceasefire.issue",
                        "issue",
                        ceasefire.issue(),
                        scenario.issues().keySet())) {
            return;
        }
        option("ceasefire.general", ceasefire.issue(), ceasefire.general());
        ceasefire.limited().keySet().forEach(o -> option("ceasefire.limited." + o, ceasefire.issue(), o));
        String statusQuo = scenario.issues().get(ceasefire.issue()).statusQuo();
        if (ceasefire.general().equals(statusQuo) || ceasefire.limited().containsKey(statusQuo)) {
            problems.error("ceasefire", statusQuo, "is the status quo; a cease-fire must be agreed first", null);
        }
        if (ceasefire.limited().containsKey(ceasefire.general())) {
            problems.error("ceasefire.limited", ceasefire.general(), "is the general cease-fire already", null);
        }
    }

    private void guarantees() {
        Guarantees guarantees = scenario.guarantees();
        if (guarantees == null) {
            return;
        }
        if (scenario.ceasefire() == null) {
            problems.error("guarantees", null, "secure a cease-fire, but there is no 'ceasefire' block", null);
        }
        Set<String> mandated = new HashSet<>();
        guarantees.mandates().forEach((issue, byOption) -> {
            byOption("guarantees.mandates", issue, byOption.keySet());
            byOption.values().forEach(kinds -> mandated.addAll(kinds.keySet()));
        });
        guarantees.pledges().forEach((issue, byOption) -> byOption("guarantees.pledges", issue, byOption.keySet()));
        guarantees
                .affected()
                .forEach(a -> known(
                        "guarantees.affected", "actor", a, scenario.actors().keySet()));
        scenario.actors()
                .forEach((id, actor) -> actor.contributes().keySet().forEach(kind -> {
                    if (!mandated.contains(kind)) {
                        problems.warning(
                                "actors." + id + ".contributes." + kind,
                                null,
                                "is never allowed by any terms",
                                "add it to guarantees.mandates");
                    }
                }));
    }

    private void byOption(String path, String issue, Collection<String> options) {
        if (known(path + "." + issue, "issue", issue, scenario.issues().keySet())) {
            options.forEach(o -> option(path + "." + issue + "." + o, issue, o));
        }
    }

    private void option(String path, String issue, String option) {
        Issue of = scenario.issues().get(issue);
        if (of != null && option != null && !of.options().contains(option)) {
            problems.error(path, option, "is no option of " + issue, Suggestion.forUnknown(option, of.options()));
        }
    }

    private void typed(String path, String actor) {
        if (known(path, "actor", actor, scenario.actors().keySet())
                && scenario.actors().get(actor).type() == null) {
            problems.error(path, null, "is about an actor without a type", "give " + actor + " a 'type'");
        }
    }

    private boolean known(String path, String what, String id, Collection<String> all) {
        if (!all.contains(id)) {
            problems.error(path, id, "is no " + what, Suggestion.forUnknown(id, List.copyOf(all)));
            return false;
        }
        return true;
    }
}
