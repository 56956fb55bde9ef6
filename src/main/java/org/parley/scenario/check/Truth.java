package org.parley.scenario.check;

import org.parley.scenario.Condition;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;

/** Truth of a condition that does not depend on the course of a run. */
final class Truth {

    private final Scenario scenario;

    private Truth(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Whether a condition, as the file writes it, is false whatever happens; not if it cannot be read. */
    static boolean isNever(Scenario scenario, String condition) {
        return is(scenario, condition, false);
    }

    /** Whether a condition, as the file writes it, is true whatever happens; not if it cannot be read. */
    static boolean isAlways(Scenario scenario, String condition) {
        return is(scenario, condition, true);
    }

    private static boolean is(Scenario scenario, String condition, boolean truth) {
        try {
            return new Truth(scenario).isCertain(Condition.parse(condition, scenario.conditions()), truth);
        } catch (IllegalArgumentException e) {
            return false; // ConditionCheck says what is wrong with it.
        }
    }

    /** Returns the last round in which something can happen to the talks. */
    static int lastRound(Scenario scenario) {
        return scenario.calendar().isHistory()
                ? scenario.calendar().horizonRounds()
                : scenario.calendar().deadlineRounds();
    }

    private boolean isCertain(Condition condition, boolean truth) {
        if (condition instanceof Condition.Always always) {
            return always.value() == truth;
        }
        if (condition instanceof Condition.Not not) {
            return isCertain(not.inner(), !truth);
        }
        if (condition instanceof Condition.And and) {
            return truth
                    ? isCertain(and.left(), true) && isCertain(and.right(), true)
                    : isCertain(and.left(), false) || isCertain(and.right(), false);
        }
        if (condition instanceof Condition.Or or) {
            return truth
                    ? isCertain(or.left(), true) || isCertain(or.right(), true)
                    : isCertain(or.left(), false) && isCertain(or.right(), false);
        }
        if (condition instanceof Condition.Compare compare) {
            Range range = range(compare.measure());
            return compare.relation().holds(range.low(), compare.number()) == truth
                    && compare.relation().holds(range.high(), compare.number()) == truth;
        }
        return false;
    }

    /** Returns what can be measured. */
    private Range range(Condition.Measure measure) {
        Range positive = Range.from(0);
        if (measure instanceof Condition.Belief) {
            return positive.upTo(1);
        }
        if (measure instanceof Condition.Round) {
            return Range.from(1).upTo(lastRound(scenario));
        }
        if (measure instanceof Condition.FrontPosition) {
            return scenario.war() == null
                    ? positive
                    : positive.upTo(scenario.war().front().positions());
        }
        if (measure instanceof Condition.RefusalsOf refusals) {
            boolean sits = scenario.tracks().values().stream()
                    .anyMatch(track -> track.parties().containsKey(refusals.actor()));
            return sits ? positive : positive.upTo(0);
        }
        boolean endsWithPeace = !scenario.calendar().isHistory();
        if (endsWithPeace && (measure instanceof Condition.Ceasefires || measure instanceof Condition.Broken)) {
            return positive.upTo(0);
        }
        boolean isOffers = measure instanceof Condition.OffersOn;
        return isOffers || measure instanceof Condition.Ceasefires || measure instanceof Condition.Broken
                ? positive
                : positive.upTo(lastRound(scenario));
    }
}
