package org.parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that happens to a negotiation, from outside or because of its course, and changes it from then on.
 *
 * @param what what happens, in a sentence
 * @param when condition under which it happens, or null if it needs none
 * @param at date on which it happens, or null
 * @param after time after the start from which on it happens, or null
 * @param rate probability per round that it happens, while it can; or null if it happens as soon as it can
 * @param chance probability that it happens at all when it could
 * @param repeats whether it happens again each time that it can
 * @param set new values of numbers, by their path or the name of a parameter
 * @param shift what is added to numbers, likewise
 * @param terms options that come into force without a table, by issue
 * @param suspends tracks whose open talks are suspended
 * @param resumes tracks whose suspended talks go on
 * @param opens tracks whose talks open
 * @param seats parties that take their seat, by track
 * @param consents whether terms need a party's consent from then on, by track and party
 * @param choices options of choices that are drawn from run to run, by parameter
 * @param reveals actors whose private resolve is known from then on
 * @param evidence ids of the claims that support it
 * @param assumption why this although no claim says so, or null
 */
public record Event(
        String what,
        String when,
        LocalDate at,
        Span after,
        Quantity rate,
        Quantity chance,
        boolean repeats,
        Map<String, Quantity> set,
        Map<String, Quantity> shift,
        Map<String, String> terms,
        List<String> suspends,
        List<String> resumes,
        List<String> opens,
        Map<String, List<String>> seats,
        Map<String, Map<String, Boolean>> consents,
        Map<String, String> choices,
        List<String> reveals,
        List<String> evidence,
        String assumption) {

    /** Copies the collections. */
    public Event {
        set = Ordered.copy(set);
        shift = Ordered.copy(shift);
        terms = Ordered.copy(terms);
        suspends = Ordered.copy(suspends);
        resumes = Ordered.copy(resumes);
        opens = Ordered.copy(opens);
        seats = Ordered.copy(seats);
        consents = Ordered.copy(consents);
        choices = Ordered.copy(choices);
        reveals = Ordered.copy(reveals);
        evidence = Ordered.copy(evidence);
    }

    /** Whether it changes nothing by itself; a condition may still ask whether it has happened. */
    public boolean changesNothing() {
        return set.isEmpty()
                && shift.isEmpty()
                && terms.isEmpty()
                && suspends.isEmpty()
                && resumes.isEmpty()
                && opens.isEmpty()
                && seats.isEmpty()
                && consents.isEmpty()
                && choices.isEmpty()
                && reveals.isEmpty();
    }

    /** Returns the first round in which it can happen, from 1: its date, or the time after the start. */
    public int firstRound(Calendar calendar) {
        if (after != null) {
            return after.rounds(calendar.round()) + 1;
        }
        if (at == null || calendar.start() == null) {
            return 1;
        }
        long days = at.toEpochDay() - calendar.start().toEpochDay();
        int round = calendar.round().days();
        return (int) Math.floorDiv(days + round - 1, (long) round) + 1;
    }

    /** Returns the number of a path among the inputs of a scenario: a bare name is a parameter. */
    public static String number(Scenario scenario, String path) {
        return scenario.parameters().containsKey(path) ? "parameters." + path : path;
    }

    /** Whether it gives a party its seat. */
    public boolean seats(String track, String actor) {
        return seats.getOrDefault(track, List.of()).contains(actor);
    }

    /** Whether it says from when on terms need a party's consent, or need it no more. */
    public boolean changesConsent(String track, String actor) {
        return consents.getOrDefault(track, Map.of()).containsKey(actor);
    }

    /** Returns the numbers that it changes, by what inputs call them. */
    public List<String> numbers(Scenario scenario) {
        List<String> names = new ArrayList<>();
        set.keySet().forEach(path -> names.add(number(scenario, path)));
        shift.keySet().forEach(path -> names.add(number(scenario, path)));
        return names;
    }
}
