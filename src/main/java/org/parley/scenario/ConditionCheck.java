package org.parley.scenario;

import java.util.Collection;

/** Checks that a condition can be read and that its names exist. */
final class ConditionCheck {

    private final Scenario scenario;
    private final Problems problems;

    ConditionCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Returns the condition, or null after reporting that it cannot be read. */
    Condition check(String path, String text) {
        try {
            Condition condition = ConditionParser.parse(text, scenario.conditions());
            names(path, condition);
            return condition;
        } catch (IllegalArgumentException e) {
            problems.error(
                    path,
                    text,
                    e.getMessage(),
                    "write it like: belief(usa, russia is committed) >= 0.6 and not broken(first_track)");
            return null;
        }
    }

    private void names(String path, Condition condition) {
        if (condition instanceof Condition.And and) {
            names(path, and.left());
            names(path, and.right());
        } else if (condition instanceof Condition.Or or) {
            names(path, or.left());
            names(path, or.right());
        } else if (condition instanceof Condition.Not not) {
            names(path, not.inner());
        } else if (condition instanceof Condition.TrackIs is) {
            known(path, "track", is.track(), scenario.tracks().keySet());
        } else if (condition instanceof Condition.Compare compare) {
            measure(path, compare.measure());
        }
    }

    private void measure(String path, Condition.Measure measure) {
        if (measure instanceof Condition.RoundsOf rounds) {
            known(path, "track", rounds.track(), scenario.tracks().keySet());
        } else if (measure instanceof Condition.FrontPosition && scenario.war() == null) {
            problems.error(path, "front", "asks for the front, but there is no war", null);
        } else if (measure instanceof Condition.Belief belief) {
            known(path, "actor", belief.observer(), scenario.actors().keySet());
            if (known(path, "actor", belief.actor(), scenario.actors().keySet())
                    && scenario.actors().get(belief.actor()).type() == null) {
                problems.error(
                        path,
                        belief.actor(),
                        "has no type to believe anything about",
                        "give it type: {committed: 0.5}");
            }
        }
    }

    private boolean known(String path, String what, String id, Collection<String> all) {
        if (all.contains(id)) {
            return true;
        }
        problems.error(path, id, "is no " + what, Suggestion.forUnknown(id, all));
        return false;
    }
}
