package org.parley.answer.words;

import java.time.LocalDate;
import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;

/**
 * Words of a scenario: what its talks are for, its actors and outcomes, and its rounds as dates and spans of time.
 *
 * @param scenario the scenario
 */
public record ScenarioWords(Scenario scenario) {

    private static final double DAYS_A_YEAR = 365;

    /** Returns whether there is a war. */
    public boolean isAtWar() {
        return scenario.war() != null;
    }

    /** Returns what the talks are for. */
    public String settlement() {
        return isAtWar() ? "general cease-fire" : "agreement";
    }

    /** Returns what the talks are for, with its article. */
    public String aSettlement() {
        return isAtWar() ? "a general cease-fire" : "an agreement";
    }

    /** Returns what the talks are for, as many. */
    public String settlements() {
        return settlement() + "s";
    }

    /** Returns what goes on without it. */
    public String alternative() {
        return isAtWar() ? "fighting on" : "no deal";
    }

    /** Returns the ids of the actors, in the order of the file. */
    public List<String> actors() {
        return List.copyOf(scenario.actors().keySet());
    }

    /** Returns what an actor is called in tables and pictures. */
    public String actor(String id) {
        return Vocabulary.ofActor(scenario, id);
    }

    /** Returns what an actor is called in a sentence, with its article. */
    public String inProse(String id) {
        return Vocabulary.inProse(scenario, id);
    }

    /** Returns what an outcome is called. */
    public String outcome(Outcome outcome) {
        return Vocabulary.ofOutcome(scenario, outcome);
    }

    /** Returns a round as its date, or by its number in a scenario without dates. */
    public String at(int round) {
        LocalDate date = scenario.calendar().date(round);
        return date == null ? "round " + round : date.toString();
    }

    /** Returns a number of rounds as a length of time, or as a number in a scenario without dates. */
    public String lasting(int rounds) {
        if (!isDated()) {
            return rounds == 1 ? "one round" : rounds + " rounds";
        }
        double days = (double) rounds * scenario.calendar().round().days();
        return days >= 2 * DAYS_A_YEAR
                ? Numbers.fixed(days / DAYS_A_YEAR, 1).replace(".0", "") + " years"
                : days >= 60 ? Numbers.fixed(days * 12 / DAYS_A_YEAR, 0) + " months" : Numbers.fixed(days, 0) + " days";
    }

    /** Returns whether rounds have dates. */
    public boolean isDated() {
        return scenario.calendar().start() != null;
    }
}
